/// Whether two words are forms of one: `list` and `lists`, `Broschüre` and `Broschüren`, `рассылка` and `рассылки`.
///
/// Without dictionaries: what the words begin with is the same, and what is left of each could be an ending. A slip of the
/// pen in a long word counts as the same word.
enum Inflection {
  static func areForms(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let common = zip(one, other).prefix { $0 == $1 }.count
    if common == one.count, common == other.count { return true }
    if (one + other).contains(where: \.isWithoutSpaces) { return false }
    let endings = (Array(one[common...]), Array(other[common...]))
    return haveEndings(common, endings.0, endings.1, last: common > 0 ? one[common - 1] : nil)
      || areOneSlipApart(one, other, common)
  }

  private static func haveEndings(
    _ common: Int, _ one: [Unicode.Scalar], _ other: [Unicode.Scalar], last: Unicode.Scalar?
  ) -> Bool {
    guard common >= 2 else { return false }
    let longest = max(one.count, other.count)
    if (one + other).contains(where: { $0.value > 0x24F }) {
      return (common >= 3 && longest <= 2) || (common >= 4 && longest <= 3)
    }
    if common >= 6, longest <= 2 { return true }
    let known = common >= 4 ? endings : common == 3 ? shortEndings : ["", "s"]
    return isEnding(one, last, known) && isEnding(other, last, known)
  }

  /// Whether what is left is an ending, maybe behind a doubled letter (`planning`).
  private static func isEnding(
    _ scalars: [Unicode.Scalar], _ last: Unicode.Scalar?, _ known: Set<String>
  ) -> Bool {
    let text = String(String.UnicodeScalarView(scalars))
    if known.contains(text) { return true }
    guard let first = scalars.first, first == last, scalars.count >= 3 else { return false }
    return known.contains(String(text.dropFirst()))
  }

  /// English, German, and the Romance and Slavic languages in Latin letters: plurals, cases, participles.
  private static let endings: Set<String> = [
    "", "s", "es", "e", "n", "en", "ern", "em", "ns", "a", "i", "o", "u", "y", "as", "os", "is",
    "ie", "ies", "ing", "ings", "ed", "d", "ow", "om", "ami",
  ]
  private static let shortEndings: Set<String> = ["", "s", "es", "y", "ies"]

  /// One letter more, less or other, or two swapped, not at the start and only in words of eight letters and more.
  private static func areOneSlipApart(
    _ one: [Unicode.Scalar], _ other: [Unicode.Scalar], _ common: Int
  ) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard short.count >= 8, long.count - short.count <= 1, common > 0 else { return false }
    let room = short.count - common
    let tail = zip(short.reversed(), long.reversed()).prefix(room).prefix { $0 == $1 }.count
    if common + tail >= long.count - 1 { return true }
    return short.count == long.count && common + tail == short.count - 2
      && short[common] == long[common + 1] && short[common + 1] == long[common]
  }
}
