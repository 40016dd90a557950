import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogReports
import BacklogRules
import BacklogWorkspace

extension ReportName {
  /// The report about something.
  ///
  /// - Parameter timeline: for the reports that need history.
  func page(_ scope: ReportScope, _ timeline: Timeline?) async throws -> ReportPage {
    if let timeline, let page = try await page(scope, timeline: timeline) { return page }
    switch self {
    case .moscow: return .moscow(await MoSCoWReport(scope))
    case .experiments: return .experiments(ExperimentReport(scope))
    case .coverage: return .coverage(CoverageReport(scope))
    case .contacts:
      let first = scope.since ?? scope.day.adding(days: -28)
      let period = first...max(first, scope.until ?? scope.day.adding(days: 91))
      return .contacts(await ContactReport(scope, period: period), today: scope.day)
    case .similar:
      return .similar(
        SimilarReport(scope, threshold: scope.parameter("similarity", of: "near-duplicate")))
    case .feedback: return .feedback(FeedbackReport(scope))
    default: throw WorkspaceError.noCommits
    }
  }

  /// `nil` for a report that needs no history.
  private func page(_ scope: ReportScope, timeline: Timeline) async throws -> ReportPage? {
    switch self {
    case .burnup:
      guard let campaign = scope.campaignToDraw else {
        throw WorkspaceError.report(.noCampaign)
      }
      let teams = BurnupReport.teams(of: campaign, scope, in: timeline)
      guard teams.count < 2 else {
        throw WorkspaceError.report(
          .effortOfSeveralTeams(campaign: campaign.title, teams: teams.compactMap(\.self)))
      }
      return .burnup(
        BurnupReport(of: campaign, team: teams.first ?? nil, scope, in: timeline))
    case .commitment: return .commitment(CommitmentReport(scope, in: timeline))
    case .predictability: return .predictability(PredictabilityReport(scope, in: timeline))
    case .flow: return .flow(await FlowReport(scope, in: timeline))
    case .forecast: return .forecast(await ForecastReport.concurrently(scope, in: timeline))
    case .load: return .load(await LoadReport(scope, in: timeline))
    case .stale:
      return .stale(StaleReport(scope, limit: scope.parameter("days", of: "unconfirmed-item")))
    case .blueprint:
      return .blueprint(
        BlueprintReport(
          scope, includesAll: scope.since != nil || scope.until != nil,
          versions: timeline.plans[.blueprint] ?? [:]), today: scope.day)
    case .shelf: return .shelf(await ShelfReport(scope))
    case .proof: return .proof(ProofReport(scope, in: timeline))
    case .moscow, .experiments, .coverage, .contacts, .similar, .feedback: return nil
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
