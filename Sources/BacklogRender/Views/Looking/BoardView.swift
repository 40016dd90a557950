import BacklogModel
package import BacklogReports

/// The board: statuses side by side where there is room, one below the other where there isn't, and in a pipe.
package struct BoardView: Sendable {
  package let board: Board
  /// How many items of a status are shown on a terminal.
  package let limit: Int

  package init(_ board: Board, limit: Int) {
    self.board = board
    self.limit = limit
  }

  /// Columns narrower than this have no room for titles.
  private static let narrowest = 17
  private static let gap = 2
  /// The lines that a title may take on a card.
  private static let titleLines = 3

  package func text(_ context: RenderContext) -> String {
    guard let width = context.width else { return plain(context) }
    let count = max(1, board.columns.count)
    let column = (width - Self.gap * (count - 1)) / count
    let cards = column < Self.narrowest ? plain(context) : columns(of: column, context)
    return cards + "\n" + footer(context)
  }

  private func columns(of width: Int, _ context: RenderContext) -> String {
    let columns = board.columns.map { lines(of: $0, width: width, context) }
    let height = columns.map(\.count).max() ?? 0
    var text = ""
    for row in 0..<height {
      var line = ""
      for (index, cells) in columns.enumerated() {
        let cell = cells.indices.contains(row) ? cells[row] : PaintedLine("", nil)
        let isLast = index == columns.count - 1
        line += cell.padded(to: isLast ? 0 : width + Self.gap, context.palette)
      }
      text += line.withoutTrailingSpaces + "\n"
    }
    return text
  }

  private func lines(
    of column: Board.Column, width: Int, _ context: RenderContext
  ) -> [PaintedLine] {
    let heading = "\(SafeText.line(column.status.name)) \(column.items.count)"
    var lines = [PaintedLine(heading.truncated(to: width), Style(column.status.category))]
    for item in column.items.prefix(limit) {
      lines.append(PaintedLine("", nil))
      let facts = [item.id.description, item.record.text("effort")].compactMap(\.self)
      lines.append(PaintedLine(facts.joined(separator: "  ").truncated(to: width), .id))
      let title = SafeText.line(item.record.title).wrapped(to: width)
      lines += title.prefix(Self.titleLines).enumerated().map { index, line in
        let isCut = index == Self.titleLines - 1 && title.count > Self.titleLines
        return PaintedLine(isCut ? (line + " …").truncated(to: width) : line, nil)
      }
      if let cause = item.record.text("waiting-on"), item.category == .waiting {
        lines += SafeText.line("waits for \(cause)").wrapped(to: width).prefix(Self.titleLines)
          .map { PaintedLine($0, .faint) }
      }
    }
    let more = column.items.count - limit
    if more > 0 { lines += [PaintedLine("", nil), PaintedLine("and \(more) more", .faint)] }
    return lines
  }

  /// One status below the other; whole, where nobody's terminal sets a limit.
  private func plain(_ context: RenderContext) -> String {
    var page = Page(context)
    for column in board.columns {
      page.add(heading: "\(column.status.name) (\(column.items.count))")
      let shown = context.isTerminal ? column.items.prefix(limit) : column.items[...]
      let table = Table(
        columns: [
          TableColumn(style: .id), TableColumn(alignment: .right),
          TableColumn(flexibility: .shrinks(to: 16)),
        ],
        rows: shown.map { item in
          [
            Table.Cell(item.id.description), Table.Cell(item.record.text("effort") ?? ""),
            Table.Cell(item.record.title),
          ]
        }, indent: 2)
      let more = column.items.count - shown.count
      page.add(
        block: table.text(context)
          + (more > 0 ? context.painted("  and \(more) more", .faint) : ""))
    }
    return page.text
  }

  /// What is closed, and how much of each team's work is in progress.
  private func footer(_ context: RenderContext) -> String {
    var parts = board.closed.map { "\($0.count) \(SafeText.line($0.status.name))" }
    parts += board.limits.map { limit in
      "\(SafeText.line(limit.title)): \(limit.inProgress) in progress, at most \(limit.limit)"
    }
    return context.paragraph(parts.joined(separator: " · ")).map { context.painted($0, .faint) }
      .joined()
  }
}

/// A line in one look, to stand beside others.
private struct PaintedLine {
  let text: String
  let style: Style?

  init(_ text: String, _ style: Style?) {
    self.text = text
    self.style = style
  }

  func padded(to width: Int, _ palette: Palette) -> String {
    palette.paint(text, style)
      + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}

extension BoardView {
  /// `columns`, each with its items as `list` has them in short.
  package func json(_ context: RenderContext) -> JSONValue {
    [
      "version": 1,
      "columns": .array(
        board.columns.map { column in
          [
            "status": .string(column.status.name),
            "category": .string(column.status.category.rawValue),
            "items": .array(column.items.map { $0.json(context) }),
          ]
        }),
      "closed": .array(
        board.closed.map {
          ["status": .string($0.status.name), "count": .integer($0.count)]
        }),
      "limits": .array(
        board.limits.map { limit in
          [
            "team": .string(limit.team), "inProgress": .integer(limit.inProgress),
            "limit": .integer(limit.limit),
          ]
        }),
    ]
  }
}

extension Item {
  /// The item in short, as JSON that names it beside others has it.
  func json(_ context: RenderContext) -> JSONValue {
    [
      "id": .string(id.description), "title": .string(record.title),
      "status": .string(orNull: status), "category": .string(orNull: category?.rawValue),
      "team": .string(orNull: record.text("team")),
      "moscow": .string(orNull: record.text("moscow")),
      "effort": .string(orNull: record.text("effort")),
      "path": .string(context.path(record.path)),
    ]
  }
}
