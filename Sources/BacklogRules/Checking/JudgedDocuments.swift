import BacklogModel

/// The documents of a snapshot that rules judge: those that findings are asked for, without those so broken that anything
/// but their syntax would be a guess.
struct JudgedDocuments: Sendable {
  let records: [Record]
  let items: [Item]
  /// Those of the records in which something is wrong with the syntax, and those not judged for that.
  let faulty: [Record]
  private let places: [Kind: Range<Int>]

  init(_ snapshot: Snapshot, scope: Set<String>?) {
    func isAsked(_ record: Record) -> Bool { scope?.contains(record.path) ?? true }
    faulty = snapshot.records.filter { !$0.isFaultless && isAsked($0) }
    if scope == nil, faulty.allSatisfy(\.isLegible) {
      records = snapshot.records
      items = snapshot.items
    } else {
      records = snapshot.records.filter { isAsked($0) && $0.isLegible }
      items = snapshot.items.filter { isAsked($0.record) && $0.record.isLegible }
    }
    places = Snapshot.places(of: records)
  }

  /// Those of a kind, by path.
  func records(of kind: Kind) -> ArraySlice<Record> { places[kind].map { records[$0] } ?? [] }
}
