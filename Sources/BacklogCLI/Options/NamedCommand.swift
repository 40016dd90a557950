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
    let parsed = try? await command.asyncParseAsRoot(Array(arguments.dropFirst()))
    // For --help there is a command of the parser's own, which would name this one without what stands before it.
    return parsed.flatMap { type(of: $0) == command ? $0 : nil }
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
