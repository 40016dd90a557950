import BacklogModel
import BacklogReports

/// How far down its list a team gets by a day.
struct CutLine: Sendable {
  /// `nil` for what fits into a cycle.
  let day: CivilDate?
  /// So many of the team's open items are above it.
  let count: Int
  let text: String
  /// The same where other teams' items stand between.
  let textAmongOthers: String
}

/// The lines that a team's list is cut at: by what it finished so far, or, where that tells nothing yet, by what fits into a cycle.
struct CutLines: Sendable {
  /// From the first to the last.
  let lines: [CutLine]
  /// Why there is none by throughput.
  let obstacle: MonteCarlo.Obstacle?

  init(of team: ForecastReport.Team, in site: Site) {
    obstacle = team.obstacle
    if team.obstacle != nil {
      lines = [Self.capacity(of: team)].compactMap(\.self)
      return
    }
    var days = team.amounts.map {
      (day: site.day.adding(days: $0.days), count: $0.items, reason: "")
    }
    let fixed = site.currentGuidepoints.compactMap { guidepoint in
      guidepoint.date("to").map { (day: $0, title: guidepoint.title) }
    }.filter { $0.day > site.day }.min { $0.day < $1.day }
    if let fixed, !days.contains(where: { $0.day == fixed.day }) {
      let runs = try? MonteCarlo(team.throughput.counts.map(Double.init))
        .amounts(in: fixed.day.days(since: site.day))
      let count = runs.flatMap { MonteCarlo.percentile(15, of: $0) }.map { Int($0) }
      if let count { days.append((fixed.day, count, ", the end of “\(fixed.title)”")) }
    }
    // Of two days that get equally far, the earlier one says it.
    var lines: [CutLine] = []
    for (day, count, reason) in days.sorted(by: { $0.day < $1.day }) {
      let isAll = count >= team.open.count
      if let last = lines.last, last.count == count, reason.isEmpty { continue }
      let name = team.record.title
      lines.append(
        CutLine(
          day: day, count: min(count, team.open.count),
          text: count == 0
            ? "By \(day.words)\(reason): nothing more is sure to be done"
            : "By \(day.words)\(reason): \(isAll ? "all of it" : "at least what is above this line")",
          textAmongOthers: count == 0
            ? "\(name): nothing more is sure to be done by \(day.words)"
            : "\(name): at least its items above this line by \(day.words)"))
      if isAll { break }
    }
    self.lines = lines
  }

  /// What fits into one cycle, in the team's own unit; `nil` where the team doesn't say how much that is.
  private static func capacity(of team: ForecastReport.Team) -> CutLine? {
    guard let capacity = team.record.decimal("capacity"), capacity > .zero else { return nil }
    var sum = DecimalNumber.zero
    var count = 0
    for item in team.open {
      sum += item.effort ?? .zero
      if sum > capacity { break }
      count += 1
    }
    let text = "\(team.record.title): its items above this line fit into one cycle"
    return CutLine(day: nil, count: count, text: text, textAmongOthers: text)
  }

  /// The line for the day that people ask for first: the first that is four weeks away or more, else the last one.
  func main(on today: CivilDate) -> CutLine? {
    lines.first { $0.day.map { $0 >= today.adding(days: 28) } ?? true } ?? lines.last
  }
}
