import BacklogFormat
import BacklogModel

/// A document's Markdown, taken apart: the boxes below each heading, and the text without them.
struct BodyParts {
  /// By the heading they are below; empty for those above the first.
  private(set) var boxes: [String: [Checkbox]] = [:]
  /// The headings that have boxes, in order.
  private(set) var lists: [String] = []
  /// The words below each heading that aren't boxes, each with a space behind it.
  private var words: [String: [UInt8]] = [:]
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
    var words = Words()
    var start = range.lowerBound
    let lines = told.prefix { $0.lowerBound < range.upperBound }
    for line in lines where line.upperBound > start {
      words.add(bytes, start..<max(start, line.lowerBound))
      start = line.upperBound
    }
    told.removeFirst(lines.count)
    words.add(bytes, start..<max(start, range.upperBound))
    // The heading of a checklist comes and goes with its boxes.
    let isChecklist = kind.schema.sections.contains(Self.title(title, kind))
    if words.bytes.isEmpty, title.isEmpty || isChecklist { return }
    if self.words[title] == nil { sections.append(title) }
    self.words[title, default: []] += words.bytes
  }

  /// The heading as the schema writes it, where it is one of the schema's.
  private static func title(_ title: String, _ kind: Kind) -> String {
    kind.schema.sections.first { $0.lowercased() == title.lowercased() } ?? title
  }
}

/// The words of a text, by its bytes: however white space is written, and without comments. Those are for whoever writes, and
/// come and go with a template's hints.
private struct Words {
  /// Each word with a space behind it.
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { text in
      var start = range.lowerBound
      var position = start
      while position < range.upperBound {
        let gap = Self.gap(in: text, position..<range.upperBound)
        if gap > 0 {
          end(text, start..<position)
          start = position + gap
        }
        position += max(1, gap)
      }
      end(text, start..<range.upperBound)
    }
  }

  private mutating func end(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
    if word.isEmpty { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[word]))
    bytes.append(UInt8(ascii: " "))
  }

  /// How many bytes at the start of a range are one white space or one comment.
  private static func gap(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let first = text[range.lowerBound]
    // Most bytes are letters.
    if first > 0x3C, first < 0xC2 { return 0 }
    if first == UInt8(ascii: "<") { return comment(in: text, range) }
    return WhiteSpace.length(at: 0, in: UnsafeBufferPointer(rebasing: text[range]))
  }

  private static func comment(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard starts(text, range, with: Array("<!--".utf8)) else { return 0 }
    let close = Array("-->".utf8)
    var position = range.lowerBound + 4
    while position + close.count <= range.upperBound {
      if starts(text, position..<range.upperBound, with: close) {
        return position + close.count - range.lowerBound
      }
      position += 1
    }
    return 0
  }

  private static func starts(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, with piece: [UInt8]
  ) -> Bool {
    range.count >= piece.count && text[range].starts(with: piece)
  }
}
