package import BacklogModel

/// Items in their order, one a line: position, id, status, MoSCoW, effort, title.
package struct ListView: Sendable {
  /// All items that the filters let through, in order.
  package let items: [Item]
  package let configuration: Configuration
  /// How many of the items are shown.
  package let limit: Int

  package init(_ items: [Item], configuration: Configuration, limit: Int? = nil) {
    self.items = items
    self.configuration = configuration
    self.limit = min(limit ?? .max, items.count)
  }

  /// On a terminal with headings and a summary, cut to its width; in a pipe nothing but whole lines, one an item.
  package func text(_ context: RenderContext) -> String {
    if items.isEmpty { return context.isTerminal ? "No items.\n" : "" }
    let table = Table(
      columns: Self.columns, rows: rows(), showsHeadings: context.isTerminal)
    return context.isTerminal ? table.text(context) + summary(context) : table.text(context)
  }

  private static let columns = [
    TableColumn("#", alignment: .right, dropOrder: 4, style: .faint),
    TableColumn("ID", style: .id),
    TableColumn("TEAM", flexibility: .shrinks(to: 6), maximum: 16, dropOrder: 0),
    TableColumn("STATUS", flexibility: .shrinks(to: 7), maximum: 16, dropOrder: 3),
    TableColumn("MOSCOW", dropOrder: 2),
    TableColumn("EFFORT", alignment: .right, maximum: 12, dropOrder: 1),
    TableColumn("TITLE", flexibility: .shrinks(to: 36)),
  ]

  /// The team is left empty, and its column out, where all items have the same.
  private func rows() -> [[Table.Cell]] {
    let teams = items.prefix(limit).map { $0.record.text("team") ?? "" }
    let showsTeam = teams.contains { $0 != teams.first }
    return items.prefix(limit).enumerated().map { index, item in
      let record = item.record
      let moscow = record.text("moscow") ?? ""
      return [
        Table.Cell(String(index + 1)),
        Table.Cell(item.id.description),
        Table.Cell(showsTeam ? teams[index] : ""),
        Table.Cell(item.status ?? "", style: item.category.map(Style.init)),
        Table.Cell(moscow, style: Style(moscow: moscow)),
        Table.Cell(record.text("effort") ?? ""),
        Table.Cell(record.title, style: item.isOpen ? nil : .faint),
      ]
    }
  }

  private func summary(_ context: RenderContext) -> String {
    let open = items.filter(\.isOpen)
    var parts = ["\(open.count) open"]
    if open.count < items.count { parts.append("\(items.count - open.count) closed") }
    let efforts = open.compactMap(\.effort)
    // Each team estimates in a unit of its own, so that a sum over several says nothing.
    if !efforts.isEmpty, Set(open.map { $0.record.text("team") }).count == 1 {
      parts.append("\(efforts.reduce(.zero, +)) effort estimated")
    }
    if efforts.count < open.count { parts.append("\(open.count - efforts.count) unestimated") }
    if limit < items.count { parts.append("first \(limit) shown") }
    let lines = context.paragraph(parts.joined(separator: " · "))
    return "\n" + lines.map { context.painted($0, .faint) }.joined()
  }
}
