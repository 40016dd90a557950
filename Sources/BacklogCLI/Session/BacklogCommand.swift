import ArgumentParser
import BacklogWorkspace

/// A command on a backlog: parses nothing, prints nothing itself, and ends with the status that its errors call for.
protocol BacklogCommand: AsyncParsableCommand {
  var shared: SharedOptions { get }

  func execute(_ session: Session) async throws
}

extension BacklogCommand {
  mutating func run() async throws { try await perform() }

  /// Runs the command where it is called. The parser's `run()` would leave the main thread first, which costs a millisecond.
  func perform() async throws {
    let session = Session(shared)
    do {
      try await execute(session)
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      let explanation = Explanation(error)
      session.fail(explanation)
      throw ExitCode(explanation.outcome.rawValue)
    }
  }
}
