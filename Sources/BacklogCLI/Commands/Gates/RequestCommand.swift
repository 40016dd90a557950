import ArgumentParser

struct RequestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Decide on what stakeholders ask for.",
    subcommands: [AcceptRequestCommand.self, DeclineRequestCommand.self])
}
