import TestSupport

@testable import BacklogFormat

/// A document written at random in all the styles that people use, with what it has to be read as.
struct GeneratedDocument {
  private(set) var text = ""
  private(set) var fields: [YAMLValue.Field] = []
  private var random: SeededGenerator
  private let newline: String
  /// Whether a literal or folded text was written last, to which blank and indented lines belong.
  private var endsWithBlock = false

  var bytes: [UInt8] { Array(text.utf8) }
  var expected: YAMLValue { .map(fields) }

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    newline = random.pick(["\n", "\n", "\r\n", "\r"])
    if random.chance(15) { text += "\u{FEFF}" }
    text += "---" + random.pick(["", "", " ", "\t"]) + newline
    var keys = Self.keys
    for _ in 0..<random.number(0...9) {
      let index = random.number(0...keys.count - 1)
      writeEntry(keys.remove(at: index))
    }
    if random.chance(20) { writeFiller() }
    text += "---" + random.pick(["", "", "  "])
    writeBody()
  }

  static let keys = [
    "id", "rank", "title", "status", "tags", "audience", "benefit", "größe", "標題", "مفتاح",
    "x-own", "depends-on", "with space", "serves", "эффект", "a.b", "🎉",
  ]

  static let words = [
    "spring", "Größe", "発売", "مرحبا", "🎉", "don't", "50%", "C#", "a:b", "no", "1.10", "2026-04-01",
    "007", "x,y", "(waived)", "https://example.com/?a=b#c", "{{ x }}", "\"q\"", "null", "&", "*",
  ]

  /// Texts for values, some of which are hard to write.
  static func text(using random: inout SeededGenerator) -> String {
    switch random.number(0...9) {
    case 0:
      return random.pick([
        "", " ", "- a", "a: b", "# x", "a #b", "@x", "~", "null", "---", "[", "]", "{}", "a:", ":a",
        "?", "-", "'", "\"", "\\", "%x", "`", "!x", "&x", "*x", "|", ">", "=", "<<", "\u{85}",
        "\u{2028}", "\t", "a\tb", "\u{1}", "\u{FEFF}x", "a\u{202E}b",
      ])
    case 1: return lines(using: &random)
    default: return sentence(using: &random)
    }
  }

  private static func sentence(using random: inout SeededGenerator) -> String {
    (0...random.number(0...5)).map { _ in random.pick(words) }.joined(separator: " ")
  }

  private static func lines(using random: inout SeededGenerator) -> String {
    let lines = (0...random.number(1...3)).map { _ in
      random.chance(20) ? "" : (random.chance(15) ? "  " : "") + sentence(using: &random)
    }
    return lines.joined(separator: "\n") + random.pick(["", "\n", "\n\n"])
  }

  // MARK: Entries

  private mutating func writeEntry(_ key: String) {
    if random.chance(25) { writeFiller() }
    let name =
      key.contains(" ") || random.chance(10) ? random.pick(["\"\(key)\"", "'\(key)'"]) : key
    text += name + (random.chance(5) ? " :" : ":")
    fields.append(YAMLValue.Field(key: key, value: writeValue(indent: 0, depth: 0)))
  }

  private mutating func writeFiller() {
    let comment = random.pick(["", "# a comment: with [marks", "  # indented", "", "#"])
    text += (endsWithBlock ? "# below a block" : comment) + newline
    endsWithBlock = false
  }

  private mutating func endLine() {
    text += random.pick(["", "", "", " ", "  # why: \"not\"", " #"]) + newline
  }

  private mutating func writeValue(indent: Int, depth: Int) -> YAMLValue {
    endsWithBlock = false
    switch random.number(0...(depth < 2 ? 10 : 6)) {
    case 0:
      endLine()
      return .empty
    case 1: return writeLiteral(indent: indent)
    case 2: return writeFolded(indent: indent)
    case 3: return writeMultiLine(indent: indent)
    case 4, 5, 6:
      text += random.pick([" ", " ", "  "])
      let value = writeInline(inFlow: false)
      endLine()
      return value
    case 7:
      text += " "
      let value = writeFlow(depth: depth)
      endLine()
      return value
    case 8, 9: return writeList(indent: indent, depth: depth)
    default: return writeMap(indent: indent, depth: depth)
    }
  }

  private mutating func writeInline(inFlow: Bool) -> YAMLValue {
    let words = Self.words.filter { !"\"&*{".contains($0.first ?? " ") && !$0.contains(",") }
    let plain = (0...random.number(0...3)).map { _ in random.pick(words) }.joined(separator: " ")
    let any = Self.sentence(using: &random)
    switch random.number(0...3) {
    case 0:
      text += "'" + any.replacing("'", with: "''") + "'"
      return YAMLValue(any)
    case 1:
      let escaped = any.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      text += "\"" + escaped + random.pick(["", "\\n", "\\u00e9"]) + "\""
      let suffix = text.hasSuffix("\\n\"") ? "\n" : text.hasSuffix("\\u00e9\"") ? "é" : ""
      return YAMLValue(any + suffix)
    default:
      text += plain
      return YAMLValue(plain)
    }
  }

  private mutating func writeFlow(depth: Int) -> YAMLValue {
    let count = random.number(0...3)
    let isSpread = random.chance(20)
    let separator = isSpread ? "," + newline + "    " : random.pick([", ", ","])
    func open(_ mark: String) -> String { isSpread ? mark + newline + "    " : mark }
    if random.chance(70) {
      text += open("[")
      var elements: [YAMLValue] = []
      for index in 0..<count {
        if index > 0 { text += separator }
        elements.append(writeInline(inFlow: true))
      }
      if count > 0, random.chance(15) { text += "," }
      text += isSpread ? newline + "  ]" : "]"
      return .list(elements)
    }
    text += open("{")
    var fields: [YAMLValue.Field] = []
    for (index, key) in ["by", "größe", "values"].prefix(count).enumerated() {
      if index > 0 { text += separator }
      text += key + ": "
      fields.append(YAMLValue.Field(key: key, value: writeInline(inFlow: true)))
    }
    text += isSpread ? newline + "  }" : "}"
    return .map(fields)
  }

  private mutating func writeList(indent: Int, depth: Int) -> YAMLValue {
    endLine()
    let inner = indent + random.pick(depth == 0 ? [0, 2, 4] : [2, 2, 4])
    let margin = String(repeating: " ", count: inner)
    var elements: [YAMLValue] = []
    for _ in 0...random.number(0...3) {
      if random.chance(15) {
        text += endsWithBlock ? "" : random.pick([newline, margin + "# note" + newline])
      }
      text += margin + "-"
      endsWithBlock = false
      switch random.number(0...9) {
      case 0:
        endLine()
        elements.append(.empty)
      case 1: elements.append(writeLiteral(indent: inner))
      case 2 where depth < 2:
        text += " k: "
        let value = writeInline(inFlow: false)
        endLine()
        elements.append(.map([YAMLValue.Field(key: "k", value: value)]))
      default:
        text += random.pick([" ", "   "])
        elements.append(writeInline(inFlow: false))
        endLine()
      }
    }
    return .list(elements)
  }

  private mutating func writeMap(indent: Int, depth: Int) -> YAMLValue {
    endLine()
    let inner = indent + random.pick([1, 2, 4])
    let margin = String(repeating: " ", count: inner)
    var fields: [YAMLValue.Field] = []
    for key in ["by", "values", "größe"].prefix(random.number(1...3)) {
      if random.chance(15) {
        text += endsWithBlock ? "" : random.pick([newline, margin + "# note" + newline])
      }
      text += margin + key + ":"
      fields.append(YAMLValue.Field(key: key, value: writeValue(indent: inner, depth: depth + 1)))
    }
    return .map(fields)
  }

  // MARK: Texts of several lines

  private mutating func writeLiteral(indent: Int) -> YAMLValue {
    let margin = String(repeating: " ", count: indent + random.pick([1, 2, 4]))
    let chomping = random.pick(["", "-", "+"])
    text += " |" + chomping + random.pick(["", " # header"]) + newline
    var lines: [String] = []
    for index in 0...random.number(0...3) {
      let line = index > 0 && random.chance(30) ? "" : Self.sentence(using: &random)
      let more = index > 0 && !line.isEmpty && random.chance(20) ? "  " : ""
      lines.append(more + line)
    }
    if lines.last == "" { lines.append("end") }
    for line in lines { text += (line.isEmpty ? "" : margin + line) + newline }
    let blanks = random.chance(20) ? random.number(1...2) : 0
    text += String(repeating: newline, count: blanks)
    endsWithBlock = true
    let value = lines.joined(separator: "\n")
    switch chomping {
    case "-": return YAMLValue(value)
    case "+": return YAMLValue(value + String(repeating: "\n", count: blanks + 1))
    default: return YAMLValue(value + "\n")
    }
  }

  private mutating func writeFolded(indent: Int) -> YAMLValue {
    let margin = String(repeating: " ", count: indent + 2)
    text += " >-" + newline
    let lines = (0...random.number(0...3)).map { _ in Self.sentence(using: &random) }
    for line in lines { text += margin + line + newline }
    if random.chance(20) { text += newline }
    endsWithBlock = true
    return YAMLValue(lines.joined(separator: " "))
  }

  private mutating func writeMultiLine(indent: Int) -> YAMLValue {
    let margin = String(repeating: " ", count: indent + 2)
    let quote = random.pick(["\"", "'", ""])
    let lines = (0...random.number(1...2)).map { _ in
      (0...random.number(0...2)).map { _ in random.pick(["one", "zwei", "三", "1.5"]) }
        .joined(separator: " ")
    }
    text += " " + quote + lines.joined(separator: newline + margin) + quote
    endLine()
    return YAMLValue(lines.joined(separator: " "))
  }

  // MARK: Body

  private mutating func writeBody() {
    guard random.chance(85) else {
      if random.chance(50) { text += newline }
      return
    }
    text += newline
    for _ in 0..<random.number(0...8) {
      text +=
        random.pick([
          "# A title", "## Acceptance criteria", "- [ ] reach: 1,000 people", "- [x] done", "",
          "Some *text* with a [link](../a.md).", "```" + newline + "- [ ] code" + newline + "```",
          "  - [ ] nested: größer (waived: not now)", "title: not front matter", "1. [X] numbered",
          "* plain", "| a | b |", "<b>html</b>", "発売 🎉", "trailing  ",
        ]) + newline
    }
    if random.chance(30), text.hasSuffix(newline) { text.removeLast() }
  }
}
