import ArgumentParser
import BacklogHistory
import BacklogModel
import BacklogWorkspace
import Glibc

/// Which part of history a command is about.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only commits of that day (YYYY-MM-DD) or later; or a time in git's words: \"2 weeks ago\".",
      valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp("Only commits of that day or earlier, its end included.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only changes of those kinds, separated by commas: moved, status, closed, ….",
      valueName: "kind,…"),
    completion: .list(ChangeKind.allCases.map(\.rawValue)))
  var kind: [String] = []

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp("Show the last so many commits only.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    _ = try kinds()
  }

  private func kinds() throws -> Set<ChangeKind> {
    let names = kind.flatMap { $0.split(separator: ",") }.map { String($0).trimmed }
    return Set(
      try names.map { name in
        guard let kind = ChangeKind(rawValue: name) else {
          let known = ChangeKind.allCases.map(\.rawValue)
          let hint = NearMatch.of(name, in: known).map { " Did you mean \($0)?" } ?? ""
          throw ValidationError(
            "--kind: there is no change “\(name)”.\(hint) The kinds are \(known.joined(separator: ", "))."
          )
        }
        return kind
      })
  }

  func request(
    at revision: String?, _ session: Session, _ workspace: Workspace
  ) async throws -> HistoryRequest {
    let now = session.clock.now
    var request = HistoryRequest(revision: revision ?? "HEAD", kinds: try kinds(), limit: limit)
    if let since {
      request.since = try await DateBound.since.seconds(since, now: now, workspace: workspace)
    }
    if let until {
      request.until = try await DateBound.until.seconds(until, now: now, workspace: workspace)
    }
    return request
  }
}
