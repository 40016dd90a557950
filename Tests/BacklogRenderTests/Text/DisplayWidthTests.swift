import BacklogRender
import Foundation
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain ASCII", 11), ("naïve", 5), ("e\u{301}", 1), ("中文", 4), ("日本語", 6), ("한국어", 6),
    ("ﾊﾝｶｸ", 4), ("ｆｕｌｌ", 8), ("\u{1112}\u{1161}\u{11AB}", 2), ("עברית", 5), ("مرحبا", 5),
    ("😀", 2), ("👍🏽", 2), ("🏽", 2), ("👩‍👩‍👧‍👦", 2), ("👩‍💻", 2), ("🏳️‍🌈", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4),
    ("1️⃣", 2), ("#⃣", 2), ("❤️", 2), ("❤", 1), ("☎️", 2), ("©", 1), ("©️", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🫨", 2),
    ("…", 1), ("–", 1), ("│", 1), ("\u{31350}", 2), ("हिन्दी", 5), ("ก็", 1), ("\t", 0), ("\u{1B}", 0),
  ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }

  @Test(arguments: hostileTitles)
  func theWholeIsTheSumOfItsCharacters(text: String) {
    #expect(DisplayWidth.of(text) == DisplayWidthProbe.columns(text))
  }

  @Test func theLocaleOfTheProcessStays() {
    let before = setlocale(LC_ALL, nil).map { String(cString: $0) }
    #expect(DisplayWidth.of("漢字") == 4)
    #expect(setlocale(LC_ALL, nil).map { String(cString: $0) } == before)
  }

  @Test func threadsDoNotDisturbEachOther() async {
    let sums = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<16 {
        group.addTask { (0..<200).reduce(0) { sum, _ in sum + DisplayWidth.of("漢字 👩‍💻") } }
      }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(sums == [200 * 7])
  }
}
