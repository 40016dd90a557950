import ArgumentParser

/// The command that the first word names, parsed by itself: parsing it as one of all commands takes half a millisecond more.
enum NamedCommand {
  /// - Returns: `nil` where there is anything to say: about the arguments, or in the place of running the command. Parsing it
  ///   as one of all commands says it rightly.
  static func parsed(from arguments: [String]) async -> (any ParsableCommand)? {
    guard let name = arguments.first,
      // Requests to the parser itself, for completion scripts and the like.
      !arguments.contains(where: { $0.hasPrefix("--generate-") || $0.hasPrefix("--experimental-") }
      ),
      let command = command(named: name) as? any AsyncParsableCommand.Type,
      command.configuration.subcommands.isEmpty
    else { return nil }
    return await parsed(command, Array(arguments.dropFirst()))
  }

  private static func parsed<Command: AsyncParsableCommand>(
    _: Command.Type, _ arguments: [String]
  ) async -> (any ParsableCommand)? {
    // For --help there is a command of the parser's own, which would name this one without what stands before it.
    (try? await Alone<Command>.asyncParseAsRoot(arguments) as? Alone<Command>)?.command
  }

  private static func command(named name: String) -> (any ParsableCommand.Type)? {
    for group in GitBacklog.configuration.groupedSubcommands {
      for command in group.subcommands where command.configuration.commandName == name {
        return command
      }
    }
    return nil
  }
}

/// A command that isn't asked for scripts for the shell: looking for such a request takes as long as all the rest of parsing.
private struct Alone<Command: AsyncParsableCommand>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(_superCommandName: "git-backlog")
  }

  @OptionGroup var command: Command
}
