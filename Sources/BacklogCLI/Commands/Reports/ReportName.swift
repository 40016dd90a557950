import ArgumentParser
import BacklogModel
import BacklogWorkspace

/// The reports by their names.
enum ReportName: String, CaseIterable, ExpressibleByArgument {
  case burnup
  case commitment
  case predictability
  case flow
  case forecast
  case load
  case moscow
  case experiments
  case coverage
  case stale
  case contacts
  case similar
  case feedback
  case blueprint
  case shelf
  case proof

  var hasPicture: Bool {
    switch self {
    case .coverage, .similar, .feedback, .shelf: false
    default: true
    }
  }

  /// Whether the commits tell what the files don't.
  var needsHistory: Bool {
    switch self {
    case .burnup, .commitment, .predictability, .flow, .forecast, .load, .stale, .blueprint, .shelf,
      .proof:
      true
    case .moscow, .experiments, .coverage, .contacts, .similar, .feedback: false
    }
  }

  /// Of which documents beside items it has to know how they were.
  var plans: Set<Kind> {
    switch self {
    case .commitment, .predictability, .proof: [.cycle]
    case .blueprint: [.blueprint]
    default: []
    }
  }

  /// What it looks at: most at fields of all items, some at campaigns, cycles and history only.
  var extent: ReadingExtent {
    switch self {
    case .commitment, .predictability, .flow, .experiments, .feedback, .proof: .order
    default: .frontMatter
    }
  }

  /// What `--since` and `--until` mean to it.
  enum Period {
    /// Nothing: it looks at one day.
    case none
    /// The days that it is about.
    case past
    /// Since when the pace counts, and the date to look forward to.
    case ahead
  }

  var period: Period {
    switch self {
    case .burnup, .commitment, .predictability, .flow, .contacts, .feedback, .blueprint, .proof:
      .past
    case .forecast, .load: .ahead
    case .moscow, .experiments, .coverage, .stale, .similar, .shelf: .none
    }
  }

  /// Whether one campaign's share of it says anything.
  var takesCampaign: Bool {
    switch self {
    case .commitment, .predictability, .load, .proof: false
    default: true
    }
  }

  /// Makes sure that the options say something to the report.
  func verify(_ options: ReportOptions) throws {
    func refuse(_ option: String, _ reason: String, where isFine: (ReportName) -> Bool) throws {
      let others = Self.allCases.filter(isFine).map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "\(option) says nothing to \(rawValue), \(reason). It is for: \(others).")
    }
    if !options.campaign.isEmpty, !takesCampaign {
      try refuse("--campaign", "which is about whole teams", where: \.takesCampaign)
    }
    if period == .none,
      let option = options.since.map({ _ in "--since" })
        ?? options.until.map({ _ in "--until" })
    {
      try refuse(option, "which looks at one day (--at)") { $0.period != .none }
    }
    if self == .burnup, options.team.count > 1 {
      throw ValidationError("A burnup is of one team's effort: give --team once.")
    }
    if self == .burnup, options.campaign.count > 1 {
      throw ValidationError("A burnup is of one campaign: give --campaign once.")
    }
  }
}
