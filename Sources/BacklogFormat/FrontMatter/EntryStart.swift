/// Lines that start an entry of the front matter's outermost mapping.
enum EntryStart {
  /// Whether the line at `offset` looks like `key: value` with no indentation.
  static func isEntry(at offset: Int, in bytes: [UInt8]) -> Bool {
    colon(ofEntryAt: offset, in: bytes) != nil
  }

  /// The colon after the key of the entry at `offset`.
  static func colon(ofEntryAt offset: Int, in bytes: [UInt8]) -> Int? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case .space, .tab, .lineFeed, .carriageReturn, .hash, .dash, UInt8(ascii: "]"),
      UInt8(ascii: "}"), .colon:
      return nil
    default: break
    }
    var index = offset + 1
    while index < bytes.count, !bytes[index].isLineBreak {
      if bytes[index] == .colon {
        let after = index + 1
        if after >= bytes.count || bytes[after].isBlank || bytes[after].isLineBreak { return index }
      }
      index += 1
    }
    return nil
  }

  /// The first start of an entry on a line after the one that holds `offset`.
  static func next(after offset: Int, before end: Int, in bytes: [UInt8]) -> Int? {
    var line = bytes.startOfNextLine(after: offset)
    while line < end {
      if isEntry(at: line, in: bytes) { return line }
      line = bytes.startOfNextLine(after: line)
    }
    return nil
  }
}
