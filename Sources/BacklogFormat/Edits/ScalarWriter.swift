/// A value as it is going to be written: some text behind `key: ` and lines below it.
struct Rendering {
  var inline: String
  /// Whole lines, with their indentation, without line breaks.
  var lines: [String] = []
}

/// Writes texts as YAML scalars.
struct ScalarWriter {
  let isInFlow: Bool
  /// The column of the key or dash that the value belongs to.
  let column: Int

  /// The ways to write a text, the best first: in the style it had if that can hold it. The last
  /// one, in double quotes, holds every text.
  func renderings(
    of text: String, like style: Node.Style? = nil, blockIndent: Int? = nil
  ) -> [Rendering] {
    var result: [Rendering] = []
    let indent = blockIndent ?? column + 2
    let isOneLine = !text.utf8.contains { $0.isLineBreak }
    switch style {
    case .singleQuoted:
      if isOneLine, let quoted = singleQuoted(text) { result.append(quoted) }
    case .doubleQuoted:
      result.append(doubleQuoted(text))
    case .folded:
      if let folded = folded(text, indent: indent) { result.append(folded) }
      if let literal = literal(text, indent: indent) { result.append(literal) }
    case .literal:
      if let literal = literal(text, indent: indent) { result.append(literal) }
    default: break
    }
    if PlainText.isSafe(text, inFlow: isInFlow) { result.append(Rendering(inline: text)) }
    if !isOneLine, let literal = literal(text, indent: indent) { result.append(literal) }
    result.append(doubleQuoted(text))
    return result
  }

  /// A text on one line, written plain where it can be and else in double quotes.
  func inline(_ text: String) -> String {
    PlainText.isSafe(text, inFlow: isInFlow) ? text : doubleQuoted(text).inline
  }

  private func singleQuoted(_ text: String) -> Rendering? {
    guard text.unicodeScalars.allSatisfy({ $0.isPlain }) else { return nil }
    var inner = ""
    for character in text.unicodeScalars {
      inner.unicodeScalars.append(character)
      if character == "'" { inner += "'" }
    }
    return Rendering(inline: "'\(inner)'")
  }

  private func doubleQuoted(_ text: String) -> Rendering {
    var inner = ""
    for character in text.unicodeScalars {
      switch character {
      case "\"": inner += "\\\""
      case "\\": inner += "\\\\"
      case "\n": inner += "\\n"
      case "\r": inner += "\\r"
      case "\t": inner += "\\t"
      case _ where character.isPlain: inner.unicodeScalars.append(character)
      default: inner += Self.escape(character)
      }
    }
    return Rendering(inline: "\"\(inner)\"")
  }

  private static func escape(_ character: Unicode.Scalar) -> String {
    let digits = String(character.value, radix: 16, uppercase: true)
    let (letter, width) =
      switch character.value {
      case ...0xFF: ("x", 2)
      case ...0xFFFF: ("u", 4)
      default: ("U", 8)
      }
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }

  private func literal(_ text: String, indent: Int) -> Rendering? {
    guard let (lines, chomping) = blockLines(of: text) else { return nil }
    guard let first = lines.first(where: { !$0.isEmpty })?.utf8.first else { return nil }
    let indicator = first.isBlank ? String(indent - column) : ""
    guard indent - column < 10 || indicator.isEmpty else { return nil }
    let margin = String(repeating: " ", count: indent)
    return Rendering(
      inline: "|" + indicator + chomping, lines: lines.map { $0.isEmpty ? "" : margin + $0 })
  }

  private func folded(_ text: String, indent: Int) -> Rendering? {
    guard let (lines, chomping) = blockLines(of: text), chomping != "+" else { return nil }
    guard lines.allSatisfy({ $0.utf8.first?.isBlank == false && $0.utf8.last?.isBlank == false })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    var folded: [String] = []
    for line in lines {
      if !folded.isEmpty { folded.append("") }
      folded += wrapping(line, at: max(40, 80 - indent)).map { margin + $0 }
    }
    return Rendering(inline: ">" + chomping, lines: folded)
  }

  /// The lines of a text in a block scalar, and the sign for what follows the last one.
  private func blockLines(of text: String) -> (lines: [String], chomping: String)? {
    guard !isInFlow, text.unicodeScalars.allSatisfy({ $0.isPlain && $0 != "\r" }) else {
      return nil
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.last == "" else { return (lines, "-") }
    lines.removeLast()
    return (lines, lines.last == "" ? "+" : "")
  }

  /// Breaks a line at single spaces, so that folding puts it together again.
  private func wrapping(_ line: String, at width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var words = line.split(separator: " ", omittingEmptySubsequences: false)[...]
    while let word = words.popFirst() {
      let isBreakable = !word.isEmpty && !current.isEmpty && current.utf8.last != .space
      if isBreakable, word.utf8.first != .tab, current.count + 1 + word.count > width {
        lines.append(current)
        current = String(word)
      } else {
        current = current.isEmpty ? String(word) : current + " " + String(word)
      }
    }
    return lines + [current]
  }
}
