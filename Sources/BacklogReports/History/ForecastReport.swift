package import BacklogHistory
package import BacklogModel

/// `forecast`: when what a team has open is done, how much is done by a day, and which dates hold.
///
/// Throughput is items finished per day (the Kanban Guide), over the last twelve weeks, zero days included. "When" quotes the 50th,
/// 85th and 95th percentile of the runs; "how many" at 85 % is the 15th. Each team is forecast by itself.
package struct ForecastReport: Sendable {
  /// The days by which something is done in 50, 85 and 95 per cent of the runs.
  package struct When: Hashable, Sendable {
    package let half: CivilDate
    package let likely: CivilDate
    package let nearlySure: CivilDate
  }

  /// A campaign's date, and what stands between it and the team.
  package struct Promise: Sendable {
    package let campaign: Record
    package let due: CivilDate
    /// Open items of the team up to the campaign's last one, in order.
    package let items: Int
    /// In how many per cent of the runs they are done by the date.
    package let chance: Int
  }

  package struct Team: Sendable {
    package let record: Record
    /// Open items, in the backlog's order.
    package let open: [Item]
    /// Items finished per day, the oldest first.
    package let throughput: [Int]
    /// When all of it is done; `nil` where nothing can be forecast.
    package let all: When?
    /// How many items are done in so many days at least, in 85 per cent of the runs.
    package let amounts: [(days: Int, items: Int)]
    package let promises: [Promise]
    package let obstacle: MonteCarlo.Obstacle?
  }

  package let teams: [Team]
  package let day: CivilDate

  /// The pace is that of the last twelve weeks.
  package static let paceDays = 84

  package init(_ scope: ReportScope, in timeline: Timeline) {
    day = scope.day
    let dates = timeline.dates(on: scope.day)
    teams = scope.teamRecords.map { Team($0, scope, dates, timeline) }
      .filter { !$0.open.isEmpty || $0.throughput.contains { $0 > 0 } }
  }
}

extension ForecastReport.Team {
  fileprivate init(
    _ team: Record, _ scope: ReportScope, _ dates: [ItemID: ItemDates], _ timeline: Timeline
  ) {
    record = team
    let own = scope.snapshot.items.filter { $0.record.text("team") == team.key }
    let open = own.filter(\.isOpen)
    self.open = open
    let throughput = Self.throughput(of: own, scope.day, dates, timeline)
    self.throughput = throughput
    do throws(MonteCarloProblem) {
      let simulation = try MonteCarlo(throughput.map(Double.init))
      let runs = simulation.days(for: Double(open.count))
      func day(_ per: Int) -> CivilDate {
        scope.day.adding(days: MonteCarlo.percentile(per, of: runs) ?? 0)
      }
      all = ForecastReport.When(half: day(50), likely: day(85), nearlySure: day(95))
      amounts = [14, 28, 56].map { days in
        (days, Int(MonteCarlo.percentile(15, of: simulation.amounts(in: days)) ?? 0))
      }
      promises = Self.promises(open, scope, simulation)
      obstacle = nil
    } catch {
      (all, amounts, promises, obstacle) = (nil, [], [], error.obstacle)
    }
  }

  /// Finished items by day, from the first day of the history on, at most twelve weeks back.
  private static func throughput(
    of items: [Item], _ day: CivilDate, _ dates: [ItemID: ItemDates], _ timeline: Timeline
  ) -> [Int] {
    guard let begun = timeline.firstDay, begun <= day else { return [] }
    let first = max(begun, day.adding(days: 1 - ForecastReport.paceDays))
    var counts = [Int](repeating: 0, count: day.days(since: first) + 1)
    for item in items where item.category == .done {
      guard let finished = item.record.date("finished") ?? dates[item.id]?.finished,
        finished >= first, finished <= day
      else { continue }
      counts[finished.days(since: first)] += 1
    }
    return counts
  }

  private static func promises(
    _ open: [Item], _ scope: ReportScope, _ simulation: MonteCarlo
  ) -> [ForecastReport.Promise] {
    scope.campaignRecords.compactMap { campaign in
      guard let due = campaign.date("due"), campaign.node("decision") == nil,
        let last = open.lastIndex(where: { $0.record.text("campaign") == campaign.key })
      else { return nil }
      let days = simulation.days(for: Double(last + 1))
      let kept = days.count { scope.day.adding(days: $0) <= due }
      return ForecastReport.Promise(
        campaign: campaign, due: due, items: last + 1, chance: 100 * kept / max(1, days.count))
    }.sorted { $0.due < $1.due }
  }
}
