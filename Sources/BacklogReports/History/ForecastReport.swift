package import BacklogHistory
package import BacklogModel

/// `forecast`: when what a team has open is done, how much is done by a day, and which dates hold.
///
/// Throughput is items finished per day (the Kanban Guide), over the last twelve weeks, zero days included. "When" quotes the 50th,
/// 85th and 95th percentile of the runs; "how many" at 85 % is the 15th. Each team is forecast by itself; the whole is done when the
/// last of them is.
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
    /// When they are done.
    package let when: When
    /// In how many per cent of the runs they are done by the date.
    package let chance: Int
  }

  package struct Team: Sendable {
    package let record: Record
    /// Open items, in the backlog's order.
    package let open: [Item]
    package let throughput: Throughput
    /// When all of it is done; `nil` where nothing can be forecast.
    package let all: When?
    /// How many items are done in so many days at least, in 85 per cent of the runs.
    package let amounts: [(days: Int, items: Int)]
    package let promises: [Promise]
    package let obstacle: MonteCarlo.Obstacle?
    /// How many days all of it takes in each run, in ascending order.
    fileprivate let runs: [Int]
  }

  package let teams: [Team]
  package let day: CivilDate
  /// When all that is open is done by all teams; `nil` where that can't be told of one of them.
  package let whole: When?

  /// What the report says of one of its teams alone.
  package init(_ report: ForecastReport, of team: Team) {
    (teams, day, whole) = ([team], report.day, team.all)
  }

  package init(_ scope: ReportScope, in timeline: Timeline) {
    self.init(scope, ItemsByTeam(scope, in: timeline))
  }

  /// The same, with items looked at on all processors.
  package static func concurrently(
    _ scope: ReportScope, in timeline: Timeline
  ) async -> ForecastReport {
    ForecastReport(scope, await ItemsByTeam.concurrently(scope, in: timeline))
  }

  private init(_ scope: ReportScope, _ items: ItemsByTeam) {
    let day = scope.day
    self.day = day
    let teams = scope.teamRecords.map { Team($0, scope, items) }
      .filter { !$0.open.isEmpty || $0.throughput.total > 0 }
    self.teams = teams
    let busy = teams.filter { !$0.open.isEmpty }
    guard !busy.isEmpty, busy.allSatisfy({ $0.all != nil }) else {
      whole = nil
      return
    }
    let runs = busy.map(\.runs)
    func latest(_ per: Int) -> CivilDate {
      day.adding(days: MonteCarlo.percentile(per, ofTheLatestOf: runs) ?? 0)
    }
    whole = When(half: latest(50), likely: latest(85), nearlySure: latest(95))
  }
}

extension ForecastReport.When {
  fileprivate init(_ runs: [Int], from day: CivilDate) {
    func date(_ per: Int) -> CivilDate {
      day.adding(days: MonteCarlo.percentile(per, of: runs) ?? 0)
    }
    (half, likely, nearlySure) = (date(50), date(85), date(95))
  }
}

extension ForecastReport.Team {
  fileprivate init(_ team: Record, _ scope: ReportScope, _ items: ItemsByTeam) {
    record = team
    let open = items.open[team.key] ?? []
    self.open = open
    let throughput = items.throughput(of: team.key, scope)
    self.throughput = throughput
    let spans = scope.until.map { [$0.days(since: scope.day)] } ?? [14, 28, 56]
    do throws(MonteCarloProblem) {
      let simulation = try MonteCarlo(throughput.counts.map(Double.init))
      let dates = Self.dates(in: open, scope)
      // One simulation answers for all: the runs are the same, and each amount is reached in its turn.
      let marks = Set(dates.map(\.items) + [open.count]).sorted()
      let runs = Dictionary(
        zip(marks, simulation.days(forEach: marks.map(Double.init)))
      ) { first, _ in first }
      let all = runs[open.count] ?? []
      self.all = ForecastReport.When(all, from: scope.day)
      self.runs = all
      amounts = spans.map { days in
        (days, Int(MonteCarlo.percentile(15, of: simulation.amounts(in: days)) ?? 0))
      }
      promises = dates.map { campaign, due, count in
        let days = runs[count] ?? []
        let kept = days.count { scope.day.adding(days: $0) <= due }
        return ForecastReport.Promise(
          campaign: campaign, due: due, items: count,
          when: ForecastReport.When(days, from: scope.day),
          chance: 100 * kept / max(1, days.count))
      }
      obstacle = nil
    } catch {
      (all, amounts, promises, obstacle, runs) = (nil, [], [], error.obstacle, [])
    }
  }

  /// The campaigns with a date that the team has something open of, by date, with the items up to the last of each.
  private static func dates(
    in open: [Item], _ scope: ReportScope
  ) -> [(campaign: Record, due: CivilDate, items: Int)] {
    var last: [String: Int] = [:]
    for (index, item) in open.enumerated() {
      if let campaign = item.record.text("campaign") { last[campaign] = index }
    }
    return scope.campaignRecords.compactMap { campaign in
      guard let due = campaign.date("due"), campaign.node("decision") == nil,
        let last = last[campaign.key]
      else { return nil }
      return (campaign, due, last + 1)
    }.sorted { ($0.due, $0.campaign.key) < ($1.due, $1.campaign.key) }
  }
}
