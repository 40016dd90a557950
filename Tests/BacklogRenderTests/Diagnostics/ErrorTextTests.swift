import BacklogRender
import Testing

@Suite struct ErrorTextTests {
  @Test func hintsComeAfterTheError() {
    let error = ErrorText(
      "There is no backlog here.\nLooked in /srv/site and above.",
      hints: ["To make one: `git backlog init --prefix MB`", "Or name it with `--root DIR`"])
    #expect(
      error.text(.pipe) == """
        error: There is no backlog here.
               Looked in /srv/site and above.
        hint: To make one: `git backlog init --prefix MB`
        hint: Or name it with `--root DIR`

        """)
    #expect(
      error.text(RenderContext(width: 36, palette: .plain)) == """
        error: There is no backlog here.
               Looked in /srv/site and
               above.
        hint: To make one:
              `git backlog init --prefix MB`
        hint: Or name it with `--root DIR`

        """)
  }

  @Test func labelsHaveColour() {
    #expect(
      ErrorText("no", hints: ["yes"]).text(RenderContext(width: 80, palette: .color))
        == "\u{1B}[1;31merror:\u{1B}[m no\n\u{1B}[1;36mhint:\u{1B}[m yes\n")
  }

  @Test(arguments: hostileTitles)
  func quotedTextIsHarmless(title: String) {
    let text = ErrorText("There is no “\(title)”.").text(RenderContext(width: 40, palette: .plain))
    #expect(SafeText.block(text) == text)
    #expect(illFittingLines(text, width: 40) == [])
  }
}
