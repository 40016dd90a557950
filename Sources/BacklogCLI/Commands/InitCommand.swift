import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct InitCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a backlog.",
    discussion: """
      Makes the folders, settings and templates of a backlog, and a git repository where there is none, and commits them. Inside a repository the \
      backlog goes to DIR, or to backlog/ where the repository has other files. Never overwrites anything.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Option(
    help: ArgumentHelp("What ids start with: up to 12 letters and digits.", valueName: "prefix"))
  var prefix = "MB"

  @Option(help: ArgumentHelp("The name of the first team; makes its file.", valueName: "name"))
  var team: String?

  @Argument(help: ArgumentHelp("Where; else here.", valueName: "dir"))
  var target: String?

  func execute(_ session: Session) async throws {
    let created = try await StartBacklog(
      directory: session.directory, target: target,
      files: try session.startingFiles(prefix: prefix, team: team), prefix: prefix
    ).run(settings: writing.settings)
    if writing.dryRun { return try await session.show(created.result.difference) }
    session.note("A backlog is in \(created.root).")
    session.note(
      "hint: start with whom you serve: git backlog new audience \"…\" --edit; git backlog demo shows a full backlog"
    )
  }
}
