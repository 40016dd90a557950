import TestSupport
import Testing

@testable import BacklogFormat

/// One walk over the texts of front matter sees what its entries say.
@Suite struct DocumentTextsTests {
  private static let names = ["id", "tags", "title"]

  /// The texts as `place: text`; `nil` where the walk ended before all were seen.
  private func texts(_ frontMatter: String, refusing refused: String? = nil) -> [String]? {
    var texts: [String] = []
    let isWhole = Document(Array("---\n\(frontMatter)\n---\n".utf8)).everyText(
      among: KeyTable(Self.names), lists: PlaceSet([1])
    ) { place, text in
      let text = String(decoding: text, as: UTF8.self)
      texts.append("\(place): \(text)")
      return text != refused
    }
    return isWhole ? texts : nil
  }

  @Test func seesEachTextAtItsPlace() {
    #expect(texts("title: a\nid: \"b\\x41\"") == ["2: a", "0: bA"])
    #expect(texts("tags: [a, \"b\", ]\nid: c") == ["1: a", "1: b", "0: c"])
    #expect(texts("tags:\n  - a\n  -\n  - b\nid:") == ["1: a", "1: b"])
    #expect(texts("tags: a\nx-tags: {b: c}\nx-: d") == ["1: a"])
    #expect(texts("title: |\n  a\n  b") == ["2: a\nb\n"])
  }

  @Test(arguments: [
    "id: [a]", "title: {a: b}", "tags: [[a]]", "tags: [{a: b}]", "color: red", "x: a",
  ])
  func endsAtWhatIsNoText(frontMatter: String) {
    #expect(texts(frontMatter) == nil)
  }

  @Test func endsWhereATextIsRefused() {
    #expect(texts("tags: [a, b]\nid: c", refusing: "b") == nil)
    #expect(texts("tags: [a, b]\nid: c", refusing: "d") != nil)
  }

  @Test func aLineHasNoEndInIt() {
    var random = SeededGenerator(seed: 11)
    let pieces =
      [
        "a", "é", "–", "“", "日", "🙂", "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}",
        "\u{2029}", "\u{202A}", "\u{301}", "\u{7F}",
      ].map { Array($0.utf8) } + [[0xC2], [0xE2], [0xE2, 0x80], [0xFF]]
    var lines = 0
    for _ in 0..<3000 {
      let bytes = (0..<random.number(0...4)).flatMap { _ in random.pick(pieces) }
      guard bytes.withUnsafeBufferPointer({ $0.isOneLine }) else { continue }
      lines += 1
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.allSatisfy { !$0.isNewline }, "\(bytes)")
    }
    #expect(lines > 300)
    for text in ["", "plain", "größer – „für alle“ 日本 🙂"] {
      let isLine = Array(text.utf8).withUnsafeBufferPointer { $0.isOneLine }
      #expect(isLine)
    }
  }

  @Test func placesBeyondTheCapacityAreLeftOut() {
    let places = PlaceSet([0, 63, 64, 200])
    #expect([0, 63, 64, 200, 1].map(places.contains) == [true, true, false, false, false])
    #expect(places.isDisjoint(with: PlaceSet([1, 64])))
    #expect(!places.isDisjoint(with: PlaceSet([63])))
  }
}
