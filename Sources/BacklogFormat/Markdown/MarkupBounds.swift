/// Bounds on markup, so that reading hostile Markdown takes no longer than reading a novel.
///
/// The cost of containers within containers, and of brackets and emphasis in one paragraph, grows
/// with their square in cmark. What is beyond the bounds is replaced by text of the same length, of
/// which only the structure is looked at.
enum MarkupBounds {
  /// Quotation and list marks that one line may start with.
  static let containers = 50
  /// Characters that may be markup in one paragraph or list item.
  static let inlineMarks = 2_000

  static func applied(to body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = Array(body)
    var marks = 0
    var line = 0
    while line < bytes.count {
      let end = bytes.endOfLine(at: line)
      let (text, containers) = afterContainers(of: line..<end, in: bytes)
      if containers > Self.containers {
        for index in text..<end { bytes[index] = .space }
      } else {
        if text == end || containers > 0 { marks = 0 }
        limitMarks(in: text..<end, of: &bytes, marks: &marks)
      }
      line = bytes.afterLineBreak(at: end)
    }
    return bytes
  }

  private static func limitMarks(
    in range: Range<Int>, of bytes: inout [UInt8], marks: inout Int
  ) {
    for index in range where isMark(bytes[index]) {
      marks += 1
      if marks > inlineMarks { bytes[index] = UInt8(ascii: "x") }
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "&"), .backslash:
      true
    default: false
    }
  }

  /// Where the text of a line starts behind its quotation and list marks, and how many those are;
  /// one more than allowed means that there may be more.
  private static func afterContainers(
    of line: Range<Int>, in bytes: [UInt8]
  ) -> (text: Int, count: Int) {
    var index = line.lowerBound
    var count = 0
    while true {
      while index < line.upperBound, bytes[index].isBlank { index += 1 }
      guard index < line.upperBound, count <= containers else { return (index, count) }
      var next = index + 1
      let first = bytes[index]
      if first != UInt8(ascii: ">") {
        if first.isDigit {
          while next < line.upperBound, bytes[next].isDigit { next += 1 }
          guard next < line.upperBound,
            bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")")
          else { return (index, count) }
          next += 1
        } else if first != .dash, first != UInt8(ascii: "*"), first != UInt8(ascii: "+") {
          return (index, count)
        }
        guard next == line.upperBound || bytes[next].isBlank else { return (index, count) }
      }
      index = next
      count += 1
    }
  }
}
