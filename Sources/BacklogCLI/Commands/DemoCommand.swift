import ArgumentParser
import BacklogDemo
import BacklogWorkspace

struct DemoCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a realistic backlog with four months of history, and show the main job on it.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("Where; a new directory.", valueName: "dir"))
  var target = "backlog-demo"

  func execute(_ session: Session) async throws {
    do {
      try await DemoTour(target: target).run(session)
    } catch let error as DemonstrationError {
      session.fail(Explanation(message: error.message, hints: error.hints, outcome: .refused))
      throw ExitCode(Explanation.Outcome.refused.rawValue)
    }
  }
}
