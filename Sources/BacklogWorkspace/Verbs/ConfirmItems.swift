import BacklogFormat
package import BacklogModel

/// `confirm ID…`: somebody said that items are still wanted.
package enum ConfirmItems {
  /// - Throws: `WorkspaceError.held` with every item that is closed.
  package static func changes(
    of items: [Record], in snapshot: Snapshot, today: CivilDate
  ) throws(WorkspaceError) -> Changeset {
    let closed = items.filter { $0.category(in: snapshot)?.isOpen == false }
    guard closed.isEmpty else {
      throw .held(
        .confirm, closed.map(\.name),
        closed.map {
          .status(item: $0.name, $0.text("status") ?? "closed", $0.category(in: snapshot))
        })
    }
    var changeset = Changeset(subject: CommitSubject.clipped("Confirm \(described(items))"))
    for item in items { try changeset.edit(item, [.set(["confirmed"], .text(today.description))]) }
    if changeset.subject.hasSuffix("items") {
      changeset.body = items.map { "- \($0.name): \($0.title)" }.joined(separator: "\n")
    }
    return changeset
  }

  private static func described(_ items: [Record]) -> String {
    if items.count == 1, let item = items.first { return "\(item.name): \(item.title)" }
    return items.count > 4 ? "\(items.count) items" : items.map(\.name).joined(separator: ", ")
  }
}
