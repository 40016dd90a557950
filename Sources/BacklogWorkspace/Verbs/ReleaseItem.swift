import BacklogFormat
package import BacklogModel

/// `release ID`: customers have what a finished item made.
package enum ReleaseItem {
  /// - Returns: no changes where the item says when it was released already.
  package static func changes(
    of item: Record, in snapshot: Snapshot, today: CivilDate
  ) throws(WorkspaceError) -> Changeset {
    let category = item.category(in: snapshot)
    guard category == .done else {
      throw .held(
        .release, [item.name],
        [.status(item: item.name, item.text("status") ?? "not done", category)])
    }
    var changeset = Changeset(subject: CommitSubject.clipped("Release \(item.name): \(item.title)"))
    if item.node("released") == nil {
      try changeset.edit(item, [.set(["released"], .text(today.description))])
    }
    return changeset
  }
}
