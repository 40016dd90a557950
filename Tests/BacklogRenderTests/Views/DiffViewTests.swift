import BacklogRender
import Testing

@Suite struct DiffViewTests {
  private let diff = """
    diff --git a/items/a.md b/items/a.md
    --- a/items/a.md
    +++ b/items/a.md
    @@ -1,4 +1,4 @@
     title:\tx
    --- not a header
    -rank: 10
    +rank: 20\u{1B}[2J
     status: ready
    \\ No newline at end of file

    """

  @Test func aPipeGetsAPatch() {
    #expect(DiffView(diff).text(.pipe) == diff)
  }

  @Test func aTerminalGetsColourAndNothingRaw() {
    let lines = DiffView(diff).text(RenderContext(width: 80, palette: .color)).split(
      separator: "\n")
    #expect(lines[0] == "\u{1B}[1mdiff --git a/items/a.md b/items/a.md\u{1B}[m")
    #expect(lines[3] == "\u{1B}[36m@@ -1,4 +1,4 @@\u{1B}[m")
    #expect(lines[4] == " title: x")
    #expect(lines[5] == "\u{1B}[31m--- not a header\u{1B}[m")
    #expect(lines[6] == "\u{1B}[31m-rank: 10\u{1B}[m")
    #expect(lines[7] == "\u{1B}[32m+rank: 20␛[2J\u{1B}[m")
  }

  @Test func changedLineEndingsAreSeen() {
    let text = DiffView("@@ -1 +1 @@\n-a\r\n+a\n").text(RenderContext(width: 80, palette: .plain))
    #expect(text == "@@ -1 +1 @@\n-a␍\n+a\n")
  }
}
