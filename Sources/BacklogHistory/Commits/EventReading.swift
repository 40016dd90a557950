/// A commit whose turn it is in a walk, worked out or in the index.
enum ReadyCommit: Sendable {
  case event(CommitEvent)
  case indexed(WalkedCommit)
}

/// Makes texts of commits, on any thread.
struct EventReading: Sendable {
  let contents: IndexContents?
  /// Only of commits that may have done something to that document, and of what they did to that.
  let name: DocumentName?
  /// `nil` leaves a commit out.
  let text: @Sendable (CommitEvent) -> String?

  enum Outcome: Sendable {
    case nothing
    case text(String)
    /// The index can't be read there.
    case unreadable(WalkedCommit)
  }

  func outcome(of ready: ReadyCommit) -> Outcome {
    switch ready {
    case .event(let event): return text(event).map { .text($0) } ?? .nothing
    case .indexed(let commit):
      guard let contents else { return .unreadable(commit) }
      if let name, !contents.mayConcern(commit.id, name.hash) { return .nothing }
      let event = contents.event(of: commit.id, onMainline: false, .changes) { document in
        name?.names(document) ?? true
      }
      guard let event else { return .unreadable(commit) }
      return text(event).map { .text($0) } ?? .nothing
    }
  }
}
