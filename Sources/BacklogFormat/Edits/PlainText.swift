/// Which texts can be written in YAML without quotes.
enum PlainText {
  /// Whether plain YAML reads the text back as it is, and no reader would take it for something
  /// else.
  static func isSafe(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard !first.isBlank, !last.isBlank, last != .colon else { return false }
    guard !isMeaningful(text), startsSafely(bytes) else { return false }
    var previous: UInt8 = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x00..<0x20, 0x7F: return false
      case .hash where previous == .space: return false
      case .colon where index + 1 < bytes.count && bytes[index + 1] == .space: return false
      case .comma, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inFlow { return false }
      case .questionMark where inFlow && previous == .space: return false
      default: break
      }
      previous = byte
    }
    return text.unicodeScalars.allSatisfy { $0.isASCII || $0.isPlain }
  }

  /// Texts that other YAML readers take for nothing at all.
  private static func isMeaningful(_ text: String) -> Bool {
    text == "~" || text.lowercased() == "null"
  }

  private static func startsSafely(_ bytes: [UInt8]) -> Bool {
    let first = bytes[0]
    switch first {
    case .dash, .questionMark, .colon:
      guard bytes.count > 1 else { return false }
      let second = bytes[1]
      return second.isDigit || second == UInt8(ascii: ".") && bytes.count > 2
        || second | 0x20 >= UInt8(ascii: "a") && second | 0x20 <= UInt8(ascii: "z")
    case UInt8(ascii: "."): return !bytes.starts(with: "...".utf8)
    default: return !",[]{}#&*!|>'\"%@`=".utf8.contains(first)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character can be written as it is outside of escapes, and isn't a line break in
  /// disguise.
  var isPlain: Bool {
    switch value {
    case 0x85, 0x2028, 0x2029, 0xFEFF: false
    default: isAllowedInYAML
    }
  }
}
