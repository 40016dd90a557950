import BacklogFormat
package import BacklogModel

/// `stop ID --reason …`: an item isn't worth going on with.
package enum StopItem {
  /// - Parameter reason: why; stopping without one is refused.
  package static func changes(
    of item: Record, reason: String?, in snapshot: Snapshot
  ) throws(WorkspaceError) -> Changeset {
    let category = item.category(in: snapshot)
    if category == .done { try item.requireOpen(at: .stop, in: snapshot) }
    guard let reason, !reason.isEmpty else { throw .held(.stop, [item.name], [.noReason]) }
    var edits: [Edit] = [.set(["stop-reason"], .text(reason))]
    if category != .stopped {
      edits += item.edits(
        toStatus: try snapshot.configuration.status(in: .stopped), in: snapshot)
    }
    var changeset = Changeset(subject: CommitSubject.clipped("Stop \(item.name): \(item.title)"))
    try changeset.edit(item, edits)
    return changeset
  }

  /// The open items that depend on an item, in order.
  package static func dependants(of item: Record, in snapshot: Snapshot) -> [Item] {
    guard let id = item.id else { return [] }
    return snapshot.openItems.filter { $0.record.ids("depends-on").contains(id) }
  }
}
