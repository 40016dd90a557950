extension String {
  /// The text with one space for each run of white space, and none around it. Cost: for most, a walk over its bytes.
  package var withSingleSpaces: String {
    if hasSingleSpaces { return self }
    return wordsOfBytes ?? split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether the text is ASCII without a space too many: so are most, and a walk over bytes tells.
  private var hasSingleSpaces: Bool {
    var isBehindSpace = true
    for byte in utf8 {
      guard byte >= 0x20, byte < 0x7F else { return false }
      if byte == 0x20, isBehindSpace { return false }
      isBehindSpace = byte == 0x20
    }
    return !isBehindSpace || isEmpty
  }

  /// The same without a look at characters; `nil` where a mark may stand on a space, which makes one character of both.
  private var wordsOfBytes: String? {
    var text = self
    return text.withUTF8 { bytes in
      var words: [UInt8] = []
      words.reserveCapacity(bytes.count)
      var position = 0
      var isBehindSpace = false
      while position < bytes.count {
        let gap = WhiteSpace.length(at: position, in: bytes)
        if gap > 0 {
          isBehindSpace = true
          position += gap
          continue
        }
        if isBehindSpace {
          guard WhiteSpace.isBehindWhole(bytes, position) else { return nil }
          if !words.isEmpty { words.append(0x20) }
          isBehindSpace = false
        }
        words.append(bytes[position])
        position += 1
      }
      return String(decoding: words, as: UTF8.self)
    }
  }
}

/// White space in UTF-8.
package enum WhiteSpace {
  /// How many bytes the white space takes that starts at a position; 0 where there is none.
  package static func length(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let first = text[position]
    if first == 0x20 || first >= 0x09 && first <= 0x0D { return 1 }
    // Of those beyond ASCII, the first bytes.
    guard first == 0xC2 || first >= 0xE1 && first <= 0xE3 else { return 0 }
    let rest = text[position...]
    return beyondASCII.first { rest.starts(with: $0) }?.count ?? 0
  }

  /// What Unicode has for white space beyond ASCII.
  private static let beyondASCII: [[UInt8]] =
    ["\u{85}", "\u{A0}", "\u{1680}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}"]
    .map { Array($0.utf8) } + (0x80...0x8A).map { [0xE2, 0x80, $0] }

  /// Whether what starts at a position is certainly no mark that belongs to a space before it: ASCII, a Latin letter, a dash or
  /// quotation mark, an ideograph.
  fileprivate static func isBehindWhole(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Bool {
    switch text[position] {
    case ..<0x80, 0xC3...0xCA: return true
    case 0xE2:
      return position + 1 < text.count && text[position + 1] == 0x80 && text[position + 2] >= 0x90
    case 0xE4...0xE9: return true
    default: return false
    }
  }
}
