import BacklogRender
import Testing

@Suite struct FittingTests {
  @Test(arguments: [
    ("Spring landing page", 19, "Spring landing page"), ("Spring landing page", 10, "Spring la…"),
    ("Spring landing page", 8, "Spring…"), ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"),
    ("漢字漢字", 6, "漢字…"), ("👩‍💻👩‍💻👩‍💻", 5, "👩‍💻👩‍💻…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func truncates(text: String, columns: Int, expected: String) {
    #expect(text.truncated(to: columns) == expected)
  }

  @Test(arguments: hostileTitles)
  func neverWiderThanAsked(text: String) {
    for columns in 0...30 {
      #expect(DisplayWidthProbe.columns(text.truncated(to: columns)) <= columns)
    }
  }

  @Test func padsByColumns() {
    #expect("漢字".paddedRight(to: 6) + "|" == "漢字  |")
    #expect("漢字".paddedLeft(to: 6) == "  漢字")
    #expect("toolong".paddedLeft(to: 3) == "toolong")
  }
}
