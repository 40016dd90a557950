import BacklogFormat
package import BacklogModel
import Git

/// `commit [PATH…]`: hand edits of backlog documents, with a subject made from what changed.
package enum CommitEdits {
  /// The documents that differ from HEAD, as a changeset of what is on disk.
  ///
  /// - Parameters:
  ///   - paths: only these files and folders, below the root; empty for all.
  /// - Throws: `WorkspaceError.nothingToCommit` where nothing differs.
  package static func changes(
    from before: Snapshot, to after: Snapshot, paths: [String], isChanged: (String) throws -> Bool
  ) throws -> Changeset {
    var changeset = Changeset(subject: "")
    let selection = PathSelection(paths)
    for record in after.records where selection.contains(record.path) {
      let old = before.record(path: record.path)
      if record.isSame(as: old) { continue }
      guard try isChanged(record.path) else { continue }
      changeset.add(
        Changeset.Change(path: record.path, old: old?.document.bytes, new: record.document.bytes))
      if let id = record.id { changeset.ids.append(id) }
    }
    let present = Set(after.records.map(\.path) + after.obstacles.map(\.path))
    for record in before.records
    where selection.contains(record.path) && !present.contains(record.path) {
      guard try isChanged(record.path) else { continue }
      changeset.add(Changeset.Change(path: record.path, old: record.document.bytes, new: nil))
      if let id = record.id, !changeset.ids.contains(id) { changeset.ids.append(id) }
    }
    let oldSettings = before.settings.document.bytes
    let newSettings = after.settings.document.bytes
    if oldSettings != newSettings, selection.contains(Configuration.fileName),
      try isChanged(Configuration.fileName)
    {
      changeset.add(
        Changeset.Change(path: Configuration.fileName, old: oldSettings, new: newSettings))
    }
    guard !changeset.isEmpty else { throw WorkspaceError.nothingToCommit }
    let summary = ChangeSummary(of: changeset, from: before)
    changeset.subject = summary.subject
    changeset.body = summary.body
    return changeset
  }
}

extension Workspace {
  /// The hand edits in the work tree, and the backlog in HEAD that they are edits of.
  ///
  /// - Parameter paths: only these files and folders, below the root; empty for all.
  package func handEdits(in paths: [String]) async throws -> (changeset: Changeset, head: Snapshot)
  {
    let after = try await snapshot()
    let head = try await snapshotOfHead()
    for path in paths where !after.holds(path) && !head.holds(path) {
      try verifyExistence(of: path)
    }
    let repository = try repository()
    let changeset = try CommitEdits.changes(from: head, to: after, paths: paths) { path in
      let status = try repository.status(of: location.repositoryPath(of: path))
      if status.isClean { return false }
      // What git was told not to look at, or to ignore, is somebody's own, unless it is asked for by name.
      if paths.contains(path) || status.isStaged { return true }
      if status.isUntracked { return try !repository.isIgnored(status.path) }
      return !status.isUnwatched
    }
    return (changeset, head)
  }
}
