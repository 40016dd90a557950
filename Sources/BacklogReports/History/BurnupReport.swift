package import BacklogHistory
package import BacklogModel

/// `burnup`: a campaign's scope, and what of it is done and released, day by day against its date.
///
/// Scope is the effort of the campaign's items that aren't stopped or Won't; done is what is in a done status; released what
/// customers have. A point is what the last commit on or before the day left. The gap between scope and done is what remains
/// (Atlassian, "Burnup Report"). Only one team's effort is in it: the campaign's own, or the one that is asked for.
package struct BurnupReport: Sendable {
  package struct Point: Hashable, Sendable {
    package let day: CivilDate
    package let scope: DecimalNumber
    package let done: DecimalNumber
    package let released: DecimalNumber
  }

  /// The days by which everything is done in so many per cent of the runs.
  package struct Forecast: Sendable {
    package let half: CivilDate
    package let likely: CivilDate
    package let nearlySure: CivilDate
    /// In how many per cent of the runs everything is done by the date; `nil` where there is none.
    package let chance: Int?
    /// How many days of history it rests on.
    package let days: Int
  }

  package let campaign: Record
  /// The team's key; `nil` where the items have none.
  package let team: String?
  package let due: CivilDate?
  /// By day, from the first one with any scope.
  package let points: [Point]
  /// How many of the items that count now have no estimate.
  package let unestimated: Int
  /// `nil` where all is done, or where nothing can be forecast.
  package let forecast: Forecast?
  package let obstacle: MonteCarlo.Obstacle?

  package var remaining: DecimalNumber {
    points.last.map { $0.scope - $0.done } ?? .zero
  }

  /// The days on which the scope changed after the first, with how much it was before and after.
  package var scopeChanges: [(day: CivilDate, from: DecimalNumber, to: DecimalNumber)] {
    zip(points, points.dropFirst()).filter { $0.scope != $1.scope }
      .map { ($1.day, $0.scope, $1.scope) }
  }

  /// The pace is that of the last twelve weeks.
  private static let paceDays = 84

  package init(of campaign: Record, _ scope: ReportScope, in timeline: Timeline) {
    self.campaign = campaign
    due = campaign.date("due")
    let team = scope.teams.first ?? campaign.text("team")
    self.team = team
    let histories = timeline.items.values.filter { history in
      history.entries.contains { $0.facts?.campaign == campaign.key }
    }
    func sums(on day: CivilDate) -> (point: Point, unestimated: Int) {
      var (scope, done, released) = (DecimalNumber.zero, DecimalNumber.zero, DecimalNumber.zero)
      var unestimated = 0
      for history in histories {
        guard let facts = history.facts(on: day), facts.campaign == campaign.key,
          team == nil || facts.team == team, facts.category != .stopped, facts.moscow != "wont"
        else { continue }
        guard let effort = facts.effort, effort > .zero else {
          unestimated += 1
          continue
        }
        scope += effort
        if facts.category == .done { done += effort }
        if let out = facts.released, out <= day { released += effort }
      }
      return (Point(day: day, scope: scope, done: done, released: released), unestimated)
    }
    let first = histories.compactMap { $0.entries.first?.day }.min()
    var points: [Point] = []
    if let first, first <= scope.day {
      var day = first
      while day <= scope.day {
        let point = sums(on: day).point
        if !points.isEmpty || point.scope > .zero { points.append(point) }
        day = day.adding(days: 1)
      }
    }
    self.points = points
    unestimated = sums(on: scope.day).unestimated
    let (forecast, obstacle) = Self.forecast(points, due: due)
    self.forecast = forecast
    self.obstacle = obstacle
  }

  private static func forecast(
    _ points: [Point], due: CivilDate?
  ) -> (Forecast?, MonteCarlo.Obstacle?) {
    guard let last = points.last, last.scope > last.done else { return (nil, nil) }
    let history = zip(points, points.dropFirst()).map {
      max(0, ($1.done - $0.done).approximate)
    }.suffix(paceDays)
    do throws(MonteCarloProblem) {
      let days = try MonteCarlo(Array(history)).days(
        for: (last.scope - last.done).approximate)
      func day(_ per: Int) -> CivilDate {
        last.day.adding(days: MonteCarlo.percentile(per, of: days) ?? 0)
      }
      let chance = due.map { due in
        100 * days.count { last.day.adding(days: $0) <= due } / max(1, days.count)
      }
      return (
        Forecast(
          half: day(50), likely: day(85), nearlySure: day(95), chance: chance,
          days: history.count), nil
      )
    } catch {
      return (nil, error.obstacle)
    }
  }
}
