import Glibc
import Synchronization

extension Session {
  /// Says on a terminal how far the first reading of a history has come; silent elsewhere, and where it is soon over.
  var historyProgress: (Int) -> Void {
    guard isatty(STDERR_FILENO) == 1, !shared.quiet else { return { _ in } }
    let start = ContinuousClock.now
    return { count in
      guard ContinuousClock.now - start > .milliseconds(500) else { return }
      isProgressShown.store(true, ordering: .relaxed)
      Self.write("\rReading history: \(count) commits", to: STDERR_FILENO)
    }
  }

  /// Takes the line of ``historyProgress`` away, where there is one.
  func endProgress() {
    guard isProgressShown.exchange(false, ordering: .relaxed) else { return }
    Self.write("\r\u{1B}[K", to: STDERR_FILENO)
  }
}

/// Whether the process has a line of progress on its terminal.
private let isProgressShown = Atomic(false)
