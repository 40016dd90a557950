import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func forecast(_ report: ForecastReport) -> ReportPage {
    ReportPage(
      "forecast", report.headline, parts: report.teams.map(\.part), figures: report.figures,
      table: report.table)
  }
}

extension ForecastReport {
  fileprivate var headline: String {
    if teams.isEmpty { return "No team has anything open." }
    return teams.map(\.sentence).joined(separator: " ")
  }

  fileprivate var figures: JSONObject {
    [
      "teams": .array(
        teams.map { team in
          [
            "team": .string(team.record.key), "open": .integer(team.open.count),
            "finished": .integer(team.throughput.reduce(0, +)),
            "days": .integer(team.throughput.count),
            "all": team.all.map { when in
              [
                "50": .string(when.half.description), "85": .string(when.likely.description),
                "95": .string(when.nearlySure.description),
              ]
            } ?? .null,
            "atLeast": .array(
              team.amounts.map { ["days": .integer($0.days), "items": .integer($0.items)] }),
            "promises": .array(
              team.promises.map { promise in
                [
                  "campaign": .string(promise.campaign.key),
                  "due": .string(promise.due.description), "items": .integer(promise.items),
                  "chance": .integer(promise.chance),
                ]
              }),
          ]
        })
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
              team.record.key, "\(promise.campaign.key) by \(promise.due)", "", "", "",
              "\(promise.chance) %",
            ]
          }
      }
  }
}

extension ForecastReport.Team {
  fileprivate var sentence: String {
    guard let all else {
      return "\(record.title): \(obstacle.map(ForecastWords.refusal) ?? "nothing can be forecast.")"
    }
    let weeks = counted(max(1, throughput.count / 7), "week")
    if open.isEmpty { return "\(record.title) has nothing open." }
    return
      "At the pace of the last \(weeks), the \(counted(open.count, "item")) that \(record.title) has open \(ReportWords.be(open.count)) done by \(all.half) in half of all runs, and by \(all.likely) in 85 % of them."
  }

  fileprivate var part: ReportPart {
    var lines: [String] = []
    if !throughput.isEmpty {
      lines.append(
        "finished: \(counted(throughput.reduce(0, +), "item")) in \(counted(throughput.count, "day"))"
      )
    }
    if let all {
      lines.append(
        "all that is open: \(all.half) (50 %), \(all.likely) (85 %), \(all.nearlySure) (95 %)")
    }
    lines += amounts.map { amount in
      let item = open.indices.contains(amount.items - 1) ? open[amount.items - 1] : nil
      let line = item.map { ", down to \($0.id) “\($0.record.title)”" } ?? ""
      return "in \(amount.days / 7) weeks: at least \(counted(amount.items, "item")) (85 %)\(line)"
    }
    lines += promises.map { promise in
      "\(promise.campaign.title) by \(promise.due): \(promise.chance) %, with \(counted(promise.items, "item")) up to its last"
    }
    return .lines(record.title, lines)
  }
}
