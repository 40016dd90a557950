import BacklogRules
import TestSupport
import Testing

/// Slips in headings and boxes are named where they are, and mended there: nothing is written a second time beside them.
@Suite struct ChecklistSlipTests {
  private static let path = "items/MB-8QW3E-rain.md"
  private static let boxes = """
    - [ ] proofread: Somebody who did not write it has read it aloud
    - [ ] tracked: Links carry the campaign's name
    - [ ] approval-brand: Brand has agreed
    """

  private static func item(
    criteria: String = "## Acceptance criteria\n\n- [ ] It is dry",
    definition: String = "## Definition of Done\n\n\(boxes)"
  ) -> MarkedText {
    MarkedText(
      """
      ---
      id: MB-8QW3E
      rank: 30
      title: What to wear in rain
      audience: first-time-buyers
      benefit: Stays dry and walks on
      outcome: "2026-q2: qualified calls"
      team: first-steps
      effort: 1
      status: in-progress
      ---

      \(criteria)

      \(definition)

      """)
  }

  private func expectOne(
    _ rule: String, in text: MarkedText, mendedTo mended: MarkedText = item()
  ) async {
    let found = await ExampleSnapshot.findings([.init(Self.path, text.text)])
    #expect(found.map(\.rule) == [rule], "\(found.map(\.testDescription))")
    #expect(found.first?.range.lowerBound == text["slip"], "\(found.map(\.testDescription))")
    let files = Fix.apply(found.compactMap(\.fix), to: [.init(Self.path, text.text)])
    #expect(files.first { $0.path == Self.path }?.text == mended.text)
  }

  @Test(arguments: [
    "Definiton of Done", "Definition of Done:", "Defintion of done", "Definition off Done",
  ])
  func aMisspeltHeadingIsMended(heading: String) async {
    await expectOne(
      "required-section",
      in: Self.item(definition: "⟦slip⟧## \(heading)\n\n\(Self.boxes)"))
  }

  @Test func anotherHeadingIsNone() async {
    let text = Self.item(definition: "## Definition of Ready\n\n\(Self.boxes)").text
    let found = await ExampleSnapshot.findings([.init(Self.path, text)])
    #expect(
      found.map(\.message) == ["the item is in-progress, but has no section “Definition of Done”"])
  }

  @Test(arguments: ["[]", "[  ]"]) func boxesWithoutOneSpaceAreMended(box: String) async {
    await expectOne(
      "required-section",
      in: Self.item(criteria: "## Acceptance criteria\n\n- ⟦slip⟧\(box) It is dry"))
  }

  @Test func tickedBoxesStayTicked() async {
    for box in ["[x ] ", "[ x] ", "[ X ] ", "[✓] ", "[x]"] {
      await expectOne(
        "required-section",
        in: Self.item(criteria: "## Acceptance criteria\n\n- ⟦slip⟧\(box)It is dry"),
        mendedTo: Self.item(criteria: "## Acceptance criteria\n\n- [x] It is dry"))
    }
  }

  @Test func aLinkIsNoBox() async {
    let text = Self.item(criteria: "## Acceptance criteria\n\n- [x](https://example.com) It is dry")
    let found = await ExampleSnapshot.findings([.init(Self.path, text.text)])
    #expect(
      found.map(\.message) == ["the section “Acceptance criteria” has no box to tick"])
  }

  @Test(arguments: [("- [] tracked", "- ⟦slip⟧[] tracked"), ("- tracked", "⟦slip⟧- tracked")])
  func aLineOfTheDefinitionGetsItsBox(plain: String, marked: String) async {
    let boxes = Self.boxes.replacing("- [ ] tracked", with: marked)
    await expectOne(
      "missing-criterion", in: Self.item(definition: "## Definition of Done\n\n\(boxes)"))
  }
}
