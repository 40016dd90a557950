import BacklogRender
import Testing

@Suite struct WrappingTests {
  @Test func breaksAtSpaces() {
    #expect(
      "Numbers first, then scale  or\nstop.".wrapped(to: 14)
        == ["Numbers first,", "then scale or", "stop."])
  }

  @Test func ideographsBreakButKeepTheirPunctuation() {
    #expect("春のページを作る。そして公開。".wrapped(to: 10) == ["春のページ", "を作る。そ", "して公開。"])
    #expect("春のページ作る。".wrapped(to: 14) == ["春のページ作", "る。"])
    #expect("「春」と「夏」".wrapped(to: 8) == ["「春」と", "「夏」"])
  }

  @Test func koreanBreaksAtItsSpaces() {
    #expect("새로운 랜딩 페이지".wrapped(to: 12) == ["새로운 랜딩", "페이지"])
  }

  @Test func indentsCount() {
    #expect(
      "one two three four".wrapped(to: 11, first: "- ", rest: "  ")
        == ["- one two", "  three", "  four"])
  }

  @Test func commandsInBackticksStayTogether() {
    #expect(
      "Run `git backlog check` first".wrapped(to: 20) == ["Run", "`git backlog check`", "first"])
    #expect("One ` alone wraps as ever".wrapped(to: 12) == ["One ` alone", "wraps as", "ever"])
  }

  @Test func longWordsAreCut() {
    #expect("abcdefghij".wrapped(to: 4) == ["abcd", "efgh", "ij"])
    #expect("".wrapped(to: 4) == [""])
  }

  @Test(arguments: hostileTitles)
  func everyLineFitsAndNothingIsLost(text: String) {
    let safe = SafeText.line(text)
    // The widest single character here takes three columns.
    for columns in [3, 7, 20, 80] {
      let lines = safe.wrapped(to: columns)
      #expect(lines.allSatisfy { DisplayWidthProbe.columns($0) <= columns })
      #expect(lines.joined().filter { $0 != " " } == safe.filter { $0 != " " })
    }
  }
}
