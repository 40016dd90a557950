package import BacklogHistory
import Git

extension Workspace {
  /// What last became of a document, the youngest first; what can be said at once, so nothing where it takes long.
  ///
  /// - Parameters:
  ///   - revision: where history is looked at from.
  ///   - count: so many commits at most.
  ///   - documents: how many documents the backlog has: what comparing two commits costs.
  package func lastChanges(
    of document: DocumentName, at revision: String, count: Int, among documents: Int
  ) async -> [CommitEvent] {
    let request = HistoryRequest(revision: revision, document: document, limit: count)
    let bound = min(Self.glance.commits, Self.glance.entries / max(1, documents))
    guard var reading = try? history(request, bound: bound) else { return [] }
    var events: [CommitEvent] = []
    while let event = try? await reading.next() { events.append(event) }
    return events
  }

  /// What may be worked out for a glance, which takes a few milliseconds: so many commits, with so many entries of trees in all.
  private static let glance = (commits: 24, entries: 24_000)
}
