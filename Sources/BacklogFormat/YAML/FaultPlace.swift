/// The surroundings of the place where YAML stopped making sense.
struct FaultPlace {
  let offset: Int
  let bytes: [UInt8]
  /// The line, without the blanks around its text.
  let line: Range<Int>
  /// The value on the line: what follows `key: ` and `- `.
  let value: Range<Int>
  /// Whether the line is the one on which the broken entry starts.
  let isOnEntryLine: Bool
  private let lineStart: Int

  init(offset: Int, entryStart: Int, bytes: [UInt8]) {
    self.offset = offset
    self.bytes = bytes
    lineStart = bytes.startOfLine(at: offset)
    isOnEntryLine = bytes.startOfLine(at: entryStart) == lineStart
    let end = bytes.trimmingEnd(of: lineStart..<bytes.endOfLine(at: lineStart)).upperBound
    let begin = min(bytes.skippingBlanks(from: lineStart), end)
    line = begin..<end
    var valueStart = begin
    while valueStart + 1 < end, bytes[valueStart] == .dash, bytes[valueStart + 1].isBlank {
      valueStart = min(bytes.skippingBlanks(from: valueStart + 1), end)
    }
    if let colon = EntryStart.colon(ofEntryAt: valueStart, in: bytes), colon < end {
      valueStart = min(bytes.skippingBlanks(from: colon + 1), end)
    }
    value = valueStart..<end
  }

  var character: Range<Int> { offset..<min(offset + 1, bytes.count) }

  var restOfLine: Range<Int> { min(offset, line.upperBound)..<line.upperBound }

  /// The tabs that indent the line, if any do.
  var tabs: Range<Int>? {
    bytes[lineStart..<line.lowerBound].contains(.tab) ? lineStart..<line.lowerBound : nil
  }

  var isTemplate: Bool { bytes.hasASCII("{{", at: value.lowerBound) && !value.isEmpty }

  /// The value, or else the line, if it starts with what text without quotes can't start with.
  var reservedStart: (YAMLFault, Range<Int>)? {
    for text in [value, line] {
      guard let first = bytes[text].first, "@`%&*!|>{[".utf8.contains(first) else { continue }
      return (.reservedStart(Character(Unicode.Scalar(first))), text)
    }
    return nil
  }

  var valueIsQuoted: Bool {
    guard let first = bytes[value].first else { return false }
    return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
  }

  /// Whether the line starts with a word rather than with a key.
  var startsWithText: Bool {
    EntryStart.colon(ofEntryAt: line.lowerBound, in: bytes) == nil && !line.isEmpty
      && bytes[line.lowerBound] != .dash
  }

  /// Whether the line is of the form `key:value`.
  var hasTightColon: Bool {
    guard let colon = bytes[line].firstIndex(of: .colon), colon > line.lowerBound else {
      return false
    }
    let key = bytes[line.lowerBound..<colon]
    return colon + 1 < line.upperBound && !bytes.hasASCII("//", at: colon + 1)
      && !key.contains { $0.isBlank }
  }
}
