import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func stale(_ report: StaleReport) -> ReportPage {
    let chart = report.chart
    return ReportPage(
      "stale", report.headline,
      parts: (chart.map { chart in
        [
          ReportPart("Items not begun, by the days since they were confirmed or written down") {
            chart.text($0)
          }
        ]
      } ?? []) + report.parts,
      figures: report.figures, table: report.table, picture: chart?.picture)
  }
}

extension StaleReport {
  fileprivate var headline: String {
    if entries.isEmpty { return "Nothing is waiting to be begun." }
    let never =
      neverConfirmed == 0
      ? ""
      : " \(neverConfirmed) \(neverConfirmed == 1 ? "was" : "were") never confirmed since \(neverConfirmed == 1 ? "it was" : "they were") written down."
    if stale.isEmpty, entries.count == 1 {
      return
        "The one item that nobody has begun was confirmed or written down in the last \(limit) days."
    }
    if stale.isEmpty {
      return
        "Of the \(counted(entries.count, "item")) that nobody has begun, none was last confirmed more than \(limit) days ago.\(never)"
    }
    let share = 100 * Double(stale.count) / Double(entries.count)
    return
      "\(stale.count) of the \(counted(entries.count, "item")) that nobody has begun (\(ReportWords.percent(share))) may not be wanted any more: nobody has said so for \(limit) days, or what they were for is over.\(never)"
  }

  fileprivate var parts: [ReportPart] {
    guard !stale.isEmpty else { return [] }
    let table = Table(
      columns: [
        TableColumn(style: .id), TableColumn(alignment: .right, flexibility: .shrinks(to: 8)),
        TableColumn(flexibility: .shrinks(to: 20)),
        TableColumn(flexibility: .shrinks(to: 10), dropOrder: 0, style: .faint),
      ],
      rows: stale.map { entry in
        [
          Table.Cell(entry.item.id.description),
          Table.Cell(entry.days.map { counted($0, "day") } ?? ""),
          Table.Cell(entry.item.record.title),
          Table.Cell(entry.expiredGuidepoint.map { "for \($0.key), which is over" } ?? ""),
        ]
      }, indent: 2)
    let ids = stale.map(\.item.id.description)
    let sample = ids.prefix(3).joined(separator: " ") + (ids.count > 3 ? " …" : "")
    return [
      .table("Ask about these", table),
      .lines(
        "Then",
        [
          "git backlog confirm \(sample)",
          "git backlog stop ID --reason \"…\" for those that nobody wants",
        ]),
    ]
  }

  fileprivate var chart: BarChart? {
    guard !entries.isEmpty else { return nil }
    let most = Double(bands.map(\.count).max() ?? 0)
    let step = max(1, (most / 5).rounded(.up))
    return BarChart(
      title: "Items not begun, by the days since they were confirmed or written down",
      description: bands.map { "\($0.name): \(counted($0.count, "item"))." }.joined(
        separator: " "),
      rows: bands.map { band in
        BarChart.Row(
          label: band.name,
          pieces: [
            BarChart.Piece(
              value: Double(band.count), tone: band.tone(limit),
              name: counted(band.count, "item"))
          ], note: band.count == 0 ? "" : String(band.count))
      },
      maximum: max(1, (most / step).rounded(.up) * step),
      ticks: stride(from: 0, through: max(1, (most / step).rounded(.up) * step), by: step).map {
        ($0, String(Int($0)))
      },
      reference: nil, legend: [])
  }

  fileprivate var figures: JSONObject {
    [
      "limitDays": .integer(limit),
      "notBegun": .integer(entries.count),
      "neverConfirmed": .integer(neverConfirmed),
      "stale": .array(
        stale.map { entry in
          [
            "id": .string(entry.item.id.description), "title": .string(entry.item.record.title),
            "team": .string(orNull: entry.item.record.text("team")),
            "days": .integer(orNull: entry.days),
            "expiredGuidepoint": .string(orNull: entry.expiredGuidepoint?.key),
          ]
        }),
      "bands": .array(
        bands.map { band in
          [
            "from": .integer(orNull: band.days?.lowerBound),
            "to": .integer(
              orNull: band.days.flatMap { $0.upperBound == .max ? nil : $0.upperBound }),
            "items": .integer(band.count),
          ]
        }),
    ]
  }

  fileprivate var table: [[String]] {
    [["id", "title", "team", "days since confirmed", "guidepoint that is over"]]
      + stale.map { entry in
        [
          entry.item.id.description, entry.item.record.title,
          entry.item.record.text("team") ?? "", entry.days.map(String.init) ?? "",
          entry.expiredGuidepoint?.key ?? "",
        ]
      }
  }
}

extension StaleReport.Band {
  fileprivate var name: String {
    guard let days else { return "unknown" }
    return days.upperBound == .max
      ? "more than \(days.lowerBound - 1) days" : "\(days.lowerBound)–\(days.upperBound) days"
  }

  fileprivate func tone(_ limit: Int) -> Tone {
    days.map { $0.lowerBound > limit ? .alarm : .first } ?? .quiet
  }
}
