/// The id of an item or request: the backlog's prefix, `-`, and five Crockford base32 characters: `MB-7K2QX`.
///
/// Ids are equal without regard to case, and `I` and `L` read as `1`, `O` as `0` (Douglas Crockford, "Base 32",
/// crockford.com/base32.html).
package struct ItemID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as the tool writes it: upper case, without look-alike letters.
  package let description: String

  /// How many characters follow the prefix.
  package static let randomLength = 5

  private static let longestPrefix = 12

  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Reads an id of any prefix; `nil` where the text isn't one.
  package init?(_ text: String) { self.init(reading: text) }

  /// Reads an id of any prefix from its bytes; `nil` where they aren't one.
  package init?(_ text: UnsafeBufferPointer<UInt8>) {
    if Self.isCanonical(text) {
      self.init(canonical: String(decoding: text, as: UTF8.self))
    } else {
      self.init(String(decoding: text, as: UTF8.self))
    }
  }

  /// Reads an id of any prefix; `nil` where the text isn't one.
  package init?(_ text: Substring) { self.init(reading: text) }

  init(canonical text: String) { description = text }

  private init?(reading text: some StringProtocol) {
    if text.utf8.withContiguousStorageIfAvailable({ Self.isCanonical($0) }) ?? false {
      description = String(text)
      return
    }
    var bytes = Array(text.utf8)
    guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")), Self.isPrefix(bytes[..<dash]),
      bytes.count - dash - 1 == Self.randomLength
    else { return nil }
    for index in bytes.indices {
      let upper = Self.uppercase(bytes[index])
      bytes[index] = upper
      guard index > dash else { continue }
      guard let character = Self.canonical(upper) else { return nil }
      bytes[index] = character
    }
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text is an id as the tool writes it, told without making a string of it.
  package static func isWritten(in text: UnsafeBufferPointer<UInt8>) -> Bool { isCanonical(text) }

  /// Whether the text is an id as the tool writes it, as nearly all are.
  static func isCanonical(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let dash = text.count - randomLength - 1
    guard dash > 0, dash <= longestPrefix, text[dash] == UInt8(ascii: "-") else { return false }
    var position = 0
    while position < text.count {
      let byte = text[position]
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      if position < dash {
        guard isCapital || isDigit && position > 0 else { return false }
      } else if position > dash {
        guard isDigit || isCapital && canonical(byte) == byte else { return false }
      }
      position += 1
    }
    return true
  }

  /// A random id, which isn't known to be free.
  package init(prefix: String, using random: inout some RandomNumberGenerator) {
    var characters: [UInt8] = []
    repeat {
      characters = (0..<Self.randomLength).map { _ in
        Self.alphabet[Int.random(in: 0..<32, using: &random)]
      }
    } while UnfortunateWords.occur(in: characters)
    description = prefix + "-" + String(decoding: characters, as: UTF8.self)
  }

  /// The five characters behind the prefix.
  package var randomPart: Substring { description.suffix(Self.randomLength) }

  /// What stands before the dash.
  package var prefix: Substring { description.dropLast(Self.randomLength + 1) }

  /// By its last eight letters, as one number: tables of ids are looked into more often than any other.
  package func hash(into hasher: inout Hasher) {
    var letters: UInt64 = 0
    for letter in description.utf8 { letters = letters << 8 | UInt64(letter) }
    hasher.combine(letters)
  }

  package static func < (left: ItemID, right: ItemID) -> Bool {
    left.description < right.description
  }

  /// Whether the random part starts with `piece`, read as ids are.
  package func startsRandomPart(with piece: some StringProtocol) -> Bool {
    guard let canonical = Self.canonical(piece.utf8), !canonical.isEmpty else { return false }
    return randomPart.utf8.starts(with: canonical)
  }

  /// Whether the text could be a backlog's prefix: letters and digits, a letter first.
  package static func isPrefix(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, isLetter(first), text.count <= longestPrefix else {
      return false
    }
    return text.allSatisfy { isLetter($0) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
  }

  static func canonical(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    for byte in text {
      guard let character = canonical(uppercase(byte)) else { return nil }
      result.append(character)
    }
    return result
  }

  /// The character of the alphabet that an upper-case one stands for.
  static func canonical(_ upper: UInt8) -> UInt8? {
    switch upper {
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    case UInt8(ascii: "U"): nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): upper
    default: nil
    }
  }

  static func uppercase(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let upper = uppercase(byte)
    return upper >= UInt8(ascii: "A") && upper <= UInt8(ascii: "Z")
  }
}
