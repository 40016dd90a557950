package import ArgumentParser
import BacklogWorkspace
import Glibc

/// The root command: `git backlog`.
package struct GitBacklog: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "git-backlog",
    abstract: "Keep a team's backlog as Markdown files in git.",
    discussion: """
      A backlog is a folder of Markdown files in a git repository: one file an item, and \
      its history is git's. Start with "git backlog demo", or with "git backlog init" in a repository.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Set up",
        subcommands: [InitCommand.self, DemoCommand.self, HooksCommand.self, DoctorCommand.self]),
      CommandGroup(
        name: "Write",
        subcommands: [
          NewCommand.self, EditCommand.self, SetCommand.self, MoveCommand.self, OrderCommand.self,
          RankCommand.self, TickCommand.self, UntickCommand.self, ReadyCommand.self,
          StartCommand.self, WaitCommand.self, DoneCommand.self, StopCommand.self,
          ReleaseCommand.self, ConfirmCommand.self, RequestCommand.self, CommitCommand.self,
          FormatCommand.self, LayoutCommand.self, RenumberCommand.self,
        ]),
      CommandGroup(
        name: "Look",
        subcommands: [
          ListCommand.self, ShowCommand.self, BoardCommand.self, NextCommand.self,
          TreeCommand.self, TraceCommand.self, ReportCommand.self,
        ]),
      CommandGroup(
        name: "Check",
        subcommands: [
          CheckCommand.self, ExplainCommand.self, ResolveCommand.self, MergeDriverCommand.self,
        ]),
      CommandGroup(
        name: "History", subcommands: [LogCommand.self, DiffCommand.self, WhyCommand.self]),
      CommandGroup(
        name: "Share, edit",
        subcommands: [SiteCommand.self, SchemaCommand.self, CompletionCommand.self]),
    ]
  )

  package init() {}

  private static func parsed(_ arguments: [String]) async throws -> any ParsableCommand {
    if let command = ShowCommand(nothingButAName: arguments) { return command }
    if let command = await NamedCommand.parsed(from: arguments) { return command }
    // A shell may ask for a completion, which looks into the backlog.
    return try await asyncParseAsRoot(arguments)
  }

  /// Parses the process's arguments, runs the command they name and ends the process.
  package static func run() async {
    let given = Array(CommandLine.arguments.dropFirst())
    if let call = MergeDriverCall(given) {
      Glibc.exit(await call.run(in: Session.currentDirectory) { Session.current?.fail($0) })
    }
    if given == ["--version"] {
      Session.write(configuration.version + "\n", to: STDOUT_FILENO)
      return
    }
    ProcessMemory.growInLargeSteps()
    let arguments = LeadingOptions.moved(behindCommandIn: given)
    UnknownCommand(in: arguments)?.fail()
    do {
      var command = try await parsed(arguments)
      if let command = command as? any BacklogCommand {
        try await command.perform()
      } else if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      UsageError(error)?.exit()
      exit(withError: error)
    }
  }
}
