import BacklogRender
import TestSupport
import Testing

@Suite struct SourceExcerptTests {
  /// An excerpt of the line that the three parts make, with the middle one marked.
  private func excerpt(
    _ before: String, _ marked: String, _ after: String = "", line: Int = 4,
    remedy: String? = nil
  ) -> SourceExcerpt {
    let start = before.utf8.count + 1
    return SourceExcerpt(
      location: SourceExcerpt.Location(
        path: "items/MB-7K2QX-page.md", line: line, column: start, endLine: line,
        endColumn: start + marked.utf8.count),
      severity: "error", severityStyle: .error, message: "“soon” is not a date",
      rule: "field-type", remedy: remedy, sourceLine: ArraySlice((before + marked + after).utf8))
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  @Test func pointsAtThePlace() {
    #expect(
      excerpt("finished: ", "soon", " # ok\r\n", remedy: "write it as 2026-04-30").text(.pipe)
        == """
        items/MB-7K2QX-page.md:4:11: error: “soon” is not a date [field-type]
            finished: soon # ok
                      ^~~~
          remedy: write it as 2026-04-30

        """)
  }

  @Test(arguments: [
    ("\tdate:\t", "soon", "", "        date:   soon", "                ^~~~"),
    ("標題: ", "漢字", "!", "    標題: 漢字!", "          ^~~~"),
    ("a: ", "👩‍💻", "", "    a: 👩‍💻", "       ^~"),
    ("a: ", "\u{202E}", "x", "    a: \\u{202E}x", "       ^~~~~~~~"),
    ("title:", "", "", "    title:", "          ^"),
  ])
  func underlinesWhatIsSeen(
    before: String, marked: String, after: String, shown: String, underline: String
  ) {
    let text = excerpt(before, marked, after).text(.pipe)
    #expect(lines(text).dropFirst() == [shown, underline])
  }

  @Test func aByteOrderMarkTakesNoRoom() {
    let text = excerpt("\u{FEFF}id: ", "x", line: 1).text(.pipe)
    #expect(lines(text).dropFirst() == ["    id: x", "        ^"])
  }

  @Test func longLinesAreShownAroundThePlace() {
    let excerpt = excerpt(
      String(repeating: "before ", count: 40), "here", String(repeating: " after", count: 40))
    let text = excerpt.text(RenderContext(width: 60, palette: .plain))
    #expect(
      lines(text).dropFirst() == [
        "    …ore before before here after after after after after a…",
        "                       ^~~~",
      ])
  }

  @Test func endlessLinesCostNothing() {
    let filler = String(repeating: "漢x", count: 500_000)
    let excerpt = excerpt(filler, filler)
    let elapsed = processorTime {
      #expect(
        illFittingLines(
          excerpt.text(RenderContext(width: 80, palette: .color)).dropHeadline, width: 80) == [])
    }
    #expect(elapsed < .seconds(1))
  }

  @Test(arguments: hostileTitles)
  func fitsEveryTerminal(title: String) {
    let excerpt = excerpt("title: ", title, title, remedy: "replace \(title)")
    for width in 20...120 {
      let text = excerpt.text(RenderContext(width: width, palette: .color)).dropHeadline
      #expect(illFittingLines(text, width: width) == [])
    }
  }

  @Test func placesOutsideTheLineAreBroughtIntoIt() {
    for (column, endColumn) in [(0, 0), (9, 3), (100, 200), (-5, 1_000_000)] {
      let excerpt = SourceExcerpt(
        location: SourceExcerpt.Location(
          path: "a.md", line: 2, column: column, endLine: 2, endColumn: endColumn),
        severity: "error", severityStyle: .error, message: "m", rule: "r",
        sourceLine: [0xFF, 0x61, 0xE6, 0xBC])
      #expect(lines(excerpt.text(.pipe)).count == 3)
    }
  }
}

extension String {
  /// What follows the first line, which is never cut.
  fileprivate var dropHeadline: String {
    split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().joined()
  }
}
