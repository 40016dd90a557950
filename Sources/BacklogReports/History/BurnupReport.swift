package import BacklogHistory
package import BacklogModel

/// `burnup`: a campaign's scope, and what of it is done and released, day by day against its date.
///
/// Scope is the effort of the campaign's items that aren't stopped or Won't; done is what is in a done status; released what
/// customers have. A point is what the last commit on or before the day left. The gap between scope and done is what remains
/// (Atlassian, "Burnup Report"). Only one team's effort is in it.
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
  /// By day, from the first one with any scope, or the first one that is asked for.
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

  /// The teams whose effort would be added up: more than one where neither the campaign nor anybody who asks names one.
  package static func teams(
    of campaign: Record, _ scope: ReportScope, in timeline: Timeline
  ) -> [String?] {
    if let team = scope.teams.first ?? campaign.text("team") { return [team] }
    let key = campaign.key
    func teams(_ facts: [ItemFacts]) -> Set<String?> {
      Set(facts.filter { $0.campaign == key }.map { scope.team(named: $0.team) })
    }
    let now = teams(timeline.items.values.compactMap { $0.facts(on: scope.day) })
    if !now.isEmpty { return now.sorted { ($0 ?? "") < ($1 ?? "") } }
    let ever = teams(timeline.items.values.flatMap { $0.entries.compactMap(\.facts) })
    return ever.sorted { ($0 ?? "") < ($1 ?? "") }
  }

  /// - Parameter team: the one whose effort counts; `nil` for items without a team.
  package init(
    of campaign: Record, team: String?, _ scope: ReportScope, in timeline: Timeline
  ) {
    self.campaign = campaign
    self.team = team
    due = campaign.date("due")
    let last = min(scope.day, scope.until ?? scope.day)
    var sums = BurnupSums(of: campaign.key, team: team, sole: scope.team(named: nil))
    for history in timeline.items.values { sums.add(history, until: last) }
    let all = sums.points(until: last)
    points = all.filter { point in scope.since.map { point.day >= $0 } ?? true }
    unestimated = sums.unestimated
    (forecast, obstacle) = Self.forecast(all, due: due)
  }

  private static func forecast(
    _ points: [Point], due: CivilDate?
  ) -> (Forecast?, MonteCarlo.Obstacle?) {
    guard let last = points.last, last.scope > last.done else { return (nil, nil) }
    let history = zip(points, points.dropFirst()).map {
      max(0, ($1.done - $0.done).approximate)
    }.suffix(Throughput.usualDays)
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

/// What came to each of a burnup's lines and went from it, by day.
private struct BurnupSums {
  /// What an item adds to the lines.
  private struct Share: Equatable {
    var scope = DecimalNumber.zero
    var done = DecimalNumber.zero
    var released = DecimalNumber.zero
  }

  private let campaign: String
  private let team: String?
  private let sole: String?
  private var changes: [CivilDate: Share] = [:]
  /// Items that count in the end and have no estimate.
  private(set) var unestimated = 0

  /// - Parameter sole: whose items are that name no team.
  init(of campaign: String, team: String?, sole: String?) {
    self.campaign = campaign
    self.team = team
    self.sole = sole
  }

  /// Cost: in proportion to the item's changes.
  mutating func add(_ history: ItemHistory, until last: CivilDate) {
    guard history.entries.contains(where: { $0.facts?.campaign == campaign }) else { return }
    let entries = history.entries.filter { $0.day <= last }
    var share = Share()
    for (index, entry) in entries.enumerated() {
      let next = index + 1 < entries.count ? entries[index + 1].day : nil
      if next == entry.day { continue }
      move(&share, to: self.share(of: entry.facts, on: entry.day), on: entry.day)
      if let out = entry.facts?.released, out > entry.day, out <= last,
        next.map({ out < $0 }) ?? true
      {
        move(&share, to: self.share(of: entry.facts, on: out), on: out)
      }
    }
    if let facts = entries.last?.facts, counts(facts), !(facts.effort.map { $0 > .zero } ?? false) {
      unestimated += 1
    }
  }

  private mutating func move(_ share: inout Share, to other: Share, on day: CivilDate) {
    if share == other { return }
    var change = changes[day] ?? Share()
    change.scope += other.scope - share.scope
    change.done += other.done - share.done
    change.released += other.released - share.released
    changes[day] = change
    share = other
  }

  private func counts(_ facts: ItemFacts) -> Bool {
    facts.campaign == campaign && facts.team ?? sole == team && facts.category != .stopped
      && facts.moscow != "wont"
  }

  private func share(of facts: ItemFacts?, on day: CivilDate) -> Share {
    guard let facts, counts(facts), let effort = facts.effort, effort > .zero else {
      return Share()
    }
    return Share(
      scope: effort, done: facts.category == .done ? effort : .zero,
      released: facts.released.map { $0 <= day } ?? false ? effort : .zero)
  }

  /// A point for each day from the first one with any scope.
  func points(until last: CivilDate) -> [BurnupReport.Point] {
    guard var day = changes.keys.min() else { return [] }
    var points: [BurnupReport.Point] = []
    var sum = Share()
    while day <= last {
      if let change = changes[day] {
        sum.scope += change.scope
        sum.done += change.done
        sum.released += change.released
      }
      if !points.isEmpty || sum.scope > .zero {
        points.append(
          BurnupReport.Point(day: day, scope: sum.scope, done: sum.done, released: sum.released))
      }
      day = day.adding(days: 1)
    }
    return points
  }
}
