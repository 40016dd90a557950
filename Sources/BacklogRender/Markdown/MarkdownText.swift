import BacklogFormat
import BacklogModel

/// The text below a document's front matter, for reading on a terminal: as its author wrote it, with long lines
/// wrapped, headings and boxes in colour, and a count of the boxes behind each heading.
///
/// Comments, which tell authors what to write, are left out.
struct MarkdownText {
  private let lines: [MarkdownLine]

  init(_ record: Record) {
    self.init(String(decoding: record.document.bytes[record.document.bodyRange], as: UTF8.self))
  }

  init(_ text: String) {
    var reader = LineReader()
    for line in SafeText.block(text).split(separator: "\n", omittingEmptySubsequences: false) {
      reader.read(String(line))
    }
    lines = reader.lines
  }

  /// Whole lines; empty where there is nothing to read.
  func text(_ context: RenderContext) -> String {
    var output = ""
    var isBlankDue = false
    for (index, line) in lines.enumerated() {
      if line.form == .blank {
        isBlankDue = true
        continue
      }
      if isBlankDue, !output.isEmpty { output += "\n" }
      isBlankDue = false
      for shown in self.shown(line, at: index, context) { output += shown + "\n" }
    }
    return output
  }

  private func shown(_ line: MarkdownLine, at index: Int, _ context: RenderContext) -> [String] {
    switch line.form {
    case .blank: return [""]
    case .verbatim: return cut(line.text, context)
    case .heading:
      let count = boxCount(after: index).map { " (\($0.ticked) of \($0.all))" } ?? ""
      // Without colour the hashes are all that sets a heading apart.
      let text = context.palette.usesColor ? line.text : line.marker + line.text
      return context.paragraph(text + count).map { context.palette.paint($0, .heading) }
    case .prose, .box:
      let width = DisplayWidth.of(line.marker)
      let rest =
        line.marker.hasSuffix("> ") ? line.marker : String(repeating: " ", count: width)
      let style: Style? = line.form == .box(isTicked: true) ? .done : nil
      return context.paragraph(line.text, first: line.marker, rest: rest).map {
        context.palette.paint($0, style)
      }
    }
  }

  /// The boxes between a heading and the next one.
  private func boxCount(after index: Int) -> (ticked: Int, all: Int)? {
    let section = lines[(index + 1)...].prefix { $0.form != .heading }
    let boxes = section.filter { [.box(isTicked: true), .box(isTicked: false)].contains($0.form) }
    if boxes.isEmpty { return nil }
    return (boxes.count { $0.form == .box(isTicked: true) }, boxes.count)
  }

  /// Cut at the terminal's edge and continued on the next line, as the terminal itself would.
  private func cut(_ text: String, _ context: RenderContext) -> [String] {
    guard let width = context.width else { return [text.withoutTrailingSpaces] }
    var rest = text[...]
    var lines: [String] = []
    while !rest.isEmpty {
      // At least one character a line, or a terminal narrower than it would never come to an end.
      let count = max(1, String(rest).prefix(fitting: width).count)
      lines.append(String(rest.prefix(count)).withoutTrailingSpaces)
      rest = rest.dropFirst(count)
    }
    return lines
  }
}

/// Tells code and comments from the rest, line by line.
private struct LineReader {
  private(set) var lines: [MarkdownLine] = []
  private var fence: Substring?
  private var isInComment = false

  mutating func read(_ line: String) {
    let content = line.drop { $0 == " " }
    if isInComment {
      isInComment = !content.contains("-->")
    } else if let fence {
      lines.append(MarkdownLine(verbatim: line))
      if content.hasPrefix(fence), content.allSatisfy({ $0 == fence.first || $0 == " " }) {
        self.fence = nil
      }
    } else if content.hasPrefix("```") || content.hasPrefix("~~~") {
      fence = content.prefix { $0 == content.first }
      lines.append(MarkdownLine(verbatim: line))
    } else if content.hasPrefix("<!--") {
      isInComment = !content.contains("-->")
    } else {
      lines.append(MarkdownLine(line))
    }
  }
}
