import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func experiments(_ report: ExperimentReport) -> ReportPage {
    let page = ExperimentPage(report)
    return ReportPage(
      "experiments", page.headline, parts: page.parts, figures: page.figures, table: page.table,
      picture: page.chart?.picture)
  }
}

private struct ExperimentPage {
  let report: ExperimentReport

  init(_ report: ExperimentReport) { self.report = report }

  private var overdue: [ExperimentReport.Experiment] {
    report.experiments.filter { $0.daysOverdue != nil }
  }

  private var undecided: [ExperimentReport.Experiment] {
    report.experiments.filter { $0.decision == nil }
  }

  var headline: String {
    if report.experiments.isEmpty { return "No campaign has numbers to be held against." }
    if let first = overdue.first, let days = first.daysOverdue {
      let more =
        overdue.count > 1
        ? " \(overdue.count - 1) more \(ReportWords.be(overdue.count - 1)) late too." : ""
      return
        "The decision on \(first.campaign.title) is \(counted(days, "day")) late; \(first.spoken).\(more)"
    }
    let aborted = undecided.filter { $0.advice == .stop }
    if let first = aborted.first {
      return "\(first.campaign.title) is where it was said to be stopped: \(first.spoken)."
    }
    let won = undecided.filter { $0.advice == .continue }
    if let first = won.first {
      return "\(first.campaign.title) has met its numbers: \(first.spoken)."
    }
    let stopped = report.experiments.count { $0.decision == "stop" }
    let learned =
      stopped > 0 ? " \(counted(stopped, "campaign")) ended early, having taught something." : ""
    return
      "No decision is late; \(counted(undecided.count, "campaign")) \(ReportWords.be(undecided.count)) still to be decided on.\(learned)"
  }

  var parts: [ReportPart] {
    var parts: [ReportPart] = []
    if let chart {
      parts.append(ReportPart("Measured, in per cent of the target") { chart.text($0) })
    }
    for experiment in report.experiments {
      parts.append(.lines(experiment.heading, experiment.lines))
    }
    return parts
  }

  /// Criteria of which more is better and that were measured, of what isn't decided.
  var chart: BarChart? {
    let rows = undecided.flatMap { experiment in
      experiment.results.compactMap { result -> BarChart.Row? in
        guard let progress = result.progress, let actual = result.actual else { return nil }
        return BarChart.Row(
          label: result.criterion.metric,
          pieces: [
            BarChart.Piece(
              value: max(0, progress), tone: result.standing.tone,
              name: "\(actual.measure) on \(actual.date), \(experiment.campaign.title)")
          ],
          note: "\(actual.measure) of \(result.criterion.target.measure)")
      }
    }
    guard !rows.isEmpty else { return nil }
    let most = rows.flatMap { $0.pieces.map(\.value) }.max() ?? 100
    let step = most > 400 ? 100.0 : most > 200 ? 50.0 : 25.0
    let maximum = max(100, (most / step).rounded(.up) * step)
    return BarChart(
      title: "Measured against what was hoped for",
      description: rows.map { "\($0.label): \($0.note)." }.joined(separator: " "), rows: rows,
      maximum: maximum,
      ticks: stride(from: 0, through: maximum, by: step).map { ($0, "\(Int($0)) %") },
      reference: BarChart.Reference(value: 100, label: "the target"),
      legend: [(.third, "met"), (.first, "open"), (.alarm, "missed, or to be stopped")])
  }

  var figures: JSONObject {
    [
      "experiments": .array(
        report.experiments.map { experiment in
          [
            "campaign": .string(experiment.campaign.key),
            "experiment": .bool(experiment.isExperiment),
            "reviewOn": .string(orNull: experiment.reviewOn?.description),
            "daysOverdue": .integer(orNull: experiment.daysOverdue),
            "decision": .string(orNull: experiment.decision),
            "learning": .string(orNull: experiment.learning),
            "advice": .string(experiment.advice.rawValue),
            "criteria": .array(
              experiment.results.map { result in
                [
                  "metric": .string(result.criterion.metric),
                  "target": .string(result.criterion.target.description),
                  "abort": .string(orNull: result.criterion.abort?.description),
                  "by": .string(orNull: result.criterion.by?.description),
                  "actual": .string(orNull: result.actual?.measure.description),
                  "measuredOn": .string(orNull: result.actual?.date.description),
                  "standing": .string(result.standing.rawValue),
                ]
              }),
          ]
        })
    ]
  }

  var table: [[String]] {
    [
      [
        "campaign", "metric", "target", "abort", "by", "actual", "measured on", "standing",
        "review on", "decision", "advice",
      ]
    ]
      + report.experiments.flatMap { experiment in
        experiment.results.map { result in
          [
            experiment.campaign.key, result.criterion.metric, result.criterion.target.description,
            result.criterion.abort?.description ?? "", result.criterion.by?.description ?? "",
            result.actual?.measure.description ?? "", result.actual?.date.description ?? "",
            result.standing.rawValue, experiment.reviewOn?.description ?? "",
            experiment.decision ?? "", experiment.advice.rawValue,
          ]
        }
      }
  }
}

extension ExperimentReport.Experiment {
  /// What the numbers speak for, in words.
  fileprivate var spoken: String {
    switch advice {
    case .continue: "all its numbers are met, which speaks for going on"
    case .change: "some of its numbers are met, which speaks for changing it"
    case .stop:
      results.contains { $0.standing == .abort }
        ? "a number is where it was to be stopped"
        : "none of its numbers is met, which speaks for stopping it"
    case .wait:
      results.allSatisfy { $0.standing == .unmeasured }
        ? "nothing has been measured" : "its numbers don't tell yet"
    }
  }

  fileprivate var heading: String {
    let kind = isExperiment ? "experiment" : "campaign"
    let state =
      decision.map { "decided: \($0)" }
      ?? daysOverdue.map { "decision \(counted($0, "day")) late" }
      ?? reviewOn.map { "to be decided on \($0)" } ?? "no day set for a decision"
    return "\(campaign.title) (\(kind), \(state))"
  }

  fileprivate var lines: [String] {
    var lines = results.map { result in
      let by = result.criterion.by.map { " by \($0)" } ?? ""
      let target = "\(result.criterion.metric) \(result.criterion.target)\(by)"
      guard let actual = result.actual else { return "\(target): not measured yet" }
      return "\(target): \(actual.measure) on \(actual.date), \(result.standing.word)"
    }
    if let learning { lines.append("learned: \(learning)") }
    return lines
  }
}

extension ExperimentReport.Standing {
  fileprivate var word: String {
    switch self {
    case .met: "met"
    case .missed: "missed"
    case .abort: "where it was to be stopped"
    case .open: "not met yet"
    case .unmeasured: "not measured"
    }
  }

  fileprivate var tone: Tone {
    switch self {
    case .met: .third
    case .missed, .abort: .alarm
    case .open, .unmeasured: .first
    }
  }
}
