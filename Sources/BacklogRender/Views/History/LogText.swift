import BacklogHistory
import BacklogModel

/// A commit's text as it is put together, paragraph by paragraph.
///
/// A log has a hundred thousand of them. What goes into a pipe is put behind what is there, byte by byte, without making lines
/// of it first.
struct LogText {
  private var bytes: [UInt8] = []
  private let context: RenderContext
  /// Whether each paragraph is one line, as it is.
  private let isPlain: Bool

  /// What a commit's text usually takes at most.
  private static let usualSize = 400

  init(_ context: RenderContext) {
    self.context = context
    isPlain = context.width == nil && !context.palette.usesColor
    bytes.reserveCapacity(Self.usualSize)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a paragraph of users' text.
  ///
  /// - Parameters:
  ///   - first: what stands before it; text that is safe already, as `rest` before its other lines.
  ///   - style: the look of all its lines.
  mutating func add(_ paragraph: String, first: String, rest: String, _ style: Style? = nil) {
    if isPlain {
      append(first)
      return endLine(SafeText.line(paragraph))
    }
    for line in context.paragraph(SafeText.line(paragraph), first: first, rest: rest) {
      append(context.palette.paint(line, style))
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Adds a document's name and title.
  mutating func add(documentNamed name: String, _ title: String) {
    let name = SafeText.line(name)
    if isPlain {
      append("  ", name, "  ")
      return endLine(SafeText.line(title))
    }
    var lines = context.paragraph(SafeText.line(title), first: "  \(name)  ", rest: "    ")
    if context.palette.usesColor, lines[0].hasPrefix("  " + name) {
      lines[0] =
        "  " + context.palette.paint(name, .id) + lines[0].dropFirst(name.count + 2)
    }
    append(lines)
  }

  /// Adds a commit's head line.
  ///
  /// - Parameter people: those who made it; text that is safe already.
  mutating func add(commitNamed name: String, _ date: CommitDate, by people: String) {
    if isPlain {
      append(name, "  ", date.day.description)
      append(" ", date.clock, "  ")
      return endLine(people)
    }
    var lines = context.paragraph(people, first: "\(name)  \(date.text)  ", rest: "  ")
    if context.palette.usesColor, lines[0].hasPrefix(name) {
      lines[0] =
        context.palette.paint(name, .id)
        + context.palette.paint(String(lines[0].dropFirst(name.count)), .strong)
    }
    append(lines)
  }

  mutating func addEmptyLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func append(_ lines: [String]) {
    for line in lines {
      append(line)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func append(_ first: String, _ second: String, _ third: String) {
    append(first)
    append(second)
    append(third)
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds the end of a line, without spaces behind it.
  private mutating func endLine(_ text: String) {
    append(text)
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }
}
