import BacklogFormat
import TestSupport
import Testing

@Suite struct PercentEncodingTests {
  @Test func whatWasEncodedIsReadBack() {
    var random = SeededGenerator(seed: 12)
    let pieces = ["a", "é", "日", "%", "%2", "%zz", " ", "/", "(", "#", "🙂"]
    for _ in 0..<500 {
      let text = (0..<random.number(0...8)).map { _ in random.pick(pieces) }.joined()
      #expect(PercentEncoding.decode(PercentEncoding.uri(text)) == text)
    }
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%a9", "é"), ("100%", "100%"), ("%+f", "%+f"), ("%2", "%2"),
  ])
  func readsDigitsAndNothingElse(encoded: String, text: String) {
    #expect(PercentEncoding.decode(encoded) == text)
  }
}
