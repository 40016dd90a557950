package import BacklogModel

/// `experiments`: success criteria against what was measured, and what follows: continue, change or stop.
///
/// A criterion is a hypothesis with a metric, a threshold and a date (Strategyzer, "Test Card" and "Learning Card"). Of several
/// measurements the last one on or before the day counts.
package struct ExperimentReport: Sendable {
  /// How a criterion stands.
  package enum Standing: String, Sendable {
    case met
    /// Past its day and not met.
    case missed
    /// Where it was said to be stopped early.
    case abort
    /// Neither met nor out of time.
    case open
    /// Never measured.
    case unmeasured
  }

  package struct CriterionResult: Sendable {
    package let criterion: Criterion
    /// The last measurement of its metric.
    package let actual: Actual?
    package let standing: Standing

    /// The measurement in per cent of the target, where more is better and both are numbers of one kind.
    package var progress: Double? {
      guard let actual, actual.measure.unit == criterion.target.measure.unit else { return nil }
      let target = criterion.target.measure.number.approximate
      guard target > 0 else { return nil }
      switch criterion.target.comparison {
      case .atLeast, .above, .equal: return 100 * actual.measure.number.approximate / target
      case .atMost, .below: return nil
      }
    }
  }

  /// What the numbers speak for.
  package enum Advice: String, Sendable {
    case `continue`
    case change
    case stop
    /// It is too early, or nothing was measured.
    case wait
  }

  package struct Experiment: Sendable {
    package let campaign: Record
    package let isExperiment: Bool
    package let results: [CriterionResult]
    package let reviewOn: CivilDate?
    /// `continue`, `change` or `stop`, as the team decided.
    package let decision: String?
    package let learning: String?
    /// Days by which the decision is late; `nil` where it isn't.
    package let daysOverdue: Int?
    package let advice: Advice
  }

  /// Undecided ones first, the most overdue before others; then decided ones, by their day.
  package let experiments: [Experiment]

  /// - Parameter includesCampaigns: campaigns that are no experiments too, where they have criteria.
  package init(_ scope: ReportScope, includesCampaigns: Bool = true) {
    let records = scope.campaignRecords.filter {
      $0.node("success") != nil && (includesCampaigns || $0.text("experiment") == "yes")
    }
    experiments = records.map { Experiment($0, on: scope.day) }.sorted { left, right in
      left.order < right.order
    }
  }
}

extension ExperimentReport.Experiment {
  fileprivate init(_ campaign: Record, on day: CivilDate) {
    self.campaign = campaign
    isExperiment = campaign.text("experiment") == "yes"
    let actuals = campaign.actuals("actuals").filter { $0.date <= day }
    let results = campaign.criteria("success").map {
      ExperimentReport.CriterionResult($0, actuals, on: day)
    }
    self.results = results
    reviewOn = campaign.date("review-on")
    decision = campaign.text("decision")
    learning = campaign.text("learning")
    daysOverdue =
      decision == nil
      ? reviewOn.flatMap { $0 < day ? day.days(since: $0) : nil } : nil
    let isDue = reviewOn.map { $0 <= day } ?? false
    advice = Self.advice(results.map(\.standing), isDue: isDue)
  }

  private static func advice(
    _ standings: [ExperimentReport.Standing], isDue: Bool
  ) -> ExperimentReport.Advice {
    if standings.contains(.abort) { return .stop }
    if !standings.isEmpty, standings.allSatisfy({ $0 == .met }) { return .continue }
    let isOver = isDue || standings.contains(.missed)
    guard isOver, standings.contains(where: { $0 != .unmeasured }) else { return .wait }
    return standings.contains(.met) ? .change : .stop
  }

  fileprivate var order: (Int, Int, String) {
    if let decided = campaign.date("decided-on"), decision != nil {
      return (1, -decided.daysSinceEpoch, campaign.key)
    }
    return (decision == nil ? 0 : 1, -(daysOverdue ?? -1), campaign.key)
  }
}

extension ExperimentReport.CriterionResult {
  /// How a criterion stands at the end of a day, by the last measurement of its metric until then.
  package init(_ criterion: Criterion, _ actuals: [Actual], on day: CivilDate) {
    self.criterion = criterion
    let own = actuals.filter { $0.metric.comparableName == criterion.metric.comparableName }
    actual = own.max { $0.date < $1.date }
    guard let actual else {
      standing = .unmeasured
      return
    }
    let number = actual.measure.number
    if let abort = criterion.abort, abort.comparison.holds(number, against: abort.measure.number) {
      standing = .abort
    } else if criterion.target.comparison.holds(number, against: criterion.target.measure.number) {
      standing = .met
    } else {
      standing = criterion.by.map { $0 < day } ?? false ? .missed : .open
    }
  }
}
