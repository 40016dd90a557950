package import BacklogHistory
import Git

extension Workspace {
  /// What last became of a document, the youngest first; what can be said at once, so nothing where it takes long.
  ///
  /// - Parameters:
  ///   - revision: where history is looked at from.
  ///   - count: so many commits at most.
  package func lastChanges(
    of document: DocumentName, at revision: String, count: Int
  ) async -> [CommitEvent] {
    let request = HistoryRequest(revision: revision, document: document, limit: count)
    guard var reading = try? history(request, bound: Self.glance) else { return [] }
    var events: [CommitEvent] = []
    while let event = try? await reading.next() { events.append(event) }
    return events
  }

  /// So many commits are worked out for a glance: a few milliseconds.
  private static let glance = 24
}
