import BacklogFormat
package import BacklogModel
package import BacklogRules
import Glibc

/// `edit REF`: a document in the person's editor, checked before it is committed.
package struct EditDocument: Sendable {
  /// What the person says when the document has mistakes after editing.
  package enum Answer: Sendable {
    case editAgain
    /// Leave the file as it is, and commit nothing.
    case leave
  }

  /// The document's path below the root.
  package let path: String
  package let today: CivilDate

  package init(path: String, today: CivilDate) {
    self.path = path
    self.today = today
  }

  /// Opens the editor until the document has no mistakes that the committed one hasn't, or the person leaves it.
  ///
  /// - Parameters:
  ///   - ask: shown the mistakes, says what to do.
  /// - Returns: the change against `snapshot`, with what is on disk; `nil` where the person left it with mistakes.
  package func run(
    in workspace: Workspace, from snapshot: Snapshot, ask: ([Finding]) -> Answer
  ) async throws -> Changeset? {
    let file = workspace.location.root + "/" + path
    guard FilePaths.exists(file) else {
      throw TransactionError.outsideSparseCheckout(
        path: workspace.location.repositoryPath(of: path))
    }
    let head = try await workspace.snapshotOfHead()
    let old = head.record(path: path)
    // What was left with mistakes the last time is not committed with them the next time.
    var uncommitted = Changeset(subject: "")
    uncommitted.add(
      Changeset.Change(
        path: path, old: snapshot.record(path: path)?.document.bytes, new: old?.document.bytes))
    let before = uncommitted.isEmpty ? snapshot : uncommitted.applied(to: snapshot)
    while true {
      try await Editor.open(file, workspace: workspace)
      let after = try await workspace.snapshot()
      guard after.holds(path) else {
        throw WorkspaceError.removedInEditor(workspace.displayPath(of: path))
      }
      var changeset = Changeset(subject: "")
      changeset.add(
        Changeset.Change(
          path: path, old: old?.document.bytes, new: after.record(path: path)?.document.bytes))
      let mistakes = await workspace.newMistakes(in: changeset, from: before, today: today)
      if mistakes.isEmpty {
        guard !changeset.isEmpty else { return changeset }
        return try CommitEdits.changes(from: head, to: after, paths: [path]) { _ in true }
      }
      if ask(mistakes) == .leave { return nil }
    }
  }
}
