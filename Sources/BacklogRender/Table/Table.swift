/// Rows of cells in aligned columns.
///
/// On a terminal every line fits its width: columns shrink, then leave, in the order that they say. In a pipe
/// nothing is cut. A column that is empty in all rows isn't there. No line ends in spaces. Cells are made safe for the terminal here.
package struct Table: Sendable {
  package struct Cell: Sendable {
    package var text: String
    /// Looks like this instead of like its column.
    package var style: Style?

    package init(_ text: String, style: Style? = nil) {
      self.text = text
      self.style = style
    }
  }

  static let gap = 2

  package var columns: [TableColumn]
  /// Each row has a cell for each column.
  package var rows: [[Cell]]
  package var showsHeadings: Bool
  /// Spaces before each line.
  package var indent: Int

  package init(
    columns: [TableColumn], rows: [[Cell]] = [], showsHeadings: Bool = false, indent: Int = 0
  ) {
    self.columns = columns
    self.rows = rows
    self.showsHeadings = showsHeadings
    self.indent = indent
  }

  /// The lines of the table, each with its line feed; empty when there are no rows.
  package func text(_ context: RenderContext) -> String {
    if rows.isEmpty || columns.isEmpty { return "" }
    var cells: [MeasuredCell] = []
    cells.reserveCapacity((rows.count + 1) * columns.count)
    for row in rows {
      for cell in row { cells.append(MeasuredCell(cell)) }
    }
    var natural = [Int](repeating: 0, count: columns.count)
    for (index, cell) in cells.enumerated() {
      natural[index % columns.count] = max(natural[index % columns.count], cell.width)
    }
    if showsHeadings {
      let headings = columns.map { MeasuredCell(Cell($0.heading, style: .heading)) }
      for (index, heading) in headings.enumerated() where natural[index] > 0 {
        natural[index] = max(natural[index], heading.width)
      }
      cells.insert(contentsOf: headings, at: 0)
    }
    let room = context.width.map { max(1, $0 - indent) }
    let widths = ColumnFitting(columns: columns, natural: natural).widths(room: room)

    var writer = LineWriter(palette: context.palette, capacity: cells.count * 16)
    for start in stride(from: 0, to: cells.count, by: columns.count) {
      write(cells[start..<(start + columns.count)], widths: widths, to: &writer)
    }
    return writer.text
  }

  private func write(
    _ line: ArraySlice<MeasuredCell>, widths: [Int?], to writer: inout LineWriter
  ) {
    var start = indent
    writer.skip(indent)
    for (column, (cell, width)) in zip(columns, zip(line, widths)) {
      guard let width else { continue }
      if start > indent {
        start += Self.gap
        writer.skip(Self.gap)
      }
      let style = cell.style ?? column.style
      if cell.width > width, column.flexibility.isWrapping {
        for (number, part) in cell.text.wrapped(to: width).enumerated() {
          if number > 0 {
            writer.endLine()
            writer.skip(start)
          }
          writer.write(part, style)
        }
      } else {
        let fitted = cell.fitted(to: width)
        let padding = max(0, width - fitted.width)
        if column.alignment == .right { writer.skip(padding) }
        writer.write(fitted.text, style)
        if column.alignment == .left { writer.skip(padding) }
      }
      start += width
    }
    writer.endLine()
  }
}

/// A cell's safe text and how wide it is.
private struct MeasuredCell {
  let text: String
  let width: Int
  let style: Style?

  init(_ cell: Table.Cell) {
    let text = cell.text.withoutTrailingSpaces
    style = cell.style
    if let count = DisplayWidth.printableASCIICount(text) {
      self.text = text
      width = count
    } else {
      self.text = SafeText.line(text).withoutTrailingSpaces
      width = DisplayWidth.of(self.text)
    }
  }

  private init(cut text: String, style: Style?) {
    self.text = text
    self.width = DisplayWidth.of(text)
    self.style = style
  }

  func fitted(to columns: Int) -> MeasuredCell {
    width <= columns ? self : MeasuredCell(cut: text.cut(to: columns), style: style)
  }
}
