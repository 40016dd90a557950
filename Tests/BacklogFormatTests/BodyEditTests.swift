import Testing

@testable import BacklogFormat

@Suite struct BodyEditTests {
  private static let front = "---\nid: x\n---\n"

  private func expect(
    _ edit: Edit, of before: String, give after: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    do {
      for lineBreak in ["\n", "\r\n"] {
        let text = (Self.front + before).replacing("\n", with: lineBreak)
        let result = try Document(Array(text.utf8)).editing([edit])
        #expect(
          String(decoding: result.bytes, as: UTF8.self)
            == (Self.front + after).replacing("\n", with: lineBreak), sourceLocation: location)
      }
    } catch {
      Issue.record("\(error)", sourceLocation: location)
    }
  }

  private func error(_ edit: Edit, of text: String) -> EditError? {
    do throws(EditError) {
      _ = try Document(Array((Self.front + text).utf8)).editing([edit])
      return nil
    } catch { return error }
  }

  private let list = "## A\n\n- [ ] one: x\n- [x] two\n\n## B\n\n* [X] one: y (waived: no)\n"

  @Test func boxesAreTicked() {
    expect(
      .setBox(BoxReference(.number(1)), checked: true), of: list,
      give: list.replacing("[ ] one", with: "[x] one"))
    expect(
      .setBox(BoxReference(.key("one"), in: "b"), checked: false), of: list,
      give: list.replacing("[X]", with: "[ ]"))
    expect(.setBox(BoxReference(.number(2), in: "A"), checked: true), of: list, give: list)
    #expect(
      error(.setBox(BoxReference(.key("one")), checked: true), of: list)
        == .severalBoxes(BoxReference(.key("one")), count: 2))
    #expect(
      error(.setBox(BoxReference(.number(4)), checked: true), of: list)
        == .noSuchBox(BoxReference(.number(4))))
    #expect(
      error(.setBox(BoxReference(.number(1), in: "C"), checked: true), of: list)
        == .noSuchSection("C"))
  }

  @Test func boxesAreWaived() {
    expect(
      .waive(BoxReference(.number(1)), reason: "later (maybe)"), of: list,
      give: list.replacing("one: x", with: "one: x (waived: later (maybe))"))
    expect(
      .waive(BoxReference(.number(3)), reason: "yes"), of: list,
      give: list.replacing("waived: no", with: "waived: yes"))
    expect(
      .waive(BoxReference(.number(3)), reason: nil), of: list,
      give: list.replacing(" (waived: no)", with: ""))
    #expect(
      error(.waive(BoxReference(.number(1)), reason: "a\nb"), of: list) == .unusableText("a\nb"))
  }

  @Test func boxesAreAppended() {
    expect(
      .appendBox(section: "A", text: "three: z", checked: false), of: list,
      give: list.replacing("two\n", with: "two\n- [ ] three: z\n"))
    expect(
      .appendBox(section: "B", text: "last", checked: true), of: list, give: list + "* [x] last\n")
    expect(
      .appendBox(section: "A", text: "x", checked: false), of: "## A\n\ntext\n\n## B\n",
      give: "## A\n\ntext\n\n- [ ] x\n\n## B\n")
    expect(
      .appendBox(section: "A", text: "x", checked: false), of: "## A\n## B\n",
      give: "## A\n\n- [ ] x\n\n## B\n")
    expect(
      .appendBox(section: "A", text: "x", checked: false), of: "## A", give: "## A\n\n- [ ] x")
    expect(
      .appendBox(section: "A", text: "x", checked: false), of: "## A\n- [ ] a\n  - [ ] b\n  more",
      give: "## A\n- [ ] a\n  - [ ] b\n  more\n- [ ] x")
  }

  @Test func sectionsAreReplacedAndAppended() {
    expect(
      .replaceSection(title: "A", content: "new\ntext"), of: list,
      give: "## A\n\nnew\ntext\n\n## B\n\n* [X] one: y (waived: no)\n")
    expect(
      .replaceSection(title: "B", content: "end\n"), of: list,
      give: "## A\n\n- [ ] one: x\n- [x] two\n\n## B\n\nend\n")
    expect(
      .appendSection(title: "C", content: "text"), of: list, give: list + "\n## C\n\ntext\n")
    expect(.appendSection(title: "C", content: "text"), of: "", give: "\n## C\n\ntext\n")
    expect(.appendSection(title: "C", content: ""), of: "end", give: "end\n\n## C")
    let breaking = Edit.replaceSection(title: "A", content: "# Other")
    #expect(error(breaking, of: list) == .notPossible(breaking))
    let swallowed = Edit.appendSection(title: "C", content: "x")
    #expect(error(swallowed, of: "```\nopen") == .notPossible(swallowed))
  }
}
