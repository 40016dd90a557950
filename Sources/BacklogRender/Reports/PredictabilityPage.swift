import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func predictability(_ report: PredictabilityReport) -> ReportPage {
    let charts = report.teams.compactMap(\.chart)
    return ReportPage(
      "predictability", report.headline, parts: report.parts, figures: report.figures,
      table: report.table, picture: report.teams.count == 1 ? charts.first?.picture : nil,
      teams: report.teams.compactMap(\.key))
  }
}

extension PredictabilityReport {
  fileprivate var headline: String {
    let cycles = teams.flatMap(\.cycles)
    if cycles.isEmpty { return "No cycle is over yet, so there is nothing to compare." }
    if teams.count == 1, let team = teams.first { return team.sentence }
    let initial = cycles.reduce(0) { $0 + $1.initial.count }
    let kept = cycles.reduce(0) { $0 + $1.kept.count }
    if initial == 0 { return "Nothing was committed in the beginning of any cycle." }
    return
      "Of the \(counted(initial, "item")) that cycles held in the beginning, \(kept) were completed in them (\(ReportWords.percent(100 * Double(kept) / Double(initial)))); a steady 80 to 100 % is healthy."
  }

  fileprivate var parts: [ReportPart] {
    teams.map { team in
      ReportPart(teams.count == 1 ? "Completed of what was committed in the beginning" : team.title)
      { context in
        let sentence =
          teams.count == 1
          ? ""
          : context.paragraph(SafeText.line(team.sentence), first: "  ", rest: "  ")
            .map { $0 + "\n" }.joined()
        return sentence + (team.chart?.text(context) ?? "")
      }
    }
      + [.lines("Then", ["git backlog report commitment says what became of each item"])]
      .filter { _ in teams.contains { !$0.cycles.isEmpty } }
  }

  fileprivate var figures: JSONObject {
    let withEffort = teams.count == 1
    return [
      "teams": .array(
        teams.map { team in
          [
            "team": .string(orNull: team.key),
            "cycles": .array(
              team.cycles.map { cycle in
                var object = JSONObject()
                for member in cycle.figures(withEffort: withEffort).members
                where member.key != "items" {
                  object.append(member.key, member.value)
                }
                return .object(object)
              }),
          ]
        })
    ]
  }

  fileprivate var table: [[String]] {
    let effort = teams.count == 1 ? ["committed effort", "kept effort"] : []
    return [["team", "cycle", "from", "to", "committed", "kept", "added", "say/do"] + effort]
      + teams.flatMap { team in
        team.cycles.map { cycle in
          [
            team.key ?? "", cycle.record.key, cycle.from.description, cycle.to.description,
            String(cycle.initial.count), String(cycle.kept.count), String(cycle.added.count),
            cycle.sayDo.map(SVGPicture.number) ?? "n/a",
          ]
            + (teams.count == 1
              ? [
                CycleOutcome.effort(of: cycle.initial).description,
                CycleOutcome.effort(of: cycle.kept).description,
              ] : [])
        }
      }
  }
}

extension PredictabilityReport.Team {
  fileprivate var sentence: String {
    guard let least = shares.min(), let most = shares.max() else {
      return "\(title) committed to nothing in the beginning of any cycle."
    }
    let span =
      ReportWords.percent(least) == ReportWords.percent(most)
      ? ReportWords.percent(least)
      : "\(Int(least.rounded())) to \(ReportWords.percent(most))"
    let recent = shares.suffix(3)
    let isHealthy = recent.allSatisfy { PredictabilityReport.healthy.contains($0) }
    let judgement =
      shares.count < 3
      ? "too few cycles to call it steady"
      : isHealthy
        ? "the last three were between 80 and 100 %, which is healthy"
        : "the last three weren't steadily between 80 and 100 %, which would be healthy"
    return
      "\(title) completed \(span) of what it committed to in the beginning, in \(counted(shares.count, "cycle")); \(judgement)."
  }

  fileprivate var chart: BarChart? {
    guard !cycles.isEmpty else { return nil }
    return BarChart(
      title: "Completed of what \(title) committed to",
      description: sentence,
      rows: cycles.map { cycle in
        let share = cycle.sayDo
        return BarChart.Row(
          label: cycle.record.title,
          pieces: [
            BarChart.Piece(
              value: share ?? 0,
              tone: share.map { PredictabilityReport.healthy.contains($0) ? .third : .second }
                ?? .quiet, name: share.map(ReportWords.percent) ?? "n/a")
          ],
          note: share.map {
            "\(ReportWords.percent($0)), \(cycle.kept.count) of \(cycle.initial.count)"
          } ?? "n/a: nothing was committed")
      },
      maximum: 100, ticks: [0, 20, 40, 60, 80, 100].map { (Double($0), "\($0) %") },
      reference: BarChart.Reference(
        value: PredictabilityReport.healthy.lowerBound, label: "healthy from 80 % on"), legend: [])
  }
}
