import Git

/// An error in words, whatever its kind.
package struct Explanation: Sendable {
  /// How a command ends because of it.
  package enum Outcome: Int32, Sendable {
    /// The operation was refused, and nothing was written.
    case refused = 1
    /// No repository, no backlog, or something outside that failed.
    case fatal = 128
  }

  package let message: String
  package let hints: [String]
  /// What another program said: a hook, git, gpg.
  package let output: String
  package let outcome: Outcome

  package init(message: String, hints: [String], outcome: Outcome) {
    (self.message, self.hints, self.outcome) = (message, hints, outcome)
    output = ""
  }

  package init(_ error: any Error) {
    switch error {
    case let error as WorkspaceError:
      (message, hints, output) = (error.message, error.hints, "")
      outcome = error.isRefusal ? .refused : .fatal
    case let error as GitError:
      (message, hints, output) = (error.message, error.hints, error.output)
      outcome = error.isRefusal ? .refused : .fatal
    case let error as TransactionError:
      (message, hints, output) = (error.message, error.hints, error.output)
      outcome = error.isRefusal ? .refused : .fatal
    case let error as SiteFolderError:
      (message, hints, output) = (error.message, error.hints, "")
      outcome = error.isRefusal ? .refused : .fatal
    default:
      (message, hints, output) = ("\(error)", [], "")
      outcome = .fatal
    }
  }
}
