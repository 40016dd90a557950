/// Walking over lines, which end with LF, CRLF or a lone CR.
extension [UInt8] {
  /// The end of the line that holds `offset`, before its line break.
  func endOfLine(at offset: Int) -> Int {
    var index = offset
    while index < count, !self[index].isLineBreak { index += 1 }
    return index
  }

  /// The start of the line after the one that holds `offset`; the end of the text after the last.
  func startOfNextLine(after offset: Int) -> Int {
    afterLineBreak(at: endOfLine(at: offset))
  }

  /// The offset after the line break at `offset`, or `offset` where there is none.
  func afterLineBreak(at offset: Int) -> Int {
    guard offset < count else { return offset }
    switch self[offset] {
    case .lineFeed: return offset + 1
    case .carriageReturn:
      return offset + 1 < count && self[offset + 1] == .lineFeed ? offset + 2 : offset + 1
    default: return offset
    }
  }

  /// The start of the line that holds `offset`.
  func startOfLine(at offset: Int) -> Int {
    var index = offset
    if index > 0, index < count, self[index] == .lineFeed, self[index - 1] == .carriageReturn {
      index -= 1
    }
    while index > 0, !self[index - 1].isLineBreak { index -= 1 }
    return index
  }

  /// The first offset from `offset` on that holds neither a space nor a tab.
  func skippingBlanks(from offset: Int) -> Int {
    var index = offset
    while index < count, self[index].isBlank { index += 1 }
    return index
  }

  /// Whether nothing but spaces and tabs is on the line that starts at `offset`.
  func isBlankLine(at offset: Int) -> Bool {
    let index = skippingBlanks(from: offset)
    return index >= count || self[index].isLineBreak
  }

  /// The range without the spaces, tabs and line breaks at its end.
  func trimmingEnd(of range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isBlank || self[end - 1].isLineBreak { end -= 1 }
    return range.lowerBound..<end
  }

  /// The range's text, with U+FFFD for what isn't UTF-8.
  func string(in range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }

  /// Whether the text at `offset` starts with these ASCII characters.
  func hasASCII(_ prefix: StaticString, at offset: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return prefix.withUTF8Buffer { expected in
      (0..<length).allSatisfy { expected[$0] == self[offset + $0] }
    }
  }
}

extension [UInt8] {
  /// 3 where the text starts with a UTF-8 byte order mark, else 0.
  var lengthOfByteOrderMark: Int {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
  }
}

extension [UInt8] {
  /// How many bytes are before `offset` on its line; a byte order mark isn't counted.
  func column(of offset: Int) -> Int {
    let start = startOfLine(at: offset)
    return offset - Swift.max(start, start == 0 ? lengthOfByteOrderMark : 0)
  }

  /// The text's first line break, LF where it has none.
  var lineBreak: String {
    guard let first = firstIndex(where: \.isLineBreak) else { return "\n" }
    if self[first] == .lineFeed { return "\n" }
    return first + 1 < count && self[first + 1] == .lineFeed ? "\r\n" : "\r"
  }
}
