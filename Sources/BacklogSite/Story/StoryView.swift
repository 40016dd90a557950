import BacklogFormat
import BacklogModel

/// A document's Markdown as HTML. HTML in it stays text, pictures become links or words, and links lead to pages of the site or,
/// where they are addresses of the web or of mail, elsewhere; no other link is made.
struct StoryView {
  let tree: MarkdownTree
  let record: Record
  let page: PageContext
  /// The level of the highest headings; those below follow without a gap, whatever the text has.
  let level: Int

  init(_ record: Record, on page: PageContext, level: Int = 2) {
    tree = record.document.story()
    self.record = record
    self.page = page
    self.level = level
  }

  var isEmpty: Bool {
    tree.blocks.allSatisfy { if case .html(let text) = $0 { Self.isComment(text) } else { false } }
  }

  func write(into html: inout HTMLWriter) {
    var outline: [Int] = []
    blocks(tree.blocks, into: &html, outline: &outline)
  }

  private func blocks(
    _ blocks: [MarkdownBlock], into html: inout HTMLWriter, outline: inout [Int]
  ) {
    for block in blocks { self.block(block, into: &html, outline: &outline) }
  }

  private func block(_ block: MarkdownBlock, into html: inout HTMLWriter, outline: inout [Int]) {
    switch block {
    case .paragraph(let parts): html.element(.p) { inlines(parts, into: &$0) }
    case .heading(let depth, let parts):
      while let last = outline.last, last >= depth { outline.removeLast() }
      outline.append(depth)
      html.element(.heading(level + outline.count - 1)) { inlines(parts, into: &$0) }
    case .quotation(let inner):
      var quoted = outline
      html.element(.blockquote) { blocks(inner, into: &$0, outline: &quoted) }
    case .code(let text, _): html.element(.pre, .reachable) { $0.element(.code) { $0.lines(text) } }
    case .html(let text):
      if !Self.isComment(text) {
        html.element(.pre, .class("raw"), .reachable) { $0.element(.code) { $0.lines(text) } }
      }
    case .list(let list): self.list(list, into: &html, outline: outline)
    case .table(let table): self.table(table, into: &html)
    case .rule: html.empty(.hr)
    }
  }

  private func list(_ list: MarkdownList, into html: inout HTMLWriter, outline: [Int]) {
    var outline = outline
    let hasBoxes = list.items.contains { $0.isChecked != nil }
    html.element(
      list.start == nil ? .ul : .ol, list.start.flatMap { $0 == 1 ? nil : .start($0) },
      hasBoxes ? .class("boxes") : nil
    ) { html in
      for item in list.items {
        html.element(.li, item.isChecked == true ? .class("ticked") : nil) { html in
          if let isChecked = item.isChecked {
            html.element(.span, .class("box"), .decoration, text: isChecked ? "✓" : "")
            html.element(.span, .class("unseen"), text: isChecked ? "done: " : "open: ")
          }
          for block in item.blocks {
            if list.isTight, case .paragraph(let parts) = block {
              inlines(item.isChecked == nil ? parts : key(of: parts, into: &html), into: &html)
            } else {
              self.block(block, into: &html, outline: &outline)
            }
          }
        }
      }
    }
  }

  /// Writes the key that a box of a Definition of Done starts with, and gives what follows it.
  private func key(
    of parts: [MarkdownInline], into html: inout HTMLWriter
  ) -> [MarkdownInline] {
    guard case .text(let text)? = parts.first, let colon = text.firstIndex(of: ":"),
      !text[..<colon].isEmpty,
      text[..<colon].allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }),
      text[colon...].dropFirst().first == " "
    else { return parts }
    html.element(.span, .class("key"), text: "\(text[..<colon]):")
    return [.text(String(text[text.index(after: colon)...]))] + parts.dropFirst()
  }

  private func table(_ table: MarkdownTable, into html: inout HTMLWriter) {
    func alignment(_ column: Int) -> HTMLAttribute? {
      switch table.alignments.indices.contains(column) ? table.alignments[column] : nil {
      case .center: .class("center")
      case .right: .class("right")
      case .left, nil: nil
      }
    }
    html.element(.div, .class("scroll"), .role("region"), .label("Table"), .reachable) { html in
      html.element(.table) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            for (column, cell) in table.head.enumerated() {
              html.element(.th, .columnScope, alignment(column)) { inlines(cell, into: &$0) }
            }
          }
        }
        html.element(.tbody) { html in
          for row in table.rows {
            html.element(.tr) { html in
              for (column, cell) in row.enumerated() {
                html.element(.td, alignment(column)) { inlines(cell, into: &$0) }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Inlines

  private func inlines(
    _ parts: [MarkdownInline], into html: inout HTMLWriter, linksAllowed: Bool = true
  ) {
    for part in parts { inline(part, into: &html, linksAllowed) }
  }

  private func inline(
    _ part: MarkdownInline, into html: inout HTMLWriter, _ linksAllowed: Bool
  ) {
    switch part {
    case .text(let text):
      LinkedText(text).write(into: &html, on: page, linksAllowed: linksAllowed)
    case .emphasis(let inner):
      html.element(.em) { inlines(inner, into: &$0, linksAllowed: linksAllowed) }
    case .strong(let inner):
      html.element(.strong) { inlines(inner, into: &$0, linksAllowed: linksAllowed) }
    case .code(let text): html.element(.code, text: text)
    case .html(let text): rawInline(text, into: &html)
    case .link(let destination, let inner): link(destination, inner, into: &html, linksAllowed)
    case .image(let source, let alternative):
      image(source, alternative, into: &html, linksAllowed)
    case .softBreak: html.text(" ")
    case .lineBreak: html.empty(.br)
    }
  }

  private func rawInline(_ text: String, into html: inout HTMLWriter) {
    if Self.isComment(text) { return }
    let tag = text.lowercased().filter { !$0.isWhitespace }
    if tag == "<br>" || tag == "<br/>" {
      html.empty(.br)
    } else {
      html.element(.code, .class("raw"), text: text)
    }
  }

  private func link(
    _ destination: String, _ inner: [MarkdownInline], into html: inout HTMLWriter,
    _ linksAllowed: Bool
  ) {
    guard linksAllowed, let link = page.link(destination, in: record) else {
      return inlines(inner, into: &html, linksAllowed: linksAllowed)
    }
    html.element(
      .a, .href(link), link.isExternal ? .class("away") : nil,
      link.isExternal ? .rel("noopener noreferrer") : nil
    ) { html in
      if inner.isEmpty {
        html.text(destination)
      } else {
        inlines(inner, into: &html, linksAllowed: false)
      }
    }
  }

  /// No picture is fetched from anywhere, so that nobody learns who looks at the page.
  private func image(
    _ source: String, _ alternative: String, into html: inout HTMLWriter, _ linksAllowed: Bool
  ) {
    let name = alternative.isEmpty ? source : alternative
    if linksAllowed, let link = HTMLLink(external: source) {
      html.element(
        .a, .class("away picture"), .href(link), .rel("noopener noreferrer"),
        text: "Picture: \(name)"
      )
    } else {
      html.element(.span, .class("picture"), text: "Picture: \(name)")
    }
  }

  /// Whether raw HTML is nothing but comments: notes to whoever writes, as templates have them.
  private static func isComment(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...].drop { $0 <= 0x20 }
    if rest.isEmpty { return false }
    while !rest.isEmpty {
      guard rest.starts(with: "<!--".utf8) else { return false }
      rest = rest.dropFirst(4)
      while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
      rest = rest.dropFirst(3).drop { $0 <= 0x20 }
    }
    return true
  }
}
