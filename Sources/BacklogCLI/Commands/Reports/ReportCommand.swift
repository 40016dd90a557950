import ArgumentParser
import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogReports
import BacklogWorkspace

struct ReportCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answer a question about the backlog, with the figures behind it.",
    discussion: """
      The first line is the answer; what it rests on follows, with a chart where that says more. --json and --csv give the figures, --svg FILE a \
      picture. docs/reports.md says what each figure means and where its definition comes from. No report looks at single people, sets two \
      teams' points side by side, or counts checkboxes.

      burnup: a campaign's scope, what is done and released, and when it will be whole. commitment: what a cycle was committed to and what \
      became of it. predictability: how much of what was committed was completed, cycle by cycle. flow: what is in progress, what is finished, how long that takes, and \
      what it waits for. forecast: when what each team has open is done, and which dates hold. load: how long everything that is promised takes, and where the line for a \
      date is. moscow: which share of the effort is Must, and what drops first. experiments: criteria against what was measured. coverage: audiences and skills. \
      stale: what nobody may want any more. contacts: who is reached when. similar: what may be the same thing twice. feedback: who was heard, and \
      what is undecided. blueprint: the calendar, its progress, and its drift since it was agreed. shelf: what is done and no customer has. proof: morale, \
      satisfaction and what is finished, cycle by cycle.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: ReportOptions

  @Flag(help: "Print the figures as comma-separated values.")
  var csv = false

  @Option(
    help: ArgumentHelp("Draw the picture into that file.", valueName: "file"), completion: .file())
  var svg: String?

  @Argument(help: ArgumentHelp("The report.", valueName: "name"))
  var name: ReportName

  func validate() throws {
    if [reading.json, csv, svg != nil].count(where: \.self) > 1 {
      throw ValidationError("Give one of --json, --csv and --svg.")
    }
    if svg != nil, !name.hasPicture {
      let others = ReportName.allCases.filter(\.hasPicture).map(\.rawValue)
      throw ValidationError(
        "There is no picture of \(name.rawValue). There are of: \(others.joined(separator: ", ")).")
    }
    try name.verify(options)
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    // What is read of the past doesn't wait for what is read of the present.
    async let past = name.needsHistory ? timeline(session, workspace) : nil
    let snapshot = try await session.snapshot(
      of: workspace, reading.moment, extent: name.extent)
    var filter = ItemFilter()
    (filter.teams, filter.campaigns) = (options.team, options.campaign)
    try snapshot.verify(filter)
    let subject = CheckSubject(staged: false, at: reading.at, range: nil)
    let day = try subject.day(in: workspace) ?? session.clock.today
    var scope = try await options.scope(snapshot, name, on: day, session, workspace)
    let timeline = try await past
    if timeline != nil { session.endProgress() }
    scope.timeline = timeline
    Session.keepUntilExit((scope, timeline))
    let page = try await name.page(scope, timeline)
    if let svg {
      guard let text = page.svg else { throw WorkspaceError.report(page.refusalToDraw) }
      try TextOutput.write(text, to: svg, in: session.directory)
      return session.note("Drawn into \(svg).")
    }
    if csv { return try await session.show(page.csv, paged: false) }
    try await session.show(
      reading.json ? page.json.text() : page.text(session.output(in: workspace)))
    if !reading.json { session.noteMistakes(in: snapshot) }
  }

  private func timeline(_ session: Session, _ workspace: Workspace) async throws -> Timeline? {
    try await workspace.timeline(
      at: reading.at ?? "HEAD", plans: name.plans, progress: session.historyProgress)
  }
}

extension ReportPage {
  /// Why there is no picture.
  fileprivate var refusalToDraw: ReportRefusal {
    teams.count > 1
      ? .pictureOfSeveralTeams(report: name, teams: teams) : .nothingToDraw(headline)
  }
}
