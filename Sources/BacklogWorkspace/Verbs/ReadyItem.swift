import BacklogFormat
package import BacklogModel

/// `ready ID`: an item could be started. It needs an effort, and nothing else: ready is advice.
package enum ReadyItem {
  /// - Returns: no changes where the item is ready already.
  package static func changes(
    of item: Record, in snapshot: Snapshot
  ) throws(WorkspaceError) -> Changeset {
    let status = try snapshot.configuration.readyStatus()
    var changeset = Changeset(subject: CommitSubject.clipped("Ready \(item.name): \(item.title)"))
    if item.text("status") == status { return changeset }
    try item.requireOpen(at: .ready, in: snapshot)
    if item.node("effort") == nil { throw .held(.ready, [item.name], [.noEffort]) }
    try changeset.edit(item, item.edits(toStatus: status, in: snapshot))
    return changeset
  }
}
