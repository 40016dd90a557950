/// The parts of a list item's text.
enum CheckboxText {
  /// Whether the box at `offset` is ticked; nil where there is none.
  static func isChecked(at offset: Int, in bytes: [UInt8]) -> Bool? {
    guard offset + 3 <= bytes.count, bytes[offset] == UInt8(ascii: "["),
      bytes[offset + 2] == UInt8(ascii: "]")
    else { return nil }
    let after = offset + 3
    guard after == bytes.count || bytes[after].isBlank || bytes[after].isLineBreak else {
      return nil
    }
    switch bytes[offset + 1] {
    case .space: return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }
}

extension ItemText {
  /// Splits the text in a range, which starts with the text and ends with its last line.
  init(of range: Range<Int>, in bytes: [UInt8]) {
    let text = bytes.trimmingEnd(of: range)
    self.range = text
    let start = bytes.startOfLine(at: text.lowerBound)
    self.lineRange = start..<bytes.startOfNextLine(after: text.upperBound)
    let waiver = Self.waiver(in: text, of: bytes)
    self.waiver = waiver?.reason
    self.waiverRange = waiver?.range
    let unwaived = text.lowerBound..<(waiver?.range.lowerBound ?? text.upperBound)
    if let colon = Self.colon(afterKeyIn: unwaived, of: bytes) {
      self.key = bytes.string(in: unwaived.lowerBound..<colon)
      let start = min(bytes.skippingBlanks(from: colon + 1), unwaived.upperBound)
      self.text = Self.oneLine(bytes.string(in: start..<unwaived.upperBound))
    } else {
      self.key = nil
      self.text = Self.oneLine(bytes.string(in: unwaived))
    }
  }

  private static func oneLine(_ text: String) -> String { text.withSingleSpaces }

  /// The colon behind a single word at the start.
  private static func colon(afterKeyIn range: Range<Int>, of bytes: [UInt8]) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == .colon {
        let isEnd =
          index + 1 == range.upperBound || bytes[index + 1].isBlank
          || bytes[index + 1].isLineBreak
        return index > range.lowerBound && isEnd ? index : nil
      }
      let isWord =
        byte >= 0x80 || byte.isDigit || byte == .dash || byte == UInt8(ascii: "_")
        || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      guard isWord else { return nil }
      index += 1
    }
    return nil
  }

  /// `(waived: reason)` at the end.
  private static func waiver(
    in range: Range<Int>, of bytes: [UInt8]
  ) -> (reason: String, range: Range<Int>)? {
    guard range.count >= 9, bytes[range.upperBound - 1] == UInt8(ascii: ")") else { return nil }
    var depth = 0
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if bytes[index] == UInt8(ascii: ")") { depth += 1 }
      if bytes[index] == UInt8(ascii: "(") {
        depth -= 1
        if depth == 0 { break }
      }
      index -= 1
    }
    guard index >= range.lowerBound, bytes.hasASCII("(waived:", at: index) else { return nil }
    var start = index
    while start > range.lowerBound, bytes[start - 1].isBlank || bytes[start - 1].isLineBreak {
      start -= 1
    }
    let reason = bytes.string(in: index + 8..<range.upperBound - 1)
    return (oneLine(reason), start..<range.upperBound)
  }
}
