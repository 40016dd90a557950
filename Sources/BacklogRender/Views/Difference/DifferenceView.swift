package import BacklogHistory
package import BacklogModel

/// What changed between two versions of a backlog, for a person, a program or a pull request.
package struct DifferenceView: Sendable {
  package let changes: [Change]
  let wording: ChangeWording
  /// Documents whose change means something, those with the gravest changes first.
  let documents: [DocumentChanges]
  /// Documents that are only written or filed differently.
  let formal: [DocumentChanges]

  /// - Parameter title: an item's title, in either version.
  package init(_ changes: [Change], title: @escaping @Sendable (ItemID) -> String?) {
    self.changes = changes
    wording = ChangeWording(.full, title: title)
    let all = DocumentChanges.grouped(changes, byWeight: true)
    documents = all.filter { $0.weight < .form }
    formal = all.filter { $0.weight == .form }
  }

  /// The whole difference in one sentence: `1 agreed criterion weakened, 5 items moved`.
  var verdict: String {
    ChangeTally(changes.filter { $0.weight < .form }).verdict()
  }

  /// What became of documents that are only written or filed differently, where they are too many to name.
  var formalSummary: String? {
    let counts = formal.reduce(into: (ranks: 0, files: 0, others: 0)) { counts, document in
      let kinds = document.changes.map(\.kind)
      if kinds.contains(.renamed) {
        counts.files += 1
      } else if kinds.contains(.rank) {
        counts.ranks += 1
      } else {
        counts.others += 1
      }
    }
    let parts = [
      counts.files == 0 ? nil : "\(counted(counts.files, "file")) moved",
      counts.ranks == 0 ? nil : "\(counted(counts.ranks, "rank")) written anew in the same order",
      counts.others == 0 ? nil : "\(counted(counts.others, "document")) written differently",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "in form only: " + parts.joined(separator: ", ")
  }

  /// More documents than this that are only written differently are counted, not named.
  static let mostFormal = 3
}
