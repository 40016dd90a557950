import ArgumentParser
import BacklogWorkspace

/// What every command that writes takes.
struct WriteOptions: ParsableArguments {
  @Option(name: .short, help: ArgumentHelp("The commit's subject.", valueName: "text"))
  var message: String?

  @Option(help: ArgumentHelp("Why; kept in the commit's body.", valueName: "text"))
  var reason: String?

  @Flag(name: [.customShort("n"), .long], help: "Print what would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Write the files only.")
  var noCommit = false

  @Flag(help: "Skip git's pre-commit and commit-msg hooks.")
  var noVerify = false

  mutating func validate() throws {
    if let message, message.allSatisfy(\.isWhitespace) {
      throw ValidationError("The commit's subject is empty.")
    }
  }

  /// Whether any of the options was given.
  var isGiven: Bool {
    message != nil || reason != nil || dryRun || noCommit || noVerify
  }

  var settings: WriteSettings {
    WriteSettings(
      subject: message, reason: reason, isDryRun: dryRun, commits: !noCommit, runsHooks: !noVerify)
  }
}
