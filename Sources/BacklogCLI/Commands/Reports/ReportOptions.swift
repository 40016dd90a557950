import ArgumentParser
import BacklogModel
import BacklogReports
import BacklogWorkspace

/// What a report is about.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only that team; can be given several times.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .team))
  var team: [String] = []

  @Option(
    help: ArgumentHelp("Only that campaign; can be given several times.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .campaign))
  var campaign: [String] = []

  @Option(
    help: ArgumentHelp(
      "From that day on (YYYY-MM-DD, or in git's words: \"2 weeks ago\"); for forecast and load: since when the pace counts.",
      valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Up to that day, its end included; for forecast and load: the date to look forward to.",
      valueName: "date"))
  var until: String?

  /// The scope of a report as of a day.
  func scope(
    _ snapshot: Snapshot, _ name: ReportName, on day: CivilDate, _ session: Session,
    _ workspace: Workspace
  ) async throws -> ReportScope {
    var scope = ReportScope(snapshot, day: day, teams: team, campaigns: campaign)
    let now = session.clock.now
    if let since {
      scope.since = try await DateBound.since.day(since, now: now, workspace: workspace)
    }
    if let until {
      scope.until = try await DateBound.until.day(until, now: now, workspace: workspace)
    }
    if let first = scope.since, first > day {
      throw WorkspaceError.report(.startsLater(since: first.description, day: day.description))
    }
    if let first = scope.since, let last = scope.until, first > last {
      throw WorkspaceError.report(
        .reversedPeriod(since: first.description, until: last.description))
    }
    if name.period == .ahead, let last = scope.until, last <= day {
      throw WorkspaceError.report(
        .isNotAhead(until: last.description, day: day.description))
    }
    return scope
  }
}
