import BacklogRules
import Testing

/// Rules on changes: what was right stays right, whatever is edited later.
@Suite struct TransitionRuleTests {
  private static let itemPath = "items/MB-8QW3E-rain.md"

  private func item(_ status: String, _ boxes: String) -> RuleExample.File {
    RuleExample.File(
      Self.itemPath,
      """
      ---
      id: MB-8QW3E
      rank: 20
      title: Rain wear
      team: first-steps
      audience: first-time-buyers
      benefit: Stays dry
      campaign: packing-guide
      effort: 2
      status: \(status)
      ---

      ## Acceptance Criteria

      - [x] A reader is dry

      ## definition of done

      \(boxes)
      """)
  }

  private let finished = """
    - [x] proofread: read aloud
    - [x] tracked: with the name
    - [X] approval-brand: agreed
    """

  private func findings(
    _ after: [RuleExample.File], before: [RuleExample.File]?, on day: String? = nil
  ) async -> [Finding] {
    await ExampleSnapshot.findings(
      after, before: before, on: day,
      rules: ["done-with-open-boxes", "guidepoint-changed", "commitment-changed"])
  }

  @Test func finishedItemBecomesDone() async {
    let found = await findings([item("done", finished)], before: [item("in-progress", "- [ ] a")])
    #expect(found.isEmpty, "\(found.map(\.testDescription))")
  }

  @Test func openMissingAndWaivedLinesAreToldApart() async {
    let boxes = "- [ ] proofread: read aloud\n- [ ] tracked: name (waived: printed)\n"
    let found = await findings([item("done", boxes)], before: [item("in-progress", boxes)])
    #expect(
      found.map(\.message) == [
        "the item becomes done, but “proofread” is neither ticked nor waived, and “approval-brand” of its "
          + "Definition of Done is missing"
      ])
  }

  @Test func newItemThatIsDoneIsJudged() async {
    let found = await findings([item("done", "- [ ] proofread: x")], before: [])
    #expect(found.map(\.rule) == ["done-with-open-boxes"])
  }

  @Test func whatIsDoneAlreadyIsNotJudged() async {
    let done = item("done", "- [ ] proofread: x")
    #expect(await findings([done], before: [done]).isEmpty)
    #expect(await findings([done], before: nil).isEmpty)
  }

  @Test func movedFileIsTheSameItem() async {
    let done = item("done", "- [ ] proofread: x")
    let moved = RuleExample.File("items/2026-04/MB-8QW3E-rain.md", done.text)
    #expect(await findings([moved], before: [done]).isEmpty)
  }

  @Test func stricterDefinitionBreaksNothingThatIsDone() async {
    let definition = RuleExample.File(
      "definitions/first-steps.md",
      "---\ntitle: Done\nteam: first-steps\n---\n\n- proofread: x\n- tested: by five readers\n")
    let found = await findings(
      [definition, item("done", finished)], before: [item("done", finished)])
    #expect(found.isEmpty)
    let later = await findings(
      [definition, item("done", finished)], before: [item("in-progress", finished)])
    #expect(later.map(\.rule) == ["done-with-open-boxes"])
  }

  private func guidepoint(
    _ success: String, outcome: String = "People walk", status: String = "agreed",
    reason: String = ""
  ) -> RuleExample.File {
    RuleExample.File(
      "guidepoints/2026-q3.md",
      """
      ---
      title: Walks
      from: 2026-07-01
      to: 2026-09-30
      outcome: \(outcome)
      success: [\(success)]
      agreed-on: 2026-04-01
      agreed-by: [Marketing]
      \(reason)status: \(status)
      ---
      """)
  }

  @Test func rewordedCriteriaAreNoChange() async {
    let found = await findings(
      [guidepoint("\"visits >= 50.0\", calls>=10")],
      before: [guidepoint("calls >= 10, visits >= 50")]
    )
    #expect(found.isEmpty, "\(found.map(\.testDescription))")
  }

  @Test func draftMayChange() async {
    let found = await findings(
      [guidepoint("calls >= 10")], before: [guidepoint("calls >= 50", status: "draft")])
    #expect(found.isEmpty)
  }

  @Test func setBackToDraftItIsStillTheAgreedOne() async {
    let found = await findings(
      [guidepoint("calls >= 10", status: "draft")], before: [guidepoint("calls >= 50")])
    #expect(found.map(\.rule) == ["guidepoint-changed"])
  }

  @Test func eachChangeHasAReasonOfItsOwn() async {
    let reason = "change-reason: The shops closed\n"
    let before = guidepoint("calls >= 20", reason: reason)
    let found = await findings(
      [guidepoint("calls >= 10", outcome: "People run", reason: reason)], before: [before])
    #expect(
      found.map(\.message) == [
        "“outcome” and “success” of the agreed guidepoint changed with the reason of an earlier change"
      ])
    let other = "change-reason: The shops closed for longer\n"
    #expect(await findings([guidepoint("calls >= 10", reason: other)], before: [before]).isEmpty)
  }

  private func cycle(
    _ committed: String, from day: String = "2026-04-13", changes: String = ""
  ) -> RuleExample.File {
    RuleExample.File(
      "cycles/first-steps-08.md",
      """
      ---
      team: first-steps
      from: \(day)
      to: 2026-04-24
      goal: Packing
      committed: [\(committed)]
      ---

      \(changes)
      """)
  }

  @Test func commitmentIsFreeUpToTheEndOfTheFirstDay() async {
    let before = [cycle("MB-7K2QX")]
    #expect(await findings([cycle("MB-8QW3E")], before: before, on: "2026-04-13").isEmpty)
    let found = await findings([cycle("MB-8QW3E")], before: before, on: "2026-04-14")
    #expect(
      found.map(\.message) == [
        "MB-8QW3E came in and MB-7K2QX went out after the cycle's first day, 2026-04-13, without being named "
          + "under “Changes”"
      ])
  }

  @Test func movingTheFirstDayFreesNothing() async {
    let found = await findings(
      [cycle("MB-8QW3E, MB-7K2QX", from: "2026-04-20")], before: [cycle("MB-7K2QX")])
    #expect(found.map(\.rule) == ["commitment-changed"])
  }

  @Test func whatIsNamedMayComeAndGo() async {
    let changes = """
      ### CHANGES

      MB-8QW3E for **mb-7k2qx** (the shops asked for it).

      """
    let found = await findings([cycle("MB-8QW3E", changes: changes)], before: [cycle("MB-7K2QX")])
    #expect(found.isEmpty, "\(found.map(\.testDescription))")
  }

  @Test func newCycleAndOtherOrderAreNoChange() async {
    #expect(await findings([cycle("MB-7K2QX")], before: []).isEmpty)
    let found = await findings(
      [cycle("mb-8qw3e, MB-7K2QX")], before: [cycle("MB-7K2QX, MB-8QW3E")])
    #expect(found.isEmpty)
  }
}
