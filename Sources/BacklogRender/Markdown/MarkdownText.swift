import BacklogFormat

/// The text below a document's front matter, for reading on a terminal: as its author wrote it, with long lines
/// wrapped, headings and boxes in colour, and a count of the boxes behind each heading.
///
/// Comments, which tell authors what to write, are left out.
struct MarkdownText {
  private let lines: [(number: Int, line: MarkdownLine)]
  /// By the number of a heading's line.
  private let counts: [Int: BoxCount]

  init(_ document: Document) {
    let text = String(decoding: document.bytes[document.bodyRange], as: UTF8.self)
    var reader = LineReader()
    for line in SafeText.block(text).split(separator: "\n", omittingEmptySubsequences: false) {
      reader.read(String(line))
    }
    lines = reader.lines
    counts = BoxCount.byHeading(of: document)
  }

  /// Whole lines; empty where there is nothing to read.
  func text(_ context: RenderContext) -> String {
    var output = ""
    var isBlankDue = false
    for (number, line) in lines {
      if line.form == .blank {
        isBlankDue = true
        continue
      }
      if isBlankDue, !output.isEmpty { output += "\n" }
      isBlankDue = false
      for shown in self.shown(line, number, context) { output += shown + "\n" }
    }
    return output
  }

  private func shown(
    _ line: MarkdownLine, _ number: Int, _ context: RenderContext
  ) -> [String] {
    switch line.form {
    case .blank: return [""]
    case .verbatim: return cut(line.text, context)
    case .heading:
      let count = counts[number].map { " (\($0.description))" } ?? ""
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

  /// Cut at the terminal's edge and continued on the next line, as the terminal itself would.
  private func cut(_ text: String, _ context: RenderContext) -> [String] {
    guard let width = context.width else { return [text.withoutTrailingSpaces] }
    var lines: [String] = []
    var line = ""
    var used = 0
    TerminalLocale.withWidths { locale in
      for character in text {
        let columns = DisplayWidth.of(character, in: locale)
        if used + columns > width, used > 0 {
          lines.append(line.withoutTrailingSpaces)
          line = ""
          used = 0
        }
        line.append(character)
        used += columns
      }
    }
    return lines + [line.withoutTrailingSpaces]
  }
}

/// Tells code and comments from the rest, line by line.
private struct LineReader {
  private(set) var lines: [(number: Int, line: MarkdownLine)] = []
  private var number = 0
  private var fence: Substring?
  private var isInComment = false

  mutating func read(_ line: String) {
    defer { number += 1 }
    let content = line.drop { $0 == " " }
    if isInComment {
      isInComment = !content.contains("-->")
    } else if let fence {
      lines.append((number, MarkdownLine(verbatim: line)))
      if content.hasPrefix(fence), content.allSatisfy({ $0 == fence.first || $0 == " " }) {
        self.fence = nil
      }
    } else if content.hasPrefix("```") || content.hasPrefix("~~~") {
      fence = content.prefix { $0 == content.first }
      lines.append((number, MarkdownLine(verbatim: line)))
    } else if content.hasPrefix("<!--") {
      isInComment = !content.contains("-->")
    } else {
      lines.append((number, MarkdownLine(line)))
    }
  }
}
