import Glibc

extension Document {
  /// Whether there certainly is a section for each title that holds a box; `false` where only `body()` can tell.
  ///
  /// Looks at the lines as most people write them, and gives up where a line may be code, HTML, a heading by its underline or
  /// anything else that needs a Markdown parser. Costs a walk over the text, a tenth of what `body()` costs.
  ///
  /// - Parameter titles: headings of the second level, in plain words.
  package func certainlyHasChecklists(titled titles: [String]) -> Bool {
    var scan = ChecklistScan(titles: titles)
    return bytes.withUnsafeBufferPointer { bytes in
      scan.scan(UnsafeBufferPointer(rebasing: bytes[bodyRange]))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte occurs first; `nil` where it doesn't.
  fileprivate func offset(of byte: UInt8) -> Int? {
    guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(start).distance(to: found)
  }
}

/// One walk over the lines of Markdown that no parser is needed for.
private struct ChecklistScan {
  private typealias Text = UnsafeBufferPointer<UInt8>

  private let titles: [String]
  private var withBox = PlaceSet()
  /// The title whose section the line is in.
  private var current: Int?

  init(titles: [String]) {
    self.titles = titles
  }

  /// Whether each title has a box; `false` as soon as a line needs a parser.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Returns end lines too, alone or before a line feed; few texts have any.
    let hasReturns = text.offset(of: UInt8(ascii: "\r")) != nil
    var rest = text
    while !rest.isEmpty {
      let length =
        hasReturns
        ? rest.firstIndex(where: \.isLineBreak) : rest.offset(of: UInt8(ascii: "\n"))
      guard read(Text(rebasing: rest[..<(length ?? rest.count)])) else { return false }
      rest = Text(rebasing: rest.dropFirst((length ?? rest.count) + 1))
    }
    return titles.indices.allSatisfy(withBox.contains)
  }

  /// - Returns: `false` where the line may be something else than it looks like.
  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = line.firstIndex(where: { !$0.isBlank }) else { return true }
    switch line[mark] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "="):
      return false
    case .dash:
      if line.allSatisfy({ $0 == .dash || $0.isBlank }) { return false }
      if let current, mark == 0, Self.isBox(line) { withBox.insert(current) }
    case .hash:
      // Whatever it is: what follows counts only below a heading that is certain.
      current = mark == 0 ? titles.firstIndex { Self.isHeading(line, $0) } : nil
    default: break
    }
    return true
  }

  /// `## Title` and nothing else.
  private static func isHeading(_ line: UnsafeBufferPointer<UInt8>, _ title: String) -> Bool {
    line.count == title.utf8.count + 3 && line[1] == .hash && line[2] == .space
      && line[3...].elementsEqual(title.utf8)
  }

  /// `- [ ] text` or `- [x] text`.
  private static func isBox(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.count > 6 && line[1] == .space && line[2] == UInt8(ascii: "[")
      && (line[3] == .space || line[3] | 0x20 == UInt8(ascii: "x"))
      && line[4] == UInt8(ascii: "]") && line[5] == .space && !line[6].isBlank
  }
}
