/// How many columns text takes on a terminal.
///
/// Wide East Asian characters and emoji take two columns, combining marks none. A sequence that draws one
/// picture (a flag, a family, a skin tone, a keycap) takes two as a whole. Text must be safe for a terminal
/// already (see ``SafeText``): control characters count as nothing.
package enum DisplayWidth {
  /// The columns of `text`. Plain ASCII costs one pass over its bytes; other text one look-up a scalar, and
  /// grapheme clusters are formed only where there are emoji sequences.
  package static func of(_ text: String) -> Int {
    if let count = printableASCIICount(text) { return count }
    return TerminalLocale.withWidths { locale in
      var columns = 0
      for scalar in text.unicodeScalars {
        if joinsClusters(scalar) {
          return text.reduce(0) { $0 + of($1, in: locale) }
        }
        columns += scalar.value < 0x300 ? latinColumns(scalar) : locale.columns(of: scalar)
      }
      return columns
    }
  }

  /// The columns of one character, that is one grapheme cluster.
  package static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    return TerminalLocale.withWidths { of(character, in: $0) }
  }

  static func of(_ character: Character, in locale: TerminalLocale) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    let scalars = character.unicodeScalars
    var rest = scalars.makeIterator()
    guard let first = rest.next(), let second = rest.next() else {
      return scalars.first.map(locale.columns(of:)) ?? 0
    }
    if drawsOnePicture(first: first, second: second, scalars: scalars) { return 2 }
    return scalars.reduce(0) { $0 + locale.columns(of: $1) }
  }

  /// The length of `text` if all of it is printable ASCII.
  static func printableASCIICount(_ text: String) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      for byte in bytes where byte &- 0x20 >= 0x5F { return nil }
      return bytes.count
    } ?? nil
  }

  static func latinColumns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0...: return 1
    default: return 0
    }
  }

  /// Whether a scalar can make a cluster that isn't as wide as the sum of its scalars.
  static func joinsClusters(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0x20E3, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F:
      return true
    default: return false
    }
  }

  private static func drawsOnePicture(
    first: Unicode.Scalar, second: Unicode.Scalar, scalars: Character.UnicodeScalarView
  ) -> Bool {
    let isFlag = isRegionalIndicator(first) && isRegionalIndicator(second)
    if isFlag || scalars.contains(where: { $0.value == 0x20E3 }) { return true }
    guard first.value >= 0xA9, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { joinsClusters($0) }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
