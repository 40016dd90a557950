import BacklogModel

/// The documents of a snapshot that rules judge: those that findings are asked for, without those so broken that anything
/// but their syntax would be a guess.
struct JudgedDocuments: Sendable {
  let records: [Record]
  let recordsByKind: [Kind: [Record]]
  let items: [Item]

  init(_ snapshot: Snapshot, scope: Set<String>?) {
    func isJudged(_ record: Record) -> Bool {
      scope?.contains(record.path) ?? true && record.isLegible
    }
    records = snapshot.records.filter(isJudged)
    recordsByKind = Dictionary(grouping: records, by: \.kind)
    items = snapshot.items.filter { isJudged($0.record) }
  }
}
