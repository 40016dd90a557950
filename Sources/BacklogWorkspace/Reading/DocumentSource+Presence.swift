import BacklogModel
import Git

extension DocumentSource {
  /// Makes sure that no document is unread because its object isn't there. A partial clone has only what was needed so far, and
  /// what is told without the rest is wrong: documents would seem to be added or removed.
  ///
  /// - Parameter obstacles: what kept documents from being read.
  /// - Throws: `GitError.missingObject`.
  func verifyPresence(of obstacles: [Obstacle]) throws {
    let lost = Set(obstacles.filter(\.isUnreadable).map(\.path))
    guard !lost.isEmpty, let objects else { return }
    for file in try files() where lost.contains(file.path) {
      guard case .stored(let id) = file.contents else { continue }
      do throws(GitError) {
        _ = try objects.blob(id, maximumBytes: Obstacle.sizeLimit)
      } catch {
        if case .missingObject = error { throw error }
      }
    }
  }
}

extension Obstacle {
  fileprivate var isUnreadable: Bool {
    if case .unreadable = reason { true } else { false }
  }
}
