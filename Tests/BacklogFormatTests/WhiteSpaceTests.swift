import TestSupport
import Testing

@testable import BacklogFormat

@Suite struct WhiteSpaceTests {
  private static let pieces = [
    "a", "bc", "ß", "é", "文", "字", "か", "が", "—", "“x”", "🎉", "👩‍💻", " ", "  ", "\t", "\n", "\r\n",
    "\r",
    "\u{A0}", "\u{2003}", "\u{3000}", "\u{85}", "\u{2028}", "\u{301}", "\u{200D}", "\u{FE0F}",
    "\u{3099}",
    "\u{93E}", "\u{E0100}", "\u{1F3FB}", "אב", "ا", "\u{0}", "\u{B}", "\u{1C}", "\u{200B}",
    "\u{2E3A}",
  ]

  /// Whatever is looked at, bytes or characters, the words are those between characters that are white space.
  @Test func wordsAreWhatStandsBetweenWhiteSpace() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<20_000 {
      let text = (0..<random.number(0...7)).map { _ in random.pick(Self.pieces) }.joined()
      let words = text.split { $0.isWhitespace }.joined(separator: " ")
      guard Array(text.withSingleSpaces.utf8) == Array(words.utf8) else {
        Issue.record("\(text.unicodeScalars.map { String($0.value, radix: 16) })")
        return
      }
    }
  }
}
