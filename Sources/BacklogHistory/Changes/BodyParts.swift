import BacklogFormat
import BacklogModel

/// A document's Markdown, taken apart: the boxes below each heading, and the text without them.
struct BodyParts {
  /// By the heading they are below; empty for those above the first.
  private(set) var boxes: [String: [Checkbox]] = [:]
  /// The headings that have boxes, in order.
  private(set) var lists: [String] = []
  /// The words below each heading that aren't boxes.
  private var words: [String: [Substring]] = [:]
  /// The headings with text of their own, in order.
  private var sections: [String] = []

  init(of record: Record) {
    let body = record.document.body()
    for box in body.boxes {
      let title = box.section.map { Self.title(body.sections[$0].title, record.kind) } ?? ""
      if boxes[title] == nil { lists.append(title) }
      boxes[title, default: []].append(box)
    }
    // What is told line by line is no text.
    var told = body.boxes.map(\.item.lineRange)
    if record.kind == .definition {
      told += body.items.filter { $0.item.key != nil }.map(\.item.lineRange)
    }
    told.sort { $0.lowerBound < $1.lowerBound }
    let bytes = record.document.bytes
    var start = record.document.bodyRange.lowerBound
    var title = ""
    for section in body.sections {
      add(title, start..<section.headingRange.lowerBound, without: &told, of: bytes, record.kind)
      title = section.title
      start = section.headingRange.upperBound
    }
    add(
      title, start..<record.document.bodyRange.upperBound, without: &told, of: bytes, record.kind)
  }

  /// The headings of sections whose text isn't what it was; empty for text above the first heading.
  func changedSections(since old: BodyParts) -> [String] {
    (sections + old.sections.filter { words[$0] == nil }).filter { words[$0] != old.words[$0] }
  }

  /// Adds the words of a range, without the lines that are told; those up to its end are dropped from `told`.
  private mutating func add(
    _ title: String, _ range: Range<Int>, without told: inout [Range<Int>], of bytes: [UInt8],
    _ kind: Kind
  ) {
    var words: [Substring] = []
    var start = range.lowerBound
    let lines = told.prefix { $0.lowerBound < range.upperBound }
    for line in lines where line.upperBound > start {
      words += Self.words(bytes, start..<max(start, line.lowerBound))
      start = line.upperBound
    }
    told.removeFirst(lines.count)
    words += Self.words(bytes, start..<max(start, range.upperBound))
    // The heading of a checklist comes and goes with its boxes.
    let isChecklist = kind.schema.sections.contains(Self.title(title, kind))
    if words.isEmpty, title.isEmpty || isChecklist { return }
    if self.words[title] == nil { sections.append(title) }
    self.words[title, default: []] += words
  }

  /// Without comments: those are for whoever writes, and come and go with a template's hints.
  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Substring] {
    var words: [Substring] = []
    var rest = String(decoding: bytes[range], as: UTF8.self)[...]
    while let start = rest.firstRange(of: "<!--"),
      let end = rest[start.upperBound...].firstRange(of: "-->")
    {
      words += rest[..<start.lowerBound].split(whereSeparator: \.isWhitespace)
      rest = rest[end.upperBound...]
    }
    return words + rest.split(whereSeparator: \.isWhitespace)
  }

  /// The heading as the schema writes it, where it is one of the schema's.
  private static func title(_ title: String, _ kind: Kind) -> String {
    kind.schema.sections.first { $0.lowercased() == title.lowercased() } ?? title
  }
}
