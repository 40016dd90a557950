import BacklogFormat
package import BacklogModel
import Git

/// `commit [PATH…]`: hand edits of backlog documents, with a subject made from what changed.
package enum CommitEdits {
  /// The documents that differ from HEAD, as a changeset of what is on disk; an empty one where nothing differs.
  ///
  /// - Parameters:
  ///   - paths: only these files and folders, below the root; empty for all.
  package static func changes(
    from before: Snapshot, to after: Snapshot, paths: [String], isChanged: (String) throws -> Bool
  ) throws -> Changeset {
    var changeset = Changeset(subject: "")
    let selection = PathSelection(paths)
    for path in changedPaths(from: before, to: after) where selection.contains(path) {
      guard try isChanged(path) else { continue }
      if path == Configuration.fileName {
        changeset.add(
          Changeset.Change(
            path: path, old: before.settings.document.bytes, new: after.settings.document.bytes))
        continue
      }
      let (old, new) = (before.record(path: path), after.record(path: path))
      changeset.add(
        Changeset.Change(path: path, old: old?.document.bytes, new: new?.document.bytes))
      if let id = new?.id ?? old?.id, !changeset.ids.contains(id) { changeset.ids.append(id) }
    }
    if changeset.isEmpty { return changeset }
    let summary = ChangeSummary(of: changeset, from: before)
    changeset.subject = summary.subject
    changeset.body = summary.body
    return changeset
  }

  /// The paths of the documents that differ, in their order, then of those that are gone, then of the settings where they differ.
  static func changedPaths(from before: Snapshot, to after: Snapshot) -> [String] {
    let (changed, gone) = after.changedDocuments(since: before)
    let obstacles = Set(after.obstacles.map(\.path))
    var paths = changed + gone.filter { !obstacles.contains($0) }
    if before.settings.document.bytes != after.settings.document.bytes {
      paths.append(Configuration.fileName)
    }
    return paths
  }
}

/// The hand edits in the work tree.
package struct HandEdits: Sendable {
  package let changeset: Changeset
  /// The backlog in HEAD that they are edits of.
  package let head: Snapshot
  /// Those that git passes over, and that aren't in the changeset.
  package let passedOver: PassedOver
}

extension Workspace {
  /// The hand edits in the work tree.
  ///
  /// - Parameter paths: only these files and folders, below the root; empty for all.
  /// - Throws: `WorkspaceError.nothingToCommit` where there are none.
  package func handEdits(in paths: [String]) async throws -> HandEdits {
    let after = try await snapshot()
    let head = try await snapshotOfHead()
    for path in paths where !after.holds(path) && !head.holds(path) {
      try verifyExistence(of: path)
    }
    let repository = try repository()
    var passedOver = PassedOver()
    let changeset = try CommitEdits.changes(from: head, to: after, paths: paths) { path in
      let status = try repository.status(of: location.repositoryPath(of: path))
      if status.isClean { return false }
      // What was asked for by name is looked at.
      if paths.contains(path) { return true }
      let reason = try reason(toPassOver: path, status, in: repository, from: head, to: after)
      guard let reason else { return true }
      passedOver.add(PassedOver.File(path: path, name: displayPath(of: path), reason: reason))
      return false
    }
    if changeset.isEmpty { throw WorkspaceError.nothingToCommit(passedOver) }
    return HandEdits(changeset: changeset, head: head, passedOver: passedOver)
  }
}
