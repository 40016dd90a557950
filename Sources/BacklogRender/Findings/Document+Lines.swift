import BacklogFormat

extension Document {
  /// The bytes of the line that holds an offset, without its line feed.
  func line(holding offset: Int) -> ArraySlice<UInt8> {
    let bytes = bytes
    let place = min(offset, bytes.count)
    let lineFeed = UInt8(ascii: "\n")
    let start = bytes[..<place].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: lineFeed) ?? bytes.count
    return bytes[start..<end]
  }

  /// The line and column of an offset, where columns count UTF-16 code units from 1, as most viewers do, and a byte order
  /// mark is no part of the text.
  func utf16Position(at offset: Int) -> TextPosition {
    let place = position(at: offset)
    let end = min(offset, bytes.count)
    let start = max(0, end - (place.column - 1))
    var before = bytes[start..<end]
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if start == 0, before.starts(with: byteOrderMark) { before = before.dropFirst(3) }
    return TextPosition(
      line: place.line, column: 1 + String(decoding: before, as: UTF8.self).utf16.count)
  }
}
