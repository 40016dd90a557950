/// A place in a text, as people and editors name it.
package struct TextPosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// From 1. A line ends with LF, CRLF or a lone CR.
  package let line: Int
  /// From 1, counted in UTF-8 bytes.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(of offset: Int, in bytes: [UInt8]) {
    let end = min(offset, bytes.count)
    var line = 1
    var lineStart = 0
    var index = 0
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed {
        if index == end { break }
        index += 1
      } else if byte != .lineFeed && byte != .carriageReturn {
        continue
      }
      line += 1
      lineStart = index
    }
    self.init(line: line, column: end - lineStart + 1)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// `LINE:COLUMN`
  package var description: String { "\(line):\(column)" }
}
