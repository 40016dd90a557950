import Glibc
import Synchronization

/// Holds back Ctrl-C and the like while files and history are changed together, so that what was
/// begun is undone in order instead of left half done.
///
/// Programs that are started meanwhile get the signal themselves and end by it.
package final class Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let isRequested = Atomic(false)
  private static let state = Mutex(State())

  private struct State {
    var holders = 0
    var previous: [sigaction] = []
  }

  /// Holds the signals back until the value is gone.
  package init() {
    Self.state.withLock { state in
      state.holders += 1
      guard state.holders == 1 else { return }
      Self.isRequested.store(false, ordering: .relaxed)
      state.previous = Self.signals.map { signal in
        var previous = sigaction()
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
          Interruption.isRequested.store(true, ordering: .relaxed)
        }
        action.sa_flags = SA_RESTART
        sigaction(signal, &action, &previous)
        return previous
      }
    }
  }

  /// Throws `interrupted` if the person asked to stop.
  package func check() throws(GitError) {
    if Self.isRequested.load(ordering: .relaxed) { throw .interrupted }
  }

  deinit {
    Self.state.withLock { state in
      state.holders -= 1
      guard state.holders == 0 else { return }
      for (signal, previous) in zip(Self.signals, state.previous) {
        var action = previous
        sigaction(signal, &action, nil)
      }
      state.previous = []
    }
  }
}
