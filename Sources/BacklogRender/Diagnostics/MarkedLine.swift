/// A line of a file as it is shown, with what goes under it to mark a place.
struct MarkedLine {
  /// The line: safe, tabs as spaces, with `…` where it is cut to the room there is.
  let text: String
  /// The spaces before the mark.
  let offset: String
  /// `^`, and `~` for each further column.
  let underline: String

  private static let tabWidth = 4
  /// More bytes than this before or after the place can't matter to any terminal.
  private static let reach = 4096
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Marks the location's columns in `bytes`, in at most `room` columns.
  init(bytes: ArraySlice<UInt8>, location: SourceExcerpt.Location, room: Int) {
    var line = bytes
    while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      line.removeLast()
    }
    if location.line == 1, line.starts(with: Self.byteOrderMark) {
      line.removeFirst(Self.byteOrderMark.count)
    }
    let origin = bytes.startIndex - 1
    let start = min(max(origin + location.column, line.startIndex), line.endIndex)
    let end = location.endLine > location.line ? line.endIndex : origin + location.endColumn
    let first = Self.boundary(start - Self.reach, in: line)
    let last = Self.boundary(start + Self.reach, in: line)
    let markEnd = min(max(start, end), last)

    let before = Self.shown(line[first..<start], from: 0)
    let beforeWidth = DisplayWidth.of(before)
    let marked = Self.shown(line[start..<markEnd], from: beforeWidth)
    let markedWidth = DisplayWidth.of(marked)
    let after = Self.shown(line[markEnd..<last], from: beforeWidth + markedWidth)

    let window = LineWindow(
      text: before + marked + after, isCutBefore: first > line.startIndex, room: room,
      markStart: beforeWidth, markWidth: markedWidth)
    text = window.text
    offset = String(repeating: " ", count: window.markStart)
    underline = "^" + String(repeating: "~", count: max(0, window.markWidth - 1))
  }

  private static func shown(_ bytes: ArraySlice<UInt8>, from column: Int) -> String {
    SafeText.expandingTabs(
      String(decoding: bytes, as: UTF8.self), tabWidth: tabWidth, from: column)
  }

  /// `index` brought into `bytes`, at the beginning of a character.
  private static func boundary(_ index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = min(max(index, bytes.startIndex), bytes.endIndex)
    while index > bytes.startIndex, index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
      index += 1
    }
    return index
  }
}
