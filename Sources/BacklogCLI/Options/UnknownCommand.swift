import ArgumentParser
import BacklogModel
import BacklogWorkspace
import Glibc

/// A first word that is no command.
struct UnknownCommand {
  private let name: String
  private let commands: [String]

  /// `nil` where the first word is a command, or an option.
  init?(in arguments: [String]) {
    let groups = GitBacklog.configuration.groupedSubcommands.flatMap { $0.subcommands }
    commands = groups.compactMap { $0.configuration.commandName }
    guard let name = arguments.first, !name.hasPrefix("-"), name != "help", !commands.contains(name)
    else { return nil }
    self.name = name
  }

  /// Says so, with the command that was meant, and ends the process as wrong usage does.
  func fail() -> Never {
    var hints = NearMatch.of(name, in: commands).map { ["did you mean git backlog \($0)?"] } ?? []
    hints.append("git backlog --help lists the commands")
    Session.current?.fail(
      Explanation(message: "“\(name)” is no command", hints: hints, outcome: .refused))
    exit(ExitCode.validationFailure.rawValue)
  }
}
