import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func proof(_ report: ProofReport) -> ReportPage {
    ReportPage(
      "proof", report.headline, parts: report.parts, figures: report.figures, table: report.table,
      picture: report.teams.count == 1 ? report.teams[0].chart.picture : nil,
      teams: report.teams.compactMap(\.key))
  }
}

extension ProofReport {
  fileprivate var headline: String {
    let cycles = teams.flatMap(\.cycles)
    if cycles.isEmpty { return "No cycle is over yet, so there is nothing to show." }
    if teams.count == 1 { return teams[0].sentence }
    let mute = cycles.count { $0.morale == nil || $0.satisfaction == nil }
    let proof =
      mute == 0
      ? "say how the team felt and what customers said"
      : "are over, of which \(mute) \(mute == 1 ? "doesn't" : "don't") say how the team felt or what customers said"
    return
      "\(counted(cycles.count, "cycle")) of \(teams.count) teams \(proof); each team's trend stands by itself."
  }

  fileprivate var parts: [ReportPart] {
    teams.flatMap { team -> [ReportPart] in
      let name = teams.count == 1 ? "" : "\(team.title): "
      let improvements = team.cycles.compactMap { cycle in
        cycle.improvement.map { "\(cycle.outcome.to)  \($0)" }
      }
      return [
        ReportPart("\(name)cycle by cycle".capitalizedFirst) { context in
          let sentence =
            teams.count == 1
            ? ""
            : context.paragraph(SafeText.line(team.sentence), first: "  ", rest: "  ")
              .map { $0 + "\n" }.joined()
          return sentence + team.chart.text(context)
        },
        .lines("\(name)what was to be done differently".capitalizedFirst, improvements.suffix(4)),
      ].filter { !$0.body(.pipe).isEmpty }
    }
  }

  fileprivate var figures: JSONObject {
    [
      "teams": .array(
        teams.map { team in
          [
            "team": .string(orNull: team.key),
            "cycles": .array(
              team.cycles.map { cycle in
                [
                  "cycle": .string(cycle.outcome.record.key),
                  "from": .string(cycle.outcome.from.description),
                  "to": .string(cycle.outcome.to.description),
                  "morale": .integer(orNull: cycle.morale),
                  "metric": .string(orNull: cycle.satisfaction?.metric),
                  "satisfaction": .string(orNull: cycle.satisfaction?.measure.description),
                  "measuredOn": .string(orNull: cycle.satisfaction?.date.description),
                  "finished": .integer(cycle.finished),
                  "improvement": .string(orNull: cycle.improvement),
                ]
              }),
          ]
        })
    ]
  }

  fileprivate var table: [[String]] {
    [["team", "cycle", "from", "to", "morale", "metric", "satisfaction", "finished"]]
      + teams.flatMap { team in
        team.cycles.map { cycle in
          [
            team.key ?? "", cycle.outcome.record.key, cycle.outcome.from.description,
            cycle.outcome.to.description, cycle.morale.map(String.init) ?? "",
            cycle.satisfaction?.metric ?? "",
            cycle.satisfaction?.measure.description ?? "", String(cycle.finished),
          ]
        }
      }
  }
}

extension ProofReport.Team {
  /// The metric that is measured most often: only values of one can make a line.
  private var metric: String? {
    let names = cycles.compactMap { $0.satisfaction?.metric.comparableName }
    let counts = Dictionary(grouping: names) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private var satisfactions: [Measure?] {
    let metric = metric
    return cycles.map { cycle in
      cycle.satisfaction.flatMap { $0.metric.comparableName == metric ? $0.measure : nil }
    }
  }

  fileprivate var sentence: String {
    if cycles.isEmpty { return "No cycle of \(title) is over yet." }
    var parts: [String] = []
    let morale = cycles.compactMap(\.morale)
    parts.append(
      Self.trend("morale", morale.map(String.init), morale.map(Double.init), scale: " of 5")
        ?? "nobody said how the team felt")
    let measures = satisfactions.compactMap(\.self)
    let metric = cycles.compactMap(\.satisfaction).first {
      $0.metric.comparableName == self.metric
    }?.metric
    parts.append(
      Self.trend(
        metric ?? "satisfaction", measures.map(\.description),
        measures.map(\.number.approximate), scale: "") ?? "nobody asked customers")
    let finished = cycles.map(\.finished)
    parts.append(
      Self.trend(
        "items finished a cycle", finished.map(String.init), finished.map(Double.init), scale: "")
        ?? "")
    return
      "In \(counted(cycles.count, "cycle")) of \(title): \(parts.filter { !$0.isEmpty }.joined(separator: "; "))."
  }

  /// `morale went from 3 to 4`; `nil` where there is no value.
  private static func trend(
    _ name: String, _ texts: [String], _ values: [Double], scale: String
  ) -> String? {
    guard let first = values.first, let last = values.last else { return nil }
    if texts.count == 1 { return "\(name) was \(texts[0])\(scale)" }
    let end = texts[texts.count - 1]
    if first == last { return "\(name) is \(end)\(scale), as in the beginning" }
    return "\(name) \(last > first ? "rose" : "fell") from \(texts[0]) to \(end)\(scale)"
  }

  fileprivate var chart: TrendChart {
    let satisfactions = satisfactions
    let lines = [
      TrendChart.Line(
        name: "morale, 1 to 5", tone: .first, values: cycles.map { $0.morale.map(Double.init) },
        texts: cycles.map { $0.morale.map(String.init) ?? "" }, scale: 1...5),
      TrendChart.Line(
        name: metric ?? "satisfaction", tone: .third,
        values: satisfactions.map { $0?.number.approximate },
        texts: satisfactions.map { $0?.description ?? "" }, scale: nil),
      TrendChart.Line(
        name: "items finished", tone: .second, values: cycles.map { Double($0.finished) },
        texts: cycles.map { String($0.finished) },
        scale: 0...Double(max(1, cycles.map(\.finished).max() ?? 1))),
    ]
    return TrendChart(
      title: "\(title), cycle by cycle", description: sentence,
      steps: cycles.map(\.outcome.to.description), lines: lines)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
