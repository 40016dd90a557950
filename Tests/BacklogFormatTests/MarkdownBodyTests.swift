import Testing

@testable import BacklogFormat

@Suite struct MarkdownBodyTests {
  @Test func findsSectionsListsAndLinks() {
    let document = Document(
      Array(
        """
        ---
        title: x
        ---
        Lead with a [link](a.md) and `code [no](no.md)` and <https://example.com/ü>.

        ## Acceptance *criteria* ##

        - [ ] reach: 1,000 people
        - [x] Größe: drei
          Zeilen (waived: not (yet) needed)
          - [X] nested
        - [no] box
        * plain
        1. key: criterion

        Underlined
        ----------
        [![alt](image.png)](<to me.md> "title")
        > # quoted heading
        > - [ ] in a quotation

        ### Sub
        ```
        - [ ] code
        [ref]: code.md
        ```
        # Last
        See [text][ref] and [broken](a b.md).

        [ref]: ../other/file.md "Title"
        """.utf8))
    #expect(
      printedBody(document) == #"""
        0 ## Acceptance criteria "## Acceptance *criteria* ##\n" ends 16:1
        1 ## Underlined "Underlined\n----------\n" ends 27:1
        2 ### Sub "### Sub\n" ends 27:1
        3 # Last "# Last\n" ends 30:32
        box - "[ ]" in 0 key reach "1,000 people" of "reach: 1,000 people" line 8
        box x "[x]" in 0 key Größe "drei Zeilen" waived "not (yet) needed" of "Größe: drei\n  Zeilen (waived: not (yet) needed)" line 9
        box x "[X]" in 0 "nested" of "nested" line 11
        box - "[ ]" in 1 "in a quotation" of "in a quotation" line 20
        item in 0 "[no] box" of "[no] box" line 12
        item in 0 "plain" of "plain" line 13
        item in 0 key key "criterion" of "key: criterion" line 14
        link a.md "a.md" @4:20 on "link"
        link https://example.com/ü "https://example.com/ü" @4:54 on "https://example.com/ü"
        link image.png "image.png" @18:9 on "alt"
        link to me.md "to me.md" @18:22 on "alt"
        link ../other/file.md "../other/file.md" @30:8 on "ref"
        """#)
  }

  @Test(arguments: ["\r\n", "\r"])
  func countsLinesHoweverTheyEnd(_ lineBreak: String) {
    let text = "---\ntitle: x\n---\n# One\n\n- [x] a: b\n\n## Two\n[l](d.md)"
    let document = Document(Array(text.replacing("\n", with: lineBreak).utf8))
    let body = document.body()
    #expect(body.sections.map(\.title) == ["One", "Two"])
    #expect(body.boxes.map { document.position(at: $0.range.lowerBound).line } == [6])
    #expect(body.boxes.first?.item.text == "b")
    #expect(
      body.links.map { document.position(at: $0.destinationRange.lowerBound) } == [
        TextPosition(line: 9, column: 5)
      ])
  }

  @Test func findsSectionsByTitleWithoutCase() {
    let document = Document(
      Array(
        "---\n---\n## Definition of Done\n- [ ] a: x\n### Sub\n- [ ] b: y\n## Other\n- [ ] c: z\n"
          .utf8))
    let body = document.body()
    let section = body.sections(titled: " definition of  done").first
    #expect(section.map { body.boxes(in: $0).map(\.item.key) } == ["a", "b"])
  }
}
