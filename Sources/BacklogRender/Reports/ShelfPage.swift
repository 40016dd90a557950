import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func shelf(_ report: ShelfReport) -> ReportPage {
    ReportPage(
      "shelf", report.headline, parts: report.parts, figures: report.figures, table: report.table)
  }
}

extension ShelfReport {
  fileprivate var headline: String {
    if done == 0 { return "Nothing is done yet." }
    if entries.isEmpty { return "Customers have all \(counted(done, "item")) that are done." }
    let share = 100 * Double(entries.count) / Double(done)
    let oldest = entries.first.flatMap { entry in
      entry.days.map { " The longest is “\(entry.item.record.title)”, for \(counted($0, "day"))." }
    }
    return
      "\(entries.count) of \(counted(done, "item")) that are done (\(ReportWords.percent(share))) have not been released: no customer is said to have them.\(oldest ?? "")"
  }

  fileprivate var parts: [ReportPart] {
    if entries.isEmpty { return [] }
    let table = Table(
      columns: [
        TableColumn(style: .id), TableColumn(alignment: .right, style: .faint),
        TableColumn(flexibility: .shrinks(to: 20)), TableColumn(dropOrder: 0, style: .faint),
      ],
      rows: entries.map { entry in
        [
          Table.Cell(entry.item.id.description),
          Table.Cell(entry.days.map { counted($0, "day") } ?? ""),
          Table.Cell(entry.item.record.title),
          Table.Cell(entry.planned.map { "from \($0)" } ?? ""),
        ]
      }, indent: 2)
    return [
      .table("On the shelf", table),
      .lines("Then", ["git backlog release ID for each that customers have"]),
    ]
  }

  fileprivate var figures: JSONObject {
    [
      "done": .integer(done), "released": .integer(released),
      "shelf": .array(
        entries.map { entry in
          [
            "id": .string(entry.item.id.description), "title": .string(entry.item.record.title),
            "team": .string(orNull: entry.item.record.text("team")),
            "campaign": .string(orNull: entry.item.record.text("campaign")),
            "finished": .string(orNull: entry.finished?.description),
            "days": .integer(orNull: entry.days),
            "plannedFrom": .string(orNull: entry.planned?.description),
          ]
        }),
    ]
  }

  fileprivate var table: [[String]] {
    [["id", "title", "team", "campaign", "finished", "days", "planned from"]]
      + entries.map { entry in
        [
          entry.item.id.description, entry.item.record.title,
          entry.item.record.text("team") ?? "", entry.item.record.text("campaign") ?? "",
          entry.finished?.description ?? "", entry.days.map(String.init) ?? "",
          entry.planned?.description ?? "",
        ]
      }
  }
}
