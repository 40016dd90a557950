package import ArgumentParser

/// The root command: `git backlog`.
package struct GitBacklog: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "git-backlog",
    abstract: "Keep a team's backlog as Markdown files in git.",
    version: "0.1.0"
  )

  package init() {}

  /// Parses the process's arguments, runs the command they name and ends the process.
  package static func run() async {
    await main()
  }
}
