package import BacklogHistory
package import BacklogModel

/// `load`: how long everything that is promised would take, and after which item the line for a date is.
///
/// Everything that is open and not Won't, divided by throughput. The pace changes, so the answer is a range: that of the slower and of
/// the faster fortnights of the last twelve weeks (their 25th and 75th percentile). The line for a date is a Monte Carlo forecast of
/// "how many" (ActionableAgile): as many items as are done by then in 85 % of the runs.
package struct LoadReport: Sendable {
  /// How many days something takes, at the faster and at the slower pace.
  package struct Span: Hashable, Sendable {
    package let least: Int
    /// `nil` where nothing is finished at the slower pace.
    package let most: Int?

    package init(least: Int, most: Int?) {
      self.least = least
      self.most = most
    }
  }

  /// The line for a date in the order of a team's items.
  package struct Line: Sendable {
    /// How many of the promised items are above it, with 85 and with 50 per cent.
    package let sure: Int
    package let even: Int
  }

  /// What one team has promised.
  package struct Team: Sendable {
    package let record: Record
    /// Open items that aren't Won't, in order.
    package let promised: [Item]
    /// Open items that are Won't.
    package let wont: Int
    package let throughput: Throughput
    /// Items per week.
    package let pace: Double
    package let span: Span?
    package let line: Line?
    package let obstacle: MonteCarlo.Obstacle?
    /// For the first items, on which days each is done in 50 and in 85 per cent of the runs.
    package let windows: [ClosedRange<CivilDate>]
  }

  package let teams: [Team]
  package let day: CivilDate
  /// The date of the line.
  package let date: CivilDate
  /// What was asked for and nobody has decided on.
  package let undecidedRequests: Int

  /// The time after which all teams are done; `nil` where that can't be told of one that has promised something.
  package var whole: Span? {
    let busy = teams.filter { !$0.promised.isEmpty }
    let spans = busy.compactMap(\.span)
    guard !spans.isEmpty, spans.count == busy.count else { return nil }
    let ends = spans.compactMap(\.most)
    return Span(
      least: spans.map(\.least).max() ?? 0, most: ends.count == spans.count ? ends.max() : nil)
  }

  /// For so many items it is told when each will be done.
  private static let windows = 24

  package init(_ scope: ReportScope, in timeline: Timeline) async {
    day = scope.day
    date = scope.until ?? Self.usualDate(scope)
    undecidedRequests = scope.snapshot.records(of: .request).count {
      $0.text("status") == "new"
        && (scope.teams.isEmpty || $0.text("team").map(scope.teams.contains) ?? false)
    }
    let items = await ItemsByTeam.concurrently(scope, in: timeline)
    let date = date
    teams = scope.teamRecords.compactMap { team in
      let own = items.open[team.key] ?? []
      let throughput = items.throughput(of: team.key, scope)
      if own.isEmpty, throughput.total == 0 { return nil }
      return Team(team, own, throughput, from: scope.day, to: date)
    }
  }

  /// The end of the guidepoint in force that ends next, or else of the quarter.
  private static func usualDate(_ scope: ReportScope) -> CivilDate {
    let ends = scope.snapshot.records(of: .guidepoint).filter {
      $0.text("status") == "agreed" && $0.date("from").map { $0 <= scope.day } ?? false
        && ($0.text("team").map { scope.teams.isEmpty || scope.teams.contains($0) } ?? true)
    }.compactMap { $0.date("to") }.filter { $0 > scope.day }
    if let end = ends.min() { return end }
    var month = scope.day.month
    while month.month % 3 != 0 { month = month.lastDay.adding(days: 1).month }
    return month.lastDay
  }
}

extension LoadReport.Team {
  fileprivate init(
    _ team: Record, _ open: [Item], _ throughput: Throughput, from day: CivilDate,
    to date: CivilDate
  ) {
    record = team
    let promised = open.filter { $0.record.text("moscow") != "wont" }
    self.promised = promised
    wont = open.count - promised.count
    self.throughput = throughput
    pace =
      throughput.counts.isEmpty
      ? 0 : 7 * Double(throughput.total) / Double(throughput.counts.count)
    do throws(MonteCarloProblem) {
      let simulation = try MonteCarlo(throughput.counts.map(Double.init))
      span = Self.span(of: promised.count, at: throughput)
      let amounts = simulation.amounts(in: date.days(since: day))
      line = LoadReport.Line(
        sure: min(promised.count, Int(MonteCarlo.percentile(15, of: amounts) ?? 0)),
        even: min(promised.count, Int(MonteCarlo.percentile(50, of: amounts) ?? 0)))
      let shown = Array(1...max(1, min(promised.count, LoadReport.windows)))
      windows =
        promised.isEmpty
        ? []
        : simulation.days(forEach: shown.map(Double.init)).map { days in
          let likely = MonteCarlo.percentile(85, of: days) ?? 0
          let half = MonteCarlo.percentile(50, of: days) ?? 0
          return day.adding(days: half)...day.adding(days: likely)
        }
      obstacle = nil
    } catch {
      (span, line, windows, obstacle) = (nil, nil, [], error.obstacle)
    }
  }

  /// How long so many items take at the pace of the faster and of the slower fortnights.
  private static func span(of count: Int, at throughput: Throughput) -> LoadReport.Span? {
    let fortnights = throughput.pieces(of: 14).sorted()
    guard let slow = MonteCarlo.percentile(25, of: fortnights),
      let fast = MonteCarlo.percentile(75, of: fortnights)
    else { return nil }
    func days(at pace: Int) -> Int { (count * 14 + pace - 1) / pace }
    if fast == 0 {
      // The few finishes are all in the fastest fortnights, so that the mean is all there is.
      let mean = max(1, throughput.total)
      return LoadReport.Span(
        least: (count * throughput.counts.count + mean - 1) / mean, most: count == 0 ? 0 : nil)
    }
    return LoadReport.Span(
      least: days(at: fast), most: count == 0 ? 0 : slow == 0 ? nil : days(at: slow))
  }
}

/// The items of each team, found with one look at each: open ones in order, and the days on which others were finished.
struct ItemsByTeam {
  private(set) var open: [String: [Item]] = [:]
  private var finished: [String: [CivilDate]] = [:]
  private let begun: CivilDate?

  init(_ scope: ReportScope, in timeline: Timeline) {
    self.init(scope, in: timeline, ends: scope.snapshot.items.map { Self.end(of: $0, scope) })
  }

  /// The same, with items looked at on all processors.
  static func concurrently(_ scope: ReportScope, in timeline: Timeline) async -> ItemsByTeam {
    ItemsByTeam(
      scope, in: timeline,
      ends: await scope.snapshot.items.concurrentMap { end(of: $0, scope) })
  }

  /// - Parameter ends: of each item the day on which it was finished.
  private init(_ scope: ReportScope, in timeline: Timeline, ends: [CivilDate?]) {
    begun = timeline.firstDay
    let sole = scope.team(named: nil)
    for (item, end) in zip(scope.snapshot.items, ends) where item.isOpen || end != nil {
      guard let team = item.team ?? sole else { continue }
      if let end { finished[team, default: []].append(end) }
      if item.isOpen { open[team, default: []].append(item) }
    }
  }

  private static func end(of item: Item, _ scope: ReportScope) -> CivilDate? {
    guard item.category == .done else { return nil }
    return item.record.date("finished") ?? scope.dates(of: item.id)?.finished
  }

  /// The team's pace in the period that is asked for, or in the last twelve weeks.
  func throughput(of team: String, _ scope: ReportScope) -> Throughput {
    let first = scope.since ?? scope.day.adding(days: 1 - Throughput.usualDays)
    return Throughput(
      of: finished[team] ?? [], in: min(first, scope.day)...scope.day, begun: begun)
  }
}
