/// A commit's text as it is put together, paragraph by paragraph.
///
/// A log has a hundred thousand of them. What goes into a pipe is put behind what is there, without making lines of it first.
struct LogText {
  private(set) var text = ""
  private let context: RenderContext
  /// Whether each paragraph is one line, as it is.
  private let isPlain: Bool

  init(_ context: RenderContext) {
    self.context = context
    isPlain = context.width == nil && !context.palette.usesColor
    text.reserveCapacity(240)
  }

  /// Adds a paragraph of users' text.
  ///
  /// - Parameters:
  ///   - first: what stands before it; text that is safe already, as `rest` before its other lines.
  ///   - style: the look of all its lines.
  ///   - paintFirst: gives the first line its look where there are colours.
  mutating func add(
    _ paragraph: String, first: String, rest: String, _ style: Style? = nil,
    paintFirst: ((String) -> String)? = nil
  ) {
    if isPlain {
      text += first
      text += SafeText.line(paragraph)
      while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
      text += "\n"
      return
    }
    var lines = context.paragraph(SafeText.line(paragraph), first: first, rest: rest)
    if let paintFirst, context.palette.usesColor { lines[0] = paintFirst(lines[0]) }
    for line in lines {
      text += context.palette.paint(line, style)
      text += "\n"
    }
  }

  mutating func addEmptyLine() { text += "\n" }
}
