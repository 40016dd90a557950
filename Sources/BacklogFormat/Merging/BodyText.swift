/// The Markdown of one version, cut at its headings.
struct BodyText {
  let document: Document
  let sections: [SectionText]

  init(_ document: Document) {
    self.document = document
    let bytes = document.bytes
    let body = document.body()
    var starts = body.sections.map(\.headingRange.lowerBound)
    starts.append(document.bodyRange.upperBound)
    var sections = [
      SectionText(
        document: document, path: [],
        heading: document.bodyRange.lowerBound..<document.bodyRange.lowerBound,
        content: document.bodyRange.lowerBound..<starts[0], items: Self.items(of: nil, in: body))
    ]
    var open: [(level: Int, name: String)] = []
    for (index, section) in body.sections.enumerated() {
      open.removeAll { $0.level >= section.level }
      open.append((section.level, "\(section.level) \(Section.normalized(section.title))"))
      let end = min(max(starts[index + 1], section.headingRange.upperBound), bytes.count)
      sections.append(
        SectionText(
          document: document, path: open.map(\.name), title: section.title,
          heading: section.headingRange, content: section.headingRange.upperBound..<end,
          items: Self.items(of: index, in: body)))
    }
    self.sections = sections
  }

  /// The items of all lists in a section, in the order of the text.
  private static func items(of section: Int?, in body: MarkdownBody) -> [ListItemText] {
    let boxes = body.boxes.filter { $0.section == section }.map { ListItemText($0.item, box: $0) }
    let items = body.items.filter { $0.section == section }.map { ListItemText($0.item, box: nil) }
    return (boxes + items).sorted { $0.item.range.lowerBound < $1.item.range.lowerBound }
  }

  var units: [MergeUnit] {
    [MergeUnit](
      names: sections.map { $0.path.joined(separator: "\n") },
      bytes: sections.map { Array(document.bytes[$0.range]) })
  }
}

/// An item of a list, with a box or without.
struct ListItemText {
  let item: ItemText
  let box: Checkbox?

  init(_ item: ItemText, box: Checkbox?) {
    self.item = item
    self.box = box
  }

  /// What it is known by: its key, or its text.
  var name: String {
    item.key.map { "key " + $0.lowercased() } ?? "text " + item.text
  }
}

/// A heading and what is below it up to the next one; what is above the first heading has none.
struct SectionText {
  let document: Document
  /// The titles of the headings it is below, and its own.
  let path: [String]
  var title: String?
  let heading: Range<Int>
  let content: Range<Int>
  let items: [ListItemText]

  var range: Range<Int> { heading.lowerBound..<content.upperBound }

  /// The content without the blank lines around it.
  var core: Range<Int> {
    let bytes = document.bytes
    var start = content.lowerBound
    while start < content.upperBound, bytes.isBlankLine(at: start) {
      start = bytes.startOfNextLine(after: start)
    }
    let text = bytes.trimmingEnd(of: start..<max(start, content.upperBound))
    return start..<(text.isEmpty ? start : bytes.startOfNextLine(after: text.upperBound))
  }

  /// The content's list items and lines, in order; for each list item its place among `items`.
  var parts: (units: [MergeUnit], items: [Int?]) {
    let bytes = document.bytes
    let core = core
    var names: [String?] = []
    var texts: [[UInt8]] = []
    var places: [Int?] = []
    var line = core.lowerBound
    func add(_ end: Int, _ place: Int?) {
      names.append(place.map { items[$0].name })
      texts.append(Array(bytes[line..<end]))
      places.append(place)
      line = end
    }
    for (place, item) in items.enumerated() {
      let lines = item.item.lineRange
      guard lines.lowerBound >= line, lines.upperBound <= core.upperBound else { continue }
      while line < lines.lowerBound { add(bytes.startOfNextLine(after: line), nil) }
      add(lines.upperBound, place)
    }
    while line < core.upperBound { add(bytes.startOfNextLine(after: line), nil) }
    return ([MergeUnit](names: names, bytes: texts), places)
  }
}
