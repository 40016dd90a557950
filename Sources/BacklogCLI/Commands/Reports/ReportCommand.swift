import ArgumentParser
import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogReports
import BacklogRules
import BacklogWorkspace

struct ReportCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answer a question about the backlog, with the figures behind it.",
    discussion: """
      The first line is the answer; what it rests on follows, with a chart where that says more. --json and --csv give the figures, --svg FILE a \
      picture. docs/reports.md says what each figure means and where its definition comes from. No report looks at single people, sets two \
      teams' points side by side, or counts checkboxes.

      burnup: a campaign's scope, what is done and released, and when it will be whole. forecast: when what each team has open is done, and which \
      dates hold. moscow: which share of the effort is Must, and what drops first. experiments: criteria against what was measured. coverage: audiences and skills. \
      stale: what nobody may want any more. contacts: who is reached when. similar: what may be the same thing twice. feedback: who was heard, and \
      what is undecided. blueprint: the calendar and its progress. shelf: what is done and no customer has.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions

  @Option(
    help: ArgumentHelp("Only that team; can be given several times.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .team))
  var team: [String] = []

  @Option(
    help: ArgumentHelp("Only that campaign; can be given several times.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .campaign))
  var campaign: [String] = []

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
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await workspace.snapshot(reading.moment)
    var filter = ItemFilter()
    (filter.teams, filter.campaigns) = (team, campaign)
    try snapshot.verify(filter)
    let subject = CheckSubject(staged: false, at: reading.at, range: nil)
    let day = try subject.day(in: workspace) ?? session.clock.today
    var scope = ReportScope(snapshot, day: day, teams: team, campaigns: campaign)
    let page: ReportPage
    if name.needsHistory {
      let timeline = try await workspace.timeline(
        at: reading.at ?? "HEAD", progress: session.historyProgress)
      session.endProgress()
      scope.dates = timeline.dates(on: day)
      page = try await name.page(scope, timeline)
    } else {
      page = try await name.page(scope, nil)
    }
    if let svg {
      guard let text = page.svg else {
        throw ValidationError("There is nothing to draw: \(page.headline)")
      }
      try TextOutput.write(text, to: svg, in: session.directory)
      return session.note("Drawn into \(svg).")
    }
    if csv { return try await session.show(page.csv, paged: false) }
    try await session.show(
      reading.json ? page.json.text() : page.text(session.output(in: workspace)))
    if !reading.json { session.noteMistakes(in: snapshot) }
  }
}

/// The reports by their names.
enum ReportName: String, CaseIterable, ExpressibleByArgument {
  case burnup
  case forecast
  case moscow
  case experiments
  case coverage
  case stale
  case contacts
  case similar
  case feedback
  case blueprint
  case shelf

  var hasPicture: Bool {
    switch self {
    case .burnup, .moscow, .experiments, .stale, .contacts, .blueprint: true
    case .forecast, .coverage, .similar, .feedback, .shelf: false
    }
  }

  /// Whether the commits tell what the files don't.
  var needsHistory: Bool {
    switch self {
    case .burnup, .forecast, .stale, .shelf: true
    default: false
    }
  }

  /// The report about something.
  ///
  /// - Parameter timeline: for the reports that need history.
  func page(_ scope: ReportScope, _ timeline: Timeline?) async throws -> ReportPage {
    switch self {
    case .burnup:
      guard let campaign = scope.campaignToDraw, let timeline else {
        throw ValidationError("No campaign with a date is going on: name one with --campaign.")
      }
      return .burnup(BurnupReport(of: campaign, scope, in: timeline))
    case .forecast:
      guard let timeline else { throw ValidationError("There is no history to forecast from.") }
      return .forecast(ForecastReport(scope, in: timeline))
    case .moscow: return .moscow(MoSCoWReport(scope))
    case .experiments: return .experiments(ExperimentReport(scope))
    case .coverage: return .coverage(CoverageReport(scope))
    case .stale:
      return .stale(StaleReport(scope, limit: scope.parameter("days", of: "unconfirmed-item")))
    case .contacts:
      let period = scope.day.adding(days: -28)...scope.day.adding(days: 91)
      return .contacts(await ContactReport(scope, period: period), today: scope.day)
    case .similar:
      return .similar(
        SimilarReport(scope, threshold: scope.parameter("similarity", of: "near-duplicate")))
    case .feedback: return .feedback(FeedbackReport(scope))
    case .blueprint:
      return .blueprint(BlueprintReport(scope, includesAll: false), today: scope.day)
    case .shelf: return .shelf(ShelfReport(scope))
    }
  }
}

extension ReportScope {
  /// The campaign that is named, else of those that go on with something open the one whose date is next.
  fileprivate var campaignToDraw: Record? {
    if let key = campaigns.first { return snapshot.record(.campaign, key: key) }
    let open = Set(items.filter(\.isOpen).compactMap { $0.record.text("campaign") })
    let going = campaignRecords.filter {
      $0.node("decision") == nil && $0.date("due") != nil && open.contains($0.key)
    }
    let byDate = going.sorted { ($0.text("due") ?? "") < ($1.text("due") ?? "") }
    return byDate.first { $0.date("due").map { $0 >= day } ?? false } ?? byDate.last
  }

  /// A number that a rule and a report go by alike, as the settings have it or by default.
  fileprivate func parameter(_ name: String, of rule: String) -> Int {
    let text = snapshot.configuration.rules[rule]?.parameters[name]
    let fallback = RuleRegistry.rule(named: rule)?.parameters.first { $0.name == name }
    return text.flatMap { Int($0) } ?? fallback?.defaultValue ?? 0
  }
}
