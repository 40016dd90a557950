import BacklogFormat
import BacklogModel

struct CutOffText: DocumentRule {
  static let name = "cut-off-text"
  static let severity = Severity.warning
  static let summary = "A text with a hashtag or a number after # is in quotes."
  static let rationale = """
    In front matter, what follows a space and # is a comment, and no part of the text before it: a title that ends in \
    #outdoor loses the word, and nobody is told. Comments with a space after the # are left alone, as people write them.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(audience(description: "People who walk on Sundays #outdoor")),
    keeping: RuleExample(
      audience(description: "\"People who walk on Sundays #outdoor\"  # as they call it")))

  func check(_ record: Record, _ context: inout RuleContext) {
    let document = record.document
    guard document.bytes(in: document.frontMatterRange).contains(UInt8(ascii: "#")) else { return }
    for group in context.fieldGroups(of: record) {
      for known in group.known {
        guard case .text = known.field.type else { continue }
        let value = known.entry.value
        for node in value.kind == .sequence ? value.elements : [value] {
          guard let rest = node.rest(in: document) else { continue }
          let isAll = value.kind == .empty && group.prefix.isEmpty
          report(
            rest, behind: node, of: known.field, in: record,
            absent: isAll ? [known.field.name] : [],
            &context)
        }
      }
    }
  }

  private func report(
    _ rest: Range<Int>, behind node: Node, of field: Field, in record: Record, absent: [String],
    _ context: inout RuleContext
  ) {
    let document = record.document
    let line = (node.kind == .empty ? rest : node.range).lowerBound..<rest.upperBound
    let isOneLine = !document.bytes(in: line).contains(UInt8(ascii: "\n"))
    let whole =
      isOneLine && !node.isQuoted
      ? Self.quoted(String(decoding: document.bytes(in: line), as: UTF8.self)) : nil
    context.report(
      record, at: rest,
      Message.cutOff(String(decoding: document.bytes(in: rest), as: UTF8.self), field.name),
      remedy: whole.map(Message.quote) ?? (node.isQuoted ? Message.inside : Message.quoteAll),
      fix: whole.map {
        Fix([Fix.Replacement(path: record.path, range: line, text: $0)])
      }, absent: absent)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func audience(description: String) -> RuleExample.File {
    RuleExample.File(
      "audiences/weekend-walkers.md",
      """
      ---
      title: Weekend walkers
      description: \(description)
      stage: consideration
      ---

      """)
  }
}

extension Node {
  fileprivate var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }

  /// What stands behind a text, or where one belongs, and looks like a part of it, though YAML takes it for a comment:
  /// `#outdoor`, and `# 1` at the end of the line.
  fileprivate func rest(in document: Document) -> Range<Int>? {
    guard kind == .empty || kind == .scalar && (style == .plain || isQuoted) else { return nil }
    let bytes = document.bytes
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let behind = range.upperBound..<document.frontMatterRange.upperBound
    guard let start = behind.first(where: { !isBlank(bytes[$0]) }),
      start > range.upperBound || kind == .empty, bytes[start] == UInt8(ascii: "#")
    else { return nil }
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let end = behind[start...].first { isEnd(bytes[$0]) } ?? behind.upperBound
    let comment = bytes[(start + 1)..<end]
    guard let first = comment.first else { return nil }
    if isBlank(first) {
      let isNumber = { (byte: UInt8) in UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9") }
      let words = comment.split(whereSeparator: isBlank)
      guard words.count == 1, words[0].allSatisfy(isNumber) else { return nil }
    } else if first == UInt8(ascii: "#") || first == UInt8(ascii: "!") {
      return nil
    }
    return start..<start + 1 + (comment.lastIndex { !isBlank($0) }.map { $0 - start } ?? 0)
  }
}

private enum Message {
  static let inside = "put it into the quotes"
  static let quoteAll = "put the whole text in quotes"

  static func cutOff(_ rest: String, _ field: String) -> String {
    "“\(rest)” is no part of \(field): it is read as a comment"
  }

  static func quote(_ text: String) -> String { "put the whole text in quotes: \(text)" }
}
