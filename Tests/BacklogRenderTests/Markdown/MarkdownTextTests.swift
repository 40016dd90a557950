import BacklogFormat
import TestSupport
import Testing

@testable import BacklogRender

@Suite struct MarkdownTextTests {
  private func shown(_ text: String, width: Int? = 30, _ palette: Palette = .plain) -> String {
    MarkdownText(Document(Array("---\ntitle: t\n---\n\(text)".utf8)))
      .text(RenderContext(width: width, palette: palette))
  }

  @Test func wrapsUnderItsMarkers() {
    #expect(
      shown(
        """
        A paragraph that is longer than the line.

        1. First comes what is first, and then
           its second line.
          - nested one that is long enough to wrap
        > quoted words that go on and on and on
        """) == """
          A paragraph that is longer
          than the line.

          1. First comes what is first,
             and then
             its second line.
            - nested one that is long
              enough to wrap
          > quoted words that go on and
          > on and on

          """)
  }

  @Test func headingsCountTheirBoxes() {
    let text = "# Page\n- [x] a\n- [ ] b\n## Part ##\n* [X] c\n## None\ntext\n"
    #expect(
      shown(text) == "# Page (1 of 2)\n- [x] a\n- [ ] b\n## Part (1 of 1)\n* [X] c\n## None\ntext\n"
    )
    #expect(
      shown("## Part\n- [x] a", .color)
        == "\u{1B}[1mPart (1 of 1)\u{1B}[m\n\u{1B}[32m- [x] a\u{1B}[m\n")
  }

  @Test func waivedBoxesAreCountedApart() {
    #expect(
      shown("## Done\n- [x] a: b\n- [ ] c: d (waived: printed)\n- [ ] e: f", width: nil) == """
        ## Done (1 of 3, 1 waived)
        - [x] a: b
        - [ ] c: d (waived: printed)
        - [ ] e: f

        """)
  }

  @Test func boxesInCodeAreNone() {
    #expect(
      shown("## Part\r\n- [ ] a\r\n```\r\n- [ ] b\r\n```\r\n")
        == "## Part (0 of 1)\n- [ ] a\n```\n- [ ] b\n```\n")
  }

  @Test func commentsAreForAuthors() {
    #expect(
      shown("<!-- one\n\n two -->\n\n\ntext <!-- kept -->\n<!-- x -->\n\n\nmore")
        == "text <!-- kept -->\n\nmore\n")
  }

  @Test func codeIsCodeUntilItsFenceEnds() {
    let text = "````\n# no heading\n```\n<!-- no comment -->\n- [ ] no box\n````\n# heading"
    #expect(shown(text, width: nil) == text + "\n")
  }

  @Test func codeAndTablesAreCutNotWrapped() {
    #expect(
      shown("    let a = 1; let b = 2; let c = 3") == "    let a = 1; let b = 2; let\nc = 3\n")
    #expect(shown("| a | b |\n|---|---|") == "| a | b |\n|---|---|\n")
  }

  @Test func sevenHashesAndHashtagsAreText() {
    #expect(shown("####### a\n#tag", .color) == "####### a\n#tag\n")
  }

  @Test func longLinesTakeTimeInProportion() {
    for text in [String(repeating: "    x", count: 40_000), String(repeating: "漢", count: 40_000)] {
      let elapsed = processorTime { #expect(shown("    " + text).utf8.count > 40_000) }
      #expect(elapsed < .seconds(3))
    }
  }

  @Test func emptyIsEmpty() {
    #expect(shown("\n\n  \n<!-- only a comment -->\n") == "")
  }
}

extension MarkdownTextTests {
  private func shown(_ text: String, _ palette: Palette) -> String {
    shown(text, width: 30, palette)
  }
}
