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
    if rows.isEmpty { return "" }
    var lines = rows.map { row in row.map { MeasuredCell($0) } }
    var natural = [Int](repeating: 0, count: columns.count)
    for line in lines {
      for (index, cell) in line.enumerated() { natural[index] = max(natural[index], cell.width) }
    }
    if showsHeadings {
      let headings = columns.map { MeasuredCell(Cell($0.heading, style: .heading)) }
      for (index, heading) in headings.enumerated() where natural[index] > 0 {
        natural[index] = max(natural[index], heading.width)
      }
      lines.insert(headings, at: 0)
    }
    let room = context.width.map { max(1, $0 - indent) }
    let widths = ColumnFitting(columns: columns, natural: natural).widths(room: room)

    var output = ""
    for line in lines { append(line, widths: widths, palette: context.palette, to: &output) }
    return output
  }

  private func append(
    _ line: [MeasuredCell], widths: [Int?], palette: Palette, to output: inout String
  ) {
    // Spaces are held back until text follows them.
    var pending = indent
    var isFirst = true
    for (index, cell) in line.enumerated() {
      guard let width = widths[index] else { continue }
      if !isFirst { pending += Self.gap }
      isFirst = false
      let fitted = cell.fitted(to: width)
      let padding = max(0, width - fitted.width)
      if columns[index].alignment == .right { pending += padding }
      if !fitted.text.isEmpty {
        appendSpaces(pending, to: &output)
        pending = 0
        output += palette.paint(fitted.text, fitted.style ?? columns[index].style)
      }
      if columns[index].alignment == .left { pending += padding }
    }
    output += "\n"
  }

  private func appendSpaces(_ count: Int, to output: inout String) {
    for _ in 0..<count { output += " " }
  }
}

/// A cell's safe text and how wide it is.
private struct MeasuredCell {
  let text: String
  let width: Int
  let style: Style?

  init(_ cell: Table.Cell) {
    text = SafeText.line(cell.text).withoutTrailingSpaces
    width = DisplayWidth.of(text)
    style = cell.style
  }

  private init(fitting text: String, style: Style?) {
    self.text = text
    self.width = DisplayWidth.of(text)
    self.style = style
  }

  func fitted(to columns: Int) -> MeasuredCell {
    width <= columns ? self : MeasuredCell(fitting: text.truncated(to: columns), style: style)
  }
}
