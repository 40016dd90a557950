import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func moscow(_ report: MoSCoWReport) -> ReportPage {
    let page = MoSCoWPage(report)
    return ReportPage(
      "moscow", page.headline, parts: page.parts, figures: page.figures, table: page.table,
      picture: page.chart?.picture)
  }
}

private struct MoSCoWPage {
  let report: MoSCoWReport

  init(_ report: MoSCoWReport) { self.report = report }

  /// Whether effort may be shown: it is all one team's.
  private var isOfOneTeam: Bool { Set(report.groups.map(\.team)).count < 2 }

  private var judged: [MoSCoWReport.Group] { report.groups.filter { $0.mustShare != nil } }

  private var above: [MoSCoWReport.Group] {
    judged.filter { $0.mustShare ?? 0 > Double(report.mustMaximum) + 1e-9 }
  }

  var headline: String {
    if report.groups.isEmpty { return "Nothing is open, so there is nothing to weigh." }
    guard !judged.isEmpty else {
      return
        "Nothing that is open has both a MoSCoW level and an estimate, so no share can be told."
    }
    if let worst = above.max(by: { $0.mustShare ?? 0 < $1.mustShare ?? 0 }) {
      let others = above.count > 1 ? " (and \(above.count - 1) more are above it)" : ""
      return
        "Must is \(ReportWords.percent(worst.mustShare ?? 0)) of the effort of \(worst.name), above the \(report.mustMaximum) % that leave room to hold a date\(others): agree what it would survive without."
    }
    let first = judged.first { !$0.droppable.isEmpty }
    let drop = first?.droppable.first.map {
      " If the date of \(first?.name ?? "") is to hold, “\($0.record.title)” goes first."
    }
    return "Must keeps within \(report.mustMaximum) % of the effort everywhere.\(drop ?? "")"
  }

  var parts: [ReportPart] {
    var parts: [ReportPart] = []
    if let chart { parts.append(ReportPart("Share of the effort") { chart.text($0) }) }
    let hidden = report.groups.filter { $0.unestimated > 0 || $0.undecided.items > 0 }
    if !hidden.isEmpty {
      parts.append(
        .lines(
          "What the shares don't tell",
          hidden.map { group in
            let missing = [
              group.unestimated > 0
                ? "\(counted(group.unestimated, "item")) without an estimate" : nil,
              group.undecided.items > 0
                ? "\(counted(group.undecided.items, "item")) in no level" : nil,
            ].compactMap(\.self).joined(separator: ", ")
            return "\(group.name): \(missing)"
          }))
    }
    for group in report.groups where !group.droppable.isEmpty {
      parts.append(
        .table("What drops first for \(group.name)", drops(group.droppable)))
    }
    return parts
  }

  private func drops(_ items: [Item]) -> Table {
    Table(
      columns: [TableColumn(style: .id), TableColumn()]
        + (isOfOneTeam ? [TableColumn(alignment: .right)] : [])
        + [TableColumn(flexibility: .shrinks(to: 16))],
      rows: items.prefix(5).map { item in
        let level = item.record.text("moscow") ?? ""
        return [
          Table.Cell(item.id.description), Table.Cell(level, style: Style(moscow: level)),
        ] + (isOfOneTeam ? [Table.Cell(item.record.text("effort") ?? "")] : [])
          + [Table.Cell(item.record.title)]
      }, indent: 2)
  }

  /// Shares of 100 %, so that efforts of several teams never stand on one scale.
  var chart: BarChart? {
    guard !judged.isEmpty else { return nil }
    return BarChart(
      title: "Must, Should and Could",
      description: judged.map { group in
        "\(group.name): Must \(ReportWords.percent(group.mustShare ?? 0)) of the effort."
      }.joined(separator: " "),
      rows: judged.map { group in
        BarChart.Row(
          label: group.name,
          pieces: [
            piece(group.mustShare, isAbove: above.contains { $0.name == group.name }, "Must"),
            piece(group.shouldShare, .second, "Should"),
            piece(group.couldShare, .third, "Could"),
          ], note: "Must \(ReportWords.percent(group.mustShare ?? 0))")
      },
      maximum: 100,
      ticks: [0, 20, 40, 60, 80, 100].map { (Double($0), "\($0) %") },
      reference: BarChart.Reference(
        value: Double(report.mustMaximum), label: "at most \(report.mustMaximum) % Must"),
      legend: legend)
  }

  private var legend: [(tone: Tone, name: String)] {
    var legend: [(tone: Tone, name: String)] = [
      (.first, "Must"), (.second, "Should"), (.third, "Could"),
    ]
    if !above.isEmpty { legend.append((.alarm, "Must, too much")) }
    return legend
  }

  private func piece(_ share: Double?, isAbove: Bool, _ name: String) -> BarChart.Piece {
    piece(share, isAbove ? .alarm : .first, name)
  }

  private func piece(_ share: Double?, _ tone: Tone, _ name: String) -> BarChart.Piece {
    BarChart.Piece(
      value: share ?? 0, tone: tone, name: "\(name) \(ReportWords.percent(share ?? 0))")
  }

  var figures: JSONObject {
    [
      "mustMaximum": .integer(report.mustMaximum),
      "groups": .array(
        report.groups.map { group in
          [
            "campaign": .string(orNull: group.campaign?.key), "team": .string(orNull: group.team),
            "mustShare": .string(orNull: group.mustShare.map(SVGPicture.number)),
            "shouldShare": .string(orNull: group.shouldShare.map(SVGPicture.number)),
            "couldShare": .string(orNull: group.couldShare.map(SVGPicture.number)),
            "must": json(group.must), "should": json(group.should),
            "could": json(group.could), "wont": json(group.wont),
            "undecided": json(group.undecided),
            "dropsFirst": .array(group.droppable.map { .string($0.id.description) }),
          ]
        }),
    ]
  }

  private func json(_ level: MoSCoWReport.Level) -> JSONValue {
    var object: JSONObject = [
      "items": .integer(level.items), "unestimated": .integer(level.unestimated),
    ]
    if isOfOneTeam { object.append("effort", .string(level.effort.description)) }
    return .object(object)
  }

  /// Of several teams shares only.
  var table: [[String]] {
    let effort = isOfOneTeam ? ["effort"] : []
    let heading = ["campaign", "team", "level", "share"] + effort + ["items", "unestimated"]
    return [heading] + report.groups.flatMap(rows)
  }

  private func rows(of group: MoSCoWReport.Group) -> [[String]] {
    let levels: [(name: String, level: MoSCoWReport.Level, share: Double?)] = [
      ("must", group.must, group.mustShare), ("should", group.should, group.shouldShare),
      ("could", group.could, group.couldShare), ("wont", group.wont, nil),
      ("undecided", group.undecided, nil),
    ]
    return levels.map { name, level, share in
      var row = [group.campaign?.key ?? "", group.team ?? "", name]
      row.append(share.map(SVGPicture.number) ?? "")
      if isOfOneTeam { row.append(level.effort.description) }
      return row + [String(level.items), String(level.unestimated)]
    }
  }
}

extension MoSCoWReport.Group {
  /// The campaign, with the team where that isn't the campaign's own.
  fileprivate var name: String {
    let title = campaign?.title ?? "work of no campaign"
    guard let team, campaign?.text("team") != team else { return title }
    return "\(title) (\(team))"
  }
}
