package import BacklogHistory
import Git

/// What last became of documents: what can be said at once, so nothing where it takes long.
package struct LastChanges {
  private let history: HistoryReading?

  /// What may be worked out for a glance, which takes a few milliseconds: so many commits, with so many bytes of folders in all.
  private static let glance = (commits: 24, bytes: 2 << 20)

  /// Works out what the last commits did, which may be done while the backlog is read.
  ///
  /// - Parameter revision: where history is looked at from.
  package init(in workspace: Workspace, at revision: String) async {
    HeapPages.askForHugePages()
    history = try? await Self.history(in: workspace, at: revision)
  }

  private static func history(
    in workspace: Workspace, at revision: String
  ) async throws -> HistoryReading {
    var history = try workspace.history(
      HistoryRequest(revision: revision),
      bound: { files, tree throws(GitError) in
        min(glance.commits, glance.bytes / max(1, try files.folderSize(in: tree)))
      })
    try await history.getReady()
    return history
  }

  /// What last became of a document, the youngest first.
  ///
  /// - Parameter count: so many commits at most.
  package func changes(of document: DocumentName, count: Int) async -> [CommitEvent] {
    guard var history = history?.limited(to: document, count: count) else { return [] }
    var events: [CommitEvent] = []
    while let event = try? await history.next() {
      if !event.isCutOff { events.append(event) }
    }
    return events
  }
}
