import BacklogRules
import TestSupport
import Testing

@Suite struct ReferenceRuleTests {
  private func item(_ lines: String, path: String = "items/MB-8QW3E-rain.md") -> RuleExample.File {
    RuleExample.File(
      path,
      """
      ---
      id: MB-8QW3E
      rank: 20
      title: Rain wear
      team: first-steps
      audience: first-time-buyers
      benefit: Stays dry
      status: backlog
      \(lines)
      ---
      """)
  }

  @Test(arguments: [
    (
      "campaign: packing-giude", "there is no campaign “packing-giude”",
      "did you mean “packing-guide”?"
    ),
    (
      "outcome: \"2026-q2: qualified cals\"",
      "the guidepoint 2026-q2 has no success criterion for “qualified cals”",
      "did you mean “qualified calls”?"
    ),
    ("outcome: \"2026-q3: calls\"", "there is no guidepoint “2026-q3”", "did you mean “2026-q2”?"),
    ("reuses: [MB-7K2QY]", "there is no item MB-7K2QY", "did you mean “MB-7K2QX”?"),
    (
      "request: MB-7K2QX", "MB-7K2QX is an item, and no request",
      "write the id of a request that is there, or remove it"
    ),
  ])
  func whatIsNotThereIsNamed(line: String, message: String, remedy: String) async {
    let found = await ExampleSnapshot.findings([item(line)], rules: ["dangling-reference"])
    #expect(found.map(\.message).map { String($0.drop { $0 != ":" }.dropFirst(2)) } == [message])
    #expect(found.map(\.remedy) == [remedy])
  }

  @Test(arguments: [
    ("first-time-buyers, first-time-buyers", true), ("first-time-buyers, nobody", false),
  ])
  func namesOfAListAreNotOneName(audience: String, isMended: Bool) async {
    let file = item("campaign: packing-guide")
    let text = file.text.replacing("audience: first-time-buyers", with: "audience: \(audience)")
    let found = await ExampleSnapshot.findings(
      [RuleExample.File(file.path, text)], rules: ["dangling-reference"])
    #expect(found.map(\.remedy) == ["put them in brackets: [\(audience)]"])
    #expect(found.map { $0.fix != nil } == [isMended])
  }

  @Test func partsAreComparedWithoutCase() async {
    let found = await ExampleSnapshot.findings(
      [item("outcome: \"2026-q2: Qualified  Calls\"")], rules: ["dangling-reference"])
    #expect(found.isEmpty)
  }

  @Test func whatIsBrokenElsewhereIsNotReportedTwice() async {
    let guidepoint = RuleExample.File(
      "guidepoints/2026-q2.md",
      "---\ntitle: T\nfrom: 2026-04-01\nto: 2026-06-30\noutcome: O\nsuccess: [calls: many: x]\nstatus: draft\n---\n"
    )
    let found = await ExampleSnapshot.findings(
      [guidepoint, item("outcome: \"2026-q2: qualified calls\"")])
    #expect(found.filter { $0.severity == .error }.map(\.path) == ["guidepoints/2026-q2.md"])
  }

  @Test func sameIDIsReportedAtTheLaterFileThatIsAskedFor() async {
    let copy = "items/MB-8QW3E-zzz.md"
    let files = [item("campaign: packing-guide"), item("campaign: packing-guide", path: copy)]
    let rules: Set = ["duplicate-id"]
    let all = await ExampleSnapshot.findings(files, rules: rules)
    #expect(all.map(\.path) == [copy])
    #expect(all.first?.message.contains("items/MB-8QW3E-rain.md") == true)
    let first = await ExampleSnapshot.findings(
      files, scope: ["items/MB-8QW3E-rain.md"], rules: rules)
    #expect(first.map(\.path) == ["items/MB-8QW3E-rain.md"])
  }

  @Test func nameInTwoFoldersIsReported() async {
    let text = "---\ntitle: Families\ndescription: Two adults, two children\n---\n"
    let found = await ExampleSnapshot.findings(
      [.init("audiences/families.md", text), .init("audiences/old/families.md", text)],
      rules: ["duplicate-id"])
    #expect(found.map(\.path) == ["audiences/old/families.md"])
  }

  @Test func oneFindingIsMadeOfACycle() async {
    func item(_ id: String, _ other: String) -> RuleExample.File {
      .init("items/\(id).md", "---\nid: \(id)\ndepends-on: [MB-7K2QX, \(other)]\n---\n")
    }
    let files = [
      item("MB-00003", "MB-00001"), item("MB-00001", "MB-00002"), item("MB-00002", "MB-00003"),
    ]
    let found = await ExampleSnapshot.findings(files, rules: ["dependency-cycle"])
    #expect(found.map(\.path) == ["items/MB-00001.md"])
    #expect(
      found.map(\.message) == [
        "these items wait for each other: MB-00001 → MB-00002 → MB-00003 → MB-00001"
      ])
    let scoped = await ExampleSnapshot.findings(
      files, scope: ["items/MB-00003.md"], rules: ["dependency-cycle"])
    #expect(scoped.map(\.path) == ["items/MB-00003.md"])
  }

  @Test func audiencesAreNotPartsOfThemselves() async {
    let found = await ExampleSnapshot.findings(
      [.init("audiences/all.md", "---\ntitle: All\ndescription: D\npart-of: all\n---\n")],
      rules: ["dependency-cycle"])
    #expect(found.map(\.message) == ["the audience “all” is part of itself"])
  }
}
