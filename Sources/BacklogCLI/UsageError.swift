import ArgumentParser
import BacklogRender
import Glibc

/// Arguments that make no command, said as all other errors are.
struct UsageError {
  private let message: String
  private let status: Int32

  /// `nil` for what is no error, such as a call for help, and for an error that has been said.
  init?(_ error: any Error) {
    let code = GitBacklog.exitCode(for: error)
    let message = GitBacklog.fullMessage(for: error)
    let prefix = "Error: "
    guard !code.isSuccess, message.hasPrefix(prefix) else { return nil }
    self.message = "error: " + message.dropFirst(prefix.count)
    status = code.rawValue
  }

  func exit() -> Never {
    Session.write(SafeText.block(message) + "\n", to: STDERR_FILENO)
    Glibc.exit(status)
  }
}
