package import Git

/// Why no demo could be made.
package enum DemonstrationError: Error {
  /// There is something at the path already; nothing was changed.
  case occupied(path: String)
  /// git couldn't store it.
  case git(GitError)
  /// The story contradicts itself, which is a fault of this program.
  case story(message: String)
}

extension DemonstrationError {
  /// What was found, in plain words.
  package var message: String {
    switch self {
    case .occupied(let path): "\(path) exists and isn't empty; the demo needs a folder of its own."
    case .git(let error): error.message
    case .story(let message): message
    }
  }

  /// What to do about it; empty where nothing but a repair of this program helps.
  package var hints: [String] {
    switch self {
    case .occupied: ["Name a folder that doesn't exist yet: git backlog demo tarnwell"]
    case .git(let error): error.hints
    case .story: []
    }
  }
}
