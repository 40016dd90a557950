import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func burnup(_ report: BurnupReport) -> ReportPage {
    let chart = report.chart
    return ReportPage(
      "burnup", report.headline,
      parts: (chart.map { chart in [ReportPart("Day by day, effort") { chart.text($0) }] } ?? [])
        + report.parts,
      figures: report.figures, table: report.table, picture: chart?.picture)
  }
}

extension BurnupReport {
  fileprivate var headline: String {
    guard let last = points.last else {
      return "\(campaign.title) has no item with an estimate, so nothing can be drawn."
    }
    let state = "\(campaign.title) has \(last.done) of \(last.scope) done"
    if remaining <= .zero { return "\(state): everything that is in it." }
    guard let forecast else {
      return "\(state), and \(remaining) to go. \(obstacle.map(ForecastWords.refusal) ?? "")"
    }
    let pace = "at the pace of the last \(counted(forecast.days, "day"))"
    let when =
      "it is whole by \(forecast.half) in half of all runs, and by \(forecast.likely) in 85 % of them"
    guard let due, let chance = forecast.chance else {
      return "\(state), and \(remaining) to go: \(pace), \(when)."
    }
    if due < last.day {
      return
        "\(state), \(counted(last.day.days(since: due), "day")) after its date, \(due): \(pace), \(when)."
    }
    return
      "\(state), and \(remaining) to go until \(due): \(pace), the chance to make it is \(chance) %; \(when)."
  }

  fileprivate var parts: [ReportPart] {
    let changes = scopeChanges.suffix(8).map { change in
      "\(change.day)  \(change.from) → \(change.to)"
    }
    let parts: [ReportPart] = [
      .lines("When the scope changed", changes),
      .lines(
        "What it doesn't tell",
        unestimated > 0 ? ["\(counted(unestimated, "item")) without an estimate"] : []),
    ]
    return parts.filter { !$0.body(.pipe).isEmpty }
  }

  fileprivate var chart: LineChart? {
    guard let last = points.last, points.count > 1 else { return nil }
    func line(_ name: String, _ tone: Tone, _ value: (Point) -> DecimalNumber) -> LineChart.Line {
      LineChart.Line(
        name: name, tone: tone, points: points.map { ($0.day, value($0).approximate) })
    }
    return LineChart(
      title: "Burnup: \(campaign.title)",
      description: headline, unit: "effort",
      lines: [
        line("scope", .second, \.scope), line("done", .first, \.done),
        line("released", .third, \.released),
      ],
      mark: due.map { ($0, "due \($0)") },
      band: forecast.map { forecast in
        LineChart.Band(
          level: last.scope.approximate, days: forecast.half...max(forecast.half, forecast.likely),
          label: "whole by \(forecast.half) (50 %) to \(forecast.likely) (85 %)")
      },
      notes: scopeChanges.map { change in
        let difference = change.to - change.from
        return (change.day, difference > .zero ? "+\(difference)" : "−\(change.from - change.to)")
      })
  }

  fileprivate var figures: JSONObject {
    var object: JSONObject = [
      "campaign": .string(campaign.key), "team": .string(orNull: team),
      "due": .string(orNull: due?.description), "remaining": .string(remaining.description),
      "unestimated": .integer(unestimated),
    ]
    object.append(
      "forecast",
      forecast.map { forecast in
        [
          "50": .string(forecast.half.description), "85": .string(forecast.likely.description),
          "95": .string(forecast.nearlySure.description),
          "chance": .integer(orNull: forecast.chance), "days": .integer(forecast.days),
        ]
      } ?? .null)
    object.append(
      "points",
      .array(
        points.map { point in
          [
            "day": .string(point.day.description), "scope": .string(point.scope.description),
            "done": .string(point.done.description),
            "released": .string(point.released.description),
          ]
        }))
    return object
  }

  fileprivate var table: [[String]] {
    [["day", "scope", "done", "released"]]
      + points.map {
        [
          $0.day.description, $0.scope.description, $0.done.description, $0.released.description,
        ]
      }
  }
}

/// Wording that forecasts share.
enum ForecastWords {
  static func refusal(_ obstacle: MonteCarlo.Obstacle) -> String {
    switch obstacle {
    case .tooShort(days: 0, let needed):
      "There is no whole day of history yet, and a forecast takes \(needed)."
    case .tooShort(let days, let needed):
      "There \(days == 1 ? "is" : "are") only \(counted(days, "day")) of history, and a forecast takes \(needed)."
    case .tooFew(finishes: 0, let days):
      "In \(counted(days, "day")) nothing was finished, so nothing can be forecast."
    case .tooFew(let finishes, let days):
      "In \(counted(days, "day")) something was finished on only \(counted(finishes, "day")), so nothing can be forecast."
    }
  }
}
