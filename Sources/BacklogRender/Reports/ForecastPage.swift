import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func forecast(_ report: ForecastReport) -> ReportPage {
    ReportPage(
      "forecast", report.headline,
      parts: report.teams.map { $0.part(withSentence: report.teams.count > 1, from: report.day) },
      figures: report.figures, table: report.table,
      picture: report.teams.count == 1 ? report.chart(of: report.teams[0])?.picture : nil,
      teams: report.teams.map(\.record.key))
  }
}

extension ForecastReport {
  fileprivate var headline: String {
    if teams.isEmpty { return "No team has anything open." }
    if teams.count == 1 { return teams[0].sentence }
    let open = teams.reduce(0) { $0 + $1.open.count }
    if open == 0 { return "No team has anything open." }
    let all = "the \(counted(open, "item")) that \(ReportWords.be(open)) open"
    guard let whole else {
      return "When \(all) will be done can't be told of every team; what can be is below."
    }
    return
      "At the pace of the last \(teams[0].weeks), \(all) \(ReportWords.be(open)) done by \(whole.half) in half of all runs, and by \(whole.likely) in 85 % of them."
  }

  /// From when to when each promise is likely to be whole, beside its date.
  fileprivate func chart(of team: Team) -> TimelineChart? {
    guard let all = team.all, !team.open.isEmpty else { return nil }
    let rows = team.promises.map { promise in
      TimelineChart.Row(
        label: promise.campaign.title,
        spans: [
          Self.span(promise.when, due: promise.due, name: promise.campaign.title),
          TimelineChart.Span(
            days: promise.due...promise.due, tone: .quiet, name: "due \(promise.due)", filled: 1),
        ], note: Self.note(promise.when), isHeading: false)
    }
    let whole = TimelineChart.Row(
      label: "all \(counted(team.open.count, "open item"))",
      spans: [Self.span(all, due: nil, name: "all that is open")], note: Self.note(all),
      isHeading: false)
    let last = team.promises.map { max($0.when.likely, $0.due) }.max() ?? day
    let first = team.promises.map(\.due).min() ?? day
    return TimelineChart(
      title: "When what \(team.record.title) has open is done", description: headline,
      rows: rows + [whole], days: min(first, day)...max(last, all.likely), today: day,
      legend: [
        (.third, "before its date, 85 %"), (.second, "in half of all runs"), (.alarm, "later"),
        (.first, "no date"), (.quiet, "the date"),
      ].filter { tone, _ in (rows + [whole]).contains { $0.spans.contains { $0.tone == tone } } })
  }

  private static func note(_ when: When) -> String { "\(when.half) to \(when.likely)" }

  private static func span(_ when: When, due: CivilDate?, name: String) -> TimelineChart.Span {
    let tone: Tone =
      due.map { when.likely <= $0 ? .third : when.half <= $0 ? .second : .alarm } ?? .first
    return TimelineChart.Span(
      days: when.half...when.likely, tone: tone,
      name: "\(name): \(when.half) (50 %) to \(when.likely) (85 %)", filled: 1)
  }

  fileprivate var figures: JSONObject {
    [
      "whole": whole.map(Self.json) ?? .null,
      "teams": .array(
        teams.map { team in
          [
            "team": .string(team.record.key), "open": .integer(team.open.count),
            "finished": .integer(team.throughput.total),
            "days": .integer(team.throughput.counts.count),
            "all": team.all.map(Self.json) ?? .null,
            "atLeast": .array(
              team.amounts.map { ["days": .integer($0.days), "items": .integer($0.items)] }),
            "promises": .array(
              team.promises.map { promise in
                [
                  "campaign": .string(promise.campaign.key),
                  "due": .string(promise.due.description), "items": .integer(promise.items),
                  "chance": .integer(promise.chance), "done": Self.json(promise.when),
                ]
              }),
          ]
        }),
    ]
  }

  private static func json(_ when: When) -> JSONValue {
    [
      "50": .string(when.half.description), "85": .string(when.likely.description),
      "95": .string(when.nearlySure.description),
    ]
  }

  fileprivate var table: [[String]] {
    [["team", "question", "50 %", "85 %", "95 %", "chance"]]
      + teams.flatMap { team -> [[String]] in
        let all = team.all.map { when in
          [
            team.record.key, "all \(team.open.count) open items", when.half.description,
            when.likely.description, when.nearlySure.description, "",
          ]
        }
        return [all].compactMap(\.self)
          + team.promises.map { promise in
            [
              team.record.key, "\(promise.campaign.key) by \(promise.due)",
              promise.when.half.description, promise.when.likely.description,
              promise.when.nearlySure.description, "\(promise.chance) %",
            ]
          }
      }
  }
}

extension ForecastReport.Team {
  /// How long the pace goes back.
  fileprivate var weeks: String { counted(max(1, throughput.counts.count / 7), "week") }

  fileprivate var sentence: String {
    if open.isEmpty { return "\(record.title) has nothing open." }
    guard let all else {
      return "\(record.title): \(obstacle.map(ForecastWords.refusal) ?? "nothing can be forecast.")"
    }
    return
      "At the pace of the last \(weeks), the \(counted(open.count, "item")) that \(record.title) has open \(ReportWords.be(open.count)) done by \(all.half) in half of all runs, and by \(all.likely) in 85 % of them."
  }

  /// - Parameter withSentence: whether the part says itself what it comes to.
  fileprivate func part(withSentence: Bool, from day: CivilDate) -> ReportPart {
    var lines = withSentence ? [sentence] : []
    if throughput.total > 0 {
      lines.append(
        "finished: \(counted(throughput.total, "item")) in \(counted(throughput.counts.count, "day"))"
      )
    }
    if let all {
      lines.append(
        "all that is open: \(all.half) (50 %), \(all.likely) (85 %), \(all.nearlySure) (95 %)")
    }
    lines += amounts.map { amount in
      let item = open.indices.contains(amount.items - 1) ? open[amount.items - 1] : nil
      let line = item.map { ", down to \($0.id) “\($0.record.title)”" } ?? ""
      return
        "by \(day.adding(days: amount.days)): at least \(counted(amount.items, "item")) (85 %)\(line)"
    }
    lines += promises.map { promise in
      "\(promise.campaign.title) by \(promise.due): \(promise.chance) %, with \(counted(promise.items, "item")) up to its last; \(promise.when.half) (50 %), \(promise.when.likely) (85 %)"
    }
    return .lines(record.title, lines)
  }
}
