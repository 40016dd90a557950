import BacklogModel
import Git

/// A commit whose turn it is in a walk, worked out or at a place in the index.
enum ReadyCommit: Sendable {
  case event(CommitEvent)
  case indexed(ObjectID, Range<Int>)
}

/// Makes texts of commits, on any thread.
///
/// A class: for each of tens of thousands of commits it is handed on as a whole.
final class EventReading: Sendable {
  private let contents: IndexContents?
  /// Only of what they did to that document.
  private let name: DocumentName?
  private let extent: EventExtent
  /// `nil` leaves a commit out.
  private let text: @Sendable (inout CommitEvent) -> String?

  init(
    contents: IndexContents?, name: DocumentName?, extent: EventExtent,
    text: @escaping @Sendable (inout CommitEvent) -> String?
  ) {
    (self.contents, self.name) = (contents, name)
    (self.extent, self.text) = (extent, text)
  }

  enum Outcome: Sendable {
    case nothing
    case text(String)
    /// The index can't be read there.
    case unreadable(ObjectID)
  }

  /// So many commits are handed on at once.
  private static let handful = 64

  /// Begins to make the texts of some commits, on all processors.
  func begin(_ commits: [ReadyCommit]) -> Task<[Outcome], Never> {
    Task { await commits.concurrentMap(portion: Self.handful) { self.outcome(of: $0) } }
  }

  private func outcome(of ready: ReadyCommit) -> Outcome {
    switch ready {
    case .event(var event): return text(&event).map { .text($0) } ?? .nothing
    case .indexed(let id, let place):
      let event = contents?.event(at: place, extent) { name?.names($0) ?? true }
      guard var event else { return .unreadable(id) }
      return text(&event).map { .text($0) } ?? .nothing
    }
  }
}
