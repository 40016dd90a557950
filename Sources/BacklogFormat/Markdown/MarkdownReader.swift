import CMarkGFM

/// Reads Markdown with cmark and finds in the text what cmark's positions only lead to.
struct MarkdownReader {
  private let bytes: [UInt8]
  private let lines: LineTable
  private var body = MarkdownBody()
  private var linkMatcher: LinkMatcher?

  static func read(_ bytes: [UInt8], in range: Range<Int>) -> MarkdownBody {
    var reader = MarkdownReader(bytes: bytes, lines: LineTable(of: bytes, in: range))
    reader.read(range)
    return reader.body
  }

  private init(bytes: [UInt8], lines: LineTable) {
    self.bytes = bytes
    self.lines = lines
  }

  private mutating func read(_ range: Range<Int>) {
    let bounded = MarkupBounds.applied(to: bytes[range])
    let root = bounded.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let root else { return }
    defer { cmark_node_free(root) }
    guard let walk = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { break }
      visit(node, isEntering: event == CMARK_EVENT_ENTER, root: root)
    }
    endSections(at: range.upperBound)
    addDefinitions()
  }

  private mutating func visit(
    _ node: OpaquePointer, isEntering: Bool,
    root: OpaquePointer
  ) {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_HEADING where isEntering:
      linkMatcher = nil
      if cmark_node_parent(node) == root { addSection(node) }
    case CMARK_NODE_PARAGRAPH where isEntering:
      linkMatcher = nil
      if let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_ITEM,
        cmark_node_first_child(parent) == node
      {
        addItem(node)
      }
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      body.verbatim.append(lineRange(of: node))
    case CMARK_NODE_LINK where !isEntering, CMARK_NODE_IMAGE where !isEntering:
      addLink(node)
    default: break
    }
  }

  private func lineRange(of node: OpaquePointer) -> Range<Int> {
    let first = Int(cmark_node_get_start_line(node))
    let last = Int(cmark_node_get_end_line(node))
    let start = lines.start(of: first)
    return start..<max(start, lines.start(of: max(first, last) + 1))
  }

  // MARK: Sections

  private mutating func addSection(_ node: OpaquePointer) {
    let first = Int(cmark_node_get_start_line(node))
    let start = lines.start(of: first)
    var next = lines.start(of: first + 1)
    let text = bytes.skippingBlanks(from: start)
    if text >= bytes.count || bytes[text] != .hash {
      // Underlined: up to the line of `=` or `-`.
      while next < lines.end, !isUnderline(at: next) { next = bytes.startOfNextLine(after: next) }
      next = next < lines.end ? bytes.startOfNextLine(after: next) : lines.end
    }
    body.sections.append(
      Section(
        title: MarkupText.plain(of: node), level: Int(cmark_node_get_heading_level(node)),
        headingRange: start..<next, contentRange: next..<next))
  }

  private func isUnderline(at line: Int) -> Bool {
    let text = bytes.trimmingEnd(of: line..<bytes.endOfLine(at: line))
    let marks = bytes[min(bytes.skippingBlanks(from: line), text.upperBound)..<text.upperBound]
    guard let mark = marks.first, mark == UInt8(ascii: "=") || mark == .dash else { return false }
    return marks.allSatisfy { $0 == mark }
  }

  /// Ends each section at the next heading of its level or above.
  private mutating func endSections(at end: Int) {
    var open: [Int] = []
    func close(_ index: Int, at offset: Int) {
      let start = body.sections[index].contentRange.lowerBound
      body.sections[index].contentRange = start..<max(start, offset)
    }
    for index in body.sections.indices {
      while let last = open.last, body.sections[last].level >= body.sections[index].level {
        close(last, at: body.sections[index].headingRange.lowerBound)
        open.removeLast()
      }
      open.append(index)
    }
    for index in open { close(index, at: end) }
  }

  // MARK: Lists

  private mutating func addItem(_ paragraph: OpaquePointer) {
    let column = Int(cmark_node_get_start_column(paragraph))
    let start = min(
      lines.start(of: Int(cmark_node_get_start_line(paragraph))) + column - 1, lines.end)
    let last = Int(cmark_node_get_end_line(paragraph))
    let end = max(start, lines.start(of: last + 1))
    let section = body.sections.isEmpty ? nil : body.sections.count - 1
    let extent = extent(of: cmark_node_parent(paragraph) ?? paragraph)
    if let isChecked = CheckboxText.isChecked(at: start, in: bytes) {
      let text = min(bytes.skippingBlanks(from: start + 3), end)
      let item = ItemText(of: text..<end, in: bytes)
      body.boxes.append(
        Checkbox(
          isChecked: isChecked, range: start..<start + 3, item: item, extent: extent,
          section: section))
    } else {
      body.items.append(
        ListItem(item: ItemText(of: start..<end, in: bytes), extent: extent, section: section))
    }
  }

  /// The lines of a list item without the blank ones behind it.
  private func extent(of item: OpaquePointer) -> Range<Int> {
    let lines = lineRange(of: item)
    let text = bytes.trimmingEnd(of: lines)
    return lines.lowerBound..<bytes.startOfNextLine(after: text.upperBound)
  }

  // MARK: Links

  private mutating func addLink(_ node: OpaquePointer) {
    guard let url = cmark_node_get_url(node) else { return }
    let destination = String(cString: url)
    if linkMatcher == nil {
      var block = node
      while let parent = cmark_node_parent(block), !holdsText(block) { block = parent }
      linkMatcher = LinkMatcher(bytes, in: lineRange(of: block))
    }
    guard let range = linkMatcher?.range(of: destination) else { return }
    body.links.append(
      Link(destination: destination, destinationRange: range, text: MarkupText.plain(of: node)))
  }

  private func holdsText(_ node: OpaquePointer) -> Bool {
    let type = cmark_node_get_type(node)
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
  }

  private mutating func addDefinitions() {
    var code = body.verbatim[...]
    var found: [Link] = []
    for number in 1...lines.count {
      let line = lines.start(of: number)
      while let first = code.first, first.upperBound <= line { code.removeFirst() }
      if let first = code.first, first.contains(line) { continue }
      if let link = LinkDefinition.read(at: line, in: bytes) { found.append(link) }
    }
    guard !found.isEmpty else { return }
    body.links = (body.links + found).sorted {
      $0.destinationRange.lowerBound < $1.destinationRange.lowerBound
    }
  }
}
