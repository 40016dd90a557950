import BacklogHistory
import BacklogModel

/// One item's way through the backlog up to a day, as far as a report's teams and campaigns go. What the item says itself
/// (`started`, `finished`) goes before what the commits say.
struct ItemCourse {
  let id: ItemID
  let title: String
  /// Whether it is there in the end, and of the teams and campaigns that are asked for.
  let isOwn: Bool
  /// The day on which it was last finished; `nil` where it isn't done.
  let finished: CivilDate?
  /// The day on which work on it began; `nil` where nobody said so.
  let started: CivilDate?
  /// What it waited for; of what goes on after the last day the end isn't known.
  let waits: [ItemHistory.WaitingSpan]
  private let steps: [Step]
  private let last: ItemFacts?

  /// What it was at the end of a day on which that changed.
  private struct Step {
    let day: CivilDate
    /// `nil` where it isn't there, or its status is none that the settings name.
    let category: StatusCategory?
    let isThere: Bool
    /// Whether it was of the teams and campaigns that are asked for.
    let isOwn: Bool
  }

  init(_ history: ItemHistory, _ share: ReportShare, until day: CivilDate) {
    id = history.id
    var steps: [Step] = []
    var last: ItemFacts?
    for entry in history.entries where entry.day <= day {
      // Only what holds at the end of a day counts.
      if steps.last?.day == entry.day { steps.removeLast() }
      steps.append(
        Step(
          day: entry.day, category: entry.facts?.category, isThere: entry.facts != nil,
          isOwn: share.holds(entry.facts)))
      last = entry.facts
    }
    self.steps = steps
    self.last = last
    let dates = last == nil ? nil : history.dates(on: day)
    title = last?.title ?? ""
    finished = dates?.finished.flatMap { $0 <= day ? $0 : nil }
    started = dates?.started
    waits = history.waitingSpans(until: day)
    isOwn = share.holds(last)
  }

  /// In days, the first and the last one too; `nil` where the start isn't known or comes after the finish.
  var cycleTime: Int? {
    guard let started, let finished, started <= finished else { return nil }
    return finished.days(since: started) + 1
  }

  /// The day since which it is in progress; `nil` where it isn't.
  var inProgressSince: CivilDate? {
    guard let last, last.category?.isInProgress == true else { return nil }
    return started
  }

  var isWaiting: Bool { last?.category == .waiting }

  /// On how many days of a span it waited at the end of the day.
  ///
  /// - Parameter toItsEnd: whether it counts that it still waited at the end of the last day.
  func waitingDays(in days: ClosedRange<CivilDate>, toItsEnd: Bool = false) -> Int {
    let end = days.upperBound.adding(days: toItsEnd ? 1 : 0)
    return waits.reduce(0) { sum, span in
      sum + max(0, min(span.to ?? end, end).days(since: max(span.from, days.lowerBound)))
    }
  }

  /// What it was from a day on; `nil` where it isn't there or belongs to others.
  struct Turn {
    let day: CivilDate
    let category: StatusCategory?
  }

  /// Its turns from the first day of a period on; of two that follow one another the category may be the same.
  func categories(in period: ClosedRange<CivilDate>) -> [Turn] {
    var days = [period.lowerBound]
    for step in steps where period.contains(step.day) { days.append(step.day) }
    for case let day? in [last?.started, last?.finished] where period.contains(day) {
      days.append(day)
    }
    days.sort()
    var turns: [Turn] = []
    for day in days where turns.last?.day != day {
      turns.append(Turn(day: day, category: category(on: day)))
    }
    return turns
  }

  private func category(on day: CivilDate) -> StatusCategory? {
    let step = steps.last { $0.day <= day }
    if let last, isOwn {
      if last.category == .done, let finished = last.finished, day >= finished { return .done }
      // An item that came in when it was under way already, or done.
      let isEarly =
        step?.isThere == true
        ? step?.category == .todo : steps.first.map { day < $0.day } ?? false
      let hasBegun = last.category == .done || last.category?.isInProgress == true
      if hasBegun, isEarly, let started = last.started, day >= started { return .active }
    }
    return step?.isOwn == true ? step?.category ?? .todo : nil
  }
}

/// The items that a report is about.
struct ReportShare {
  private let teams: Set<String>
  private let campaigns: Set<String>
  private let soleTeam: String?

  init(_ scope: ReportScope) {
    teams = Set(scope.teams)
    campaigns = Set(scope.campaigns)
    soleTeam = scope.team(named: nil)
  }

  func holds(_ facts: ItemFacts?) -> Bool {
    guard let facts else { return false }
    return (teams.isEmpty || (facts.team ?? soleTeam).map(teams.contains) ?? false)
      && (campaigns.isEmpty || facts.campaign.map(campaigns.contains) ?? false)
  }
}
