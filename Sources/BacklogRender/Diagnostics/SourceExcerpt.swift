/// One problem shown where it is: `path:line:column: severity: message [rule]`, the line with the place underlined,
/// and the remedy.
///
/// The first line is never wrapped, so that editors and other tools can read it.
package struct SourceExcerpt: Sendable {
  /// Where the problem is. Lines and columns are 1-based, columns count UTF-8 bytes, the end is exclusive.
  package struct Location: Equatable, Sendable {
    package var path: String
    package var line: Int
    package var column: Int
    package var endLine: Int
    package var endColumn: Int

    package init(path: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
      self.path = path
      self.line = line
      self.column = column
      self.endLine = endLine
      self.endColumn = endColumn
    }
  }

  static let indent = 4
  /// How wide the source line may be where there is no terminal: a page of minified text helps nobody.
  static let widthInPipe = 160

  package var location: Location
  /// `error` or `warning`.
  package var severity: String
  package var severityStyle: Style
  package var message: String
  package var rule: String
  package var remedy: String?
  /// The bytes of the location's line, with or without its line break; nil when there is nothing to show.
  package var sourceLine: ArraySlice<UInt8>?

  package init(
    location: Location, severity: String, severityStyle: Style, message: String, rule: String,
    remedy: String? = nil, sourceLine: ArraySlice<UInt8>? = nil
  ) {
    self.location = location
    self.severity = severity
    self.severityStyle = severityStyle
    self.message = message
    self.rule = rule
    self.remedy = remedy
    self.sourceLine = sourceLine
  }

  /// The lines, each with its line feed. Cost doesn't grow with the length of the source line.
  package func text(_ context: RenderContext) -> String {
    ([headline(context.palette)] + source(context) + advice(context)).map { $0 + "\n" }.joined()
  }

  private func headline(_ palette: Palette) -> String {
    let place = "\(SafeText.line(location.path)):\(location.line):\(location.column):"
    return [
      palette.paint(place, .location), palette.paint("\(severity):", severityStyle),
      SafeText.line(message), palette.paint("[\(SafeText.line(rule))]", .faint),
    ].joined(separator: " ")
  }

  private func source(_ context: RenderContext) -> [String] {
    guard let sourceLine else { return [] }
    let room = (context.width ?? Self.widthInPipe) - Self.indent
    let marked = MarkedLine(bytes: sourceLine, location: location, room: room)
    let indent = String(repeating: " ", count: Self.indent)
    let underline = indent + marked.offset + context.palette.paint(marked.underline, severityStyle)
    return marked.text.isEmpty ? [] : [indent + marked.text, underline]
  }

  private func advice(_ context: RenderContext) -> [String] {
    guard let remedy else { return [] }
    let label = "remedy:"
    let first = "  \(label) "
    let rest = String(repeating: " ", count: first.utf8.count)
    var lines = context.paragraph(SafeText.line(remedy), first: first, rest: rest)
    lines[0] = "  " + context.palette.paint(label, .hint) + lines[0].dropFirst(first.utf8.count - 1)
    return lines
  }
}
