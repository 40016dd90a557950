import BacklogFormat
package import BacklogModel

/// `wait ID --on TEXT`: an item that was begun waits for something or somebody.
package enum HoldItem {
  /// - Parameter cause: what or whom it waits for.
  /// - Throws: `WorkspaceError.held` with all that an item must have that was begun.
  package static func changes(
    of item: Record, waitingOn cause: String, in snapshot: Snapshot
  ) throws(WorkspaceError) -> Changeset {
    try item.requireOpen(at: .wait, in: snapshot)
    let configuration = snapshot.configuration
    let category = item.category(in: snapshot)
    let status =
      category == .waiting
      ? item.text("status") : try configuration.status(in: .waiting)
    let hindrances =
      category?.isInProgress == true ? [] : item.hindrancesToBegin(in: snapshot)
    guard hindrances.isEmpty else { throw .held(.wait, [item.name], hindrances) }
    var changeset = Changeset(
      subject: CommitSubject.clipped("Pause \(item.name), waiting on \(cause): \(item.title)"))
    try changeset.edit(
      item,
      [.set(["waiting-on"], .text(cause))]
        + (status.map { item.edits(toStatus: $0, in: snapshot) } ?? []))
    return changeset
  }
}
