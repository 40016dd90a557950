/// What holds for a whole text and isn't part of any of its lines: a byte order mark, the kind of line breaks, and the
/// blank lines at its end.
struct TextShape: Equatable {
  private(set) var hasByteOrderMark: Bool
  private(set) var lineBreak: String
  /// What follows the last line that isn't blank, with LF for line breaks: empty for a last line without an end.
  private(set) var ending: [UInt8]

  init(of bytes: [UInt8]) {
    hasByteOrderMark = bytes.lengthOfByteOrderMark > 0
    lineBreak = bytes.lineBreak
    ending = Self.withLineFeeds(bytes[Self.endOfText(in: bytes)...])
  }

  private init(hasByteOrderMark: Bool, lineBreak: String, ending: [UInt8]) {
    self.hasByteOrderMark = hasByteOrderMark
    self.lineBreak = lineBreak
    self.ending = ending
  }

  /// The shape that one side gave the text, part by part; ours where both did.
  static func merged(base: TextShape?, ours: TextShape, theirs: TextShape) -> TextShape {
    func chosen<Part: Equatable>(_ part: KeyPath<TextShape, Part>) -> Part {
      ThreeWay.choice(
        base: base?[keyPath: part], ours: ours[keyPath: part], theirs: theirs[keyPath: part])
        ?? ours[keyPath: part]
    }
    return TextShape(
      hasByteOrderMark: chosen(\.hasByteOrderMark), lineBreak: chosen(\.lineBreak),
      ending: chosen(\.ending))
  }

  /// A text without its byte order mark, and with one blank line at its end, so that every line is ended and what is
  /// appended is no change of the line above.
  ///
  /// - Parameter lineBreak: what all line breaks become; `nil` leaves them as they are.
  static func plain(_ bytes: [UInt8], lineBreak: String?) -> [UInt8] {
    let text = bytes[bytes.lengthOfByteOrderMark..<endOfText(in: bytes)]
    if text.isEmpty { return [] }
    guard let lineBreak else { return text + Array((bytes.lineBreak + bytes.lineBreak).utf8) }
    return with(lineBreak, in: withLineFeeds(text)) + Array((lineBreak + lineBreak).utf8)
  }

  /// Gives a text that was made plain this shape.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    let text = bytes[..<Self.endOfText(in: bytes)]
    let mark: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    return mark + text + Self.with(lineBreak, in: ending)
  }

  private static func endOfText(in bytes: [UInt8]) -> Int {
    let end = bytes.trimmingEnd(of: bytes.lengthOfByteOrderMark..<bytes.count).upperBound
    return end == bytes.lengthOfByteOrderMark ? end : bytes.endOfLine(at: end)
  }

  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == .carriageReturn {
        result.append(.lineFeed)
      } else if byte != .lineFeed || previous != .carriageReturn {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }

  private static func with(_ lineBreak: String, in bytes: [UInt8]) -> [UInt8] {
    lineBreak == "\n"
      ? bytes : bytes.flatMap { $0 == .lineFeed ? Array(lineBreak.utf8) : [$0] }
  }
}
