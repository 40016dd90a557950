import BacklogFormat

/// The lines of a document that could not be read as they were meant, because of what is reported about its syntax.
package struct Damage {
  private let schema: KindSchema
  private let lines: [Line]
  /// Whether some of the Markdown can't be read.
  package let reachesBody: Bool

  /// A line that is damaged, and the text that it has.
  private struct Line {
    let range: Range<Int>
    /// What stands before the first colon; the whole text where there is none.
    let key: String
    /// The key of the entry that the line is a part of, where it isn't the first of one.
    let outerKey: String?
    let text: String

    /// What stands before the last colon, as where one got into the middle of a key.
    var joinedKey: String {
      guard let colon = text.lastIndex(of: ":") else { return "" }
      return text[..<colon].filter { $0 != " " && $0 != ":" }
    }
  }

  /// The fields whose keys a line break broke in two.
  private let brokenKeys: Set<String>
  /// The keys that are there twice, of which one line isn't read.
  private let repeatedKeys: Set<String>

  /// - Parameter record: a document with problems.
  package init(_ record: Record) {
    let document = record.document
    schema = record.kind.schema
    var ranges: Set<Range<Int>> = []
    var brokenKeys: Set<String> = []
    for problem in document.problems {
      let (lines, key) = Self.lines(of: problem, in: document, record.kind.schema)
      ranges.formUnion(lines)
      if let key { brokenKeys.insert(key) }
    }
    self.brokenKeys = brokenKeys
    if document.problems.contains(where: \.isAboutACharacter) {
      ranges.formUnion(Self.unreadableLines(in: document))
    }
    lines = ranges.map { range in
      let text = String(decoding: document.bytes[range].filter(Self.isReadable), as: UTF8.self)
      let key = text.prefix { $0 != ":" }
      return Line(
        range: range, key: String(key).trimmed,
        outerKey: Self.outerKey(at: range.lowerBound, in: document), text: text)
    }
    repeatedKeys = Set(
      document.problems.compactMap { problem in
        if case .duplicateKey(let key) = problem.kind { key } else { nil }
      })
    reachesBody = document.problems.contains {
      $0.isAboutACharacter && document.bodyRange.contains($0.range.lowerBound)
    }
  }

  /// Whether some of a range is damaged. What stands at the top of the front matter is about the document as a whole.
  package func touches(_ range: Range<Int>) -> Bool {
    lines.contains { line in
      range.isEmpty ? line.range.contains(range.lowerBound) : line.range.overlaps(range)
    }
  }

  /// Whether a field may be meant by a damaged line.
  package func mayHold(_ field: String) -> Bool {
    if repeatedKeys.contains(field) || brokenKeys.contains(field) { return true }
    let isList = schema[field]?.isList == true
    return lines.contains { line in
      if isList, line.text.trimmed.hasPrefix("-") { return true }
      return
        line.text.contains(field + ":") || line.key.hasPrefix(field) || line.outerKey == field
        || line.text.filter { $0 != " " && $0 != ":" }.hasPrefix(field)
        || NearMatch.of(line.key, in: [field]) != nil
        || NearMatch.of(line.joinedKey, in: [field]) != nil
        || line.key.count > 1 && field.hasPrefix(line.key)
    }
  }

  /// The key of the entry to which an indented line, or one of a list, belongs.
  private static func outerKey(at offset: Int, in document: Document) -> String? {
    let bytes = document.bytes
    var start = offset
    while start > document.frontMatterRange.lowerBound {
      start = line(at: start - 1, in: bytes).lowerBound
      let first = bytes[start]
      if first == 0x20 || first == 0x09 || first == UInt8(ascii: "-") { continue }
      return key(in: bytes[line(at: start, in: bytes)])
    }
    return nil
  }

  /// The lines on which a problem is, with the one above where the text may belong to that, and the one below where a line
  /// was broken in the middle of its key; and the field of that key.
  private static func lines(
    of problem: SyntaxProblem, in document: Document, _ schema: KindSchema
  ) -> (lines: [Range<Int>], brokenKey: String?) {
    if case .duplicateKey = problem.kind { return ([], nil) }
    let bytes = document.bytes
    var lines = [line(at: problem.range.lowerBound, in: bytes)]
    let last = line(at: max(problem.range.lowerBound, problem.range.upperBound - 1), in: bytes)
    if last != lines[0] { lines.append(lines[0].upperBound..<last.upperBound) }
    guard case .invalidYAML(let fault) = problem.kind, fault == .notAnEntry || fault == .indentation
    else { return (lines, nil) }
    let above = lines[0].lowerBound - 1
    if above > document.frontMatterRange.lowerBound { lines.append(line(at: above, in: bytes)) }
    let below = line(at: min(last.upperBound, max(0, bytes.count - 1)), in: bytes)
    let joined = key(in: bytes[lines[0]]) + key(in: bytes[below])
    let brokenKey = NearMatch.of(joined, in: schema.keyOrder)
    if brokenKey != nil { lines.append(below) }
    return (lines, brokenKey)
  }

  /// The lines of the front matter with characters that can't be read, of which only the first is reported.
  private static func unreadableLines(in document: Document) -> [Range<Int>] {
    let bytes = document.bytes
    var lines: [Range<Int>] = []
    var start = document.frontMatterRange.lowerBound
    while start < document.frontMatterRange.upperBound {
      let line = line(at: start, in: bytes)
      let isText = (try? UTF8Span(validating: bytes.span.extracting(line))) != nil
      if !isText || !bytes[line].allSatisfy(isReadable) { lines.append(line) }
      start = line.upperBound
    }
    return lines
  }

  private static func isReadable(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func key(in line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).trimmed
  }

  /// The line that holds an offset, with its end.
  private static func line(at offset: Int, in bytes: [UInt8]) -> Range<Int> {
    let feed = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: feed).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: feed).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
