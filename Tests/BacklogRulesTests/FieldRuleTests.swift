import BacklogFormat
import BacklogRules
import TestSupport
import Testing

@Suite struct FieldRuleTests {
  private static let path = "items/MB-8QW3E-rain.md"

  private func item(_ lines: String, without key: String = "-") -> MarkedText {
    let fields = [
      "id: MB-8QW3E", "rank: 20", "title: Rain wear", "team: first-steps",
      "audience: first-time-buyers", "benefit: Stays dry", "campaign: packing-guide",
      "status: backlog",
    ].filter { !$0.hasPrefix(key) }.joined(separator: "\n")
    return MarkedText("---\n⟦top⟧\(fields)\n\(lines)---\n")
  }

  private func findings(
    _ text: MarkedText, rules: Set<String>, also files: [RuleExample.File] = []
  ) async -> [Finding] {
    await ExampleSnapshot.findings([.init(Self.path, text.text)] + files, rules: rules)
  }

  @Test(arguments: [
    ("channel: email, social", "[email, social]"),
    ("tags: Frühling; 春 ;two words", "[Frühling, 春, two words]"),
    ("tags: rain, or snow; sun", "[\"rain, or snow\", sun]"),
  ])
  func textsOfAListAreNotOneText(line: String, list: String) async {
    let found = await findings(item(line + "\n"), rules: ["list-without-brackets"])
    #expect(
      found.map(\.remedy) == ["put them in brackets: \(list); or the text in quotes, if it is one"])
    #expect(found.allSatisfy { $0.fix == nil })
  }

  @Test func theMessageNamesTheSignThatWasFound() async {
    let found = await findings(
      item("channel: email, social\ntags: rain; sun\n"), rules: ["list-without-brackets"])
    #expect(
      found.map(\.message) == [
        "“channel” is one text with a comma in it, where several may be meant",
        "“tags” is one text with a semicolon in it, where several may be meant",
      ])
  }

  @Test func peopleOfASkillAreNotOneText() async {
    let text = MarkedText(
      """
      ---
      title: Trails
      serves: {by: persona, values: [hikers]}
      skills:
        copywriting: ⟦from⟧Ada, Ben⟦to⟧
        design: [Cleo]
        print: "Dora, in summer"
      ---

      """)
    let found = await ExampleSnapshot.findings(
      [.init("teams/trails.md", text.text)], rules: ["list-without-brackets"])
    #expect(found.map(\.range) == [text.range("from", "to")])
    #expect(
      found.map(\.message) == [
        "“skills.copywriting” is one text with a comma in it, where several may be meant"
      ])
  }

  /// Who agreed is a name and maybe a role.
  @Test(arguments: [
    ("Mira Ostrow, head of marketing", [String]()),
    ("Mira Ostrow, head of marketing; Sales", ["[\"Mira Ostrow, head of marketing\", Sales]"]),
  ])
  func aRoleIsPartOfAPerson(value: String, lists: [String]) async {
    let guidepoint = RuleExample.File(
      "guidepoints/2026-q3.md", "---\ntitle: Summer\nagreed-by: \(value)\n---\n")
    let found = await ExampleSnapshot.findings([guidepoint], rules: ["list-without-brackets"])
    #expect(
      found.map(\.remedy)
        == lists.map { "put them in brackets: \($0); or the text in quotes, if it is one" })
  }

  @Test(arguments: [
    "channel: \"email, social\"", "channel: email", "channel: email,", "offer: one, two",
    "channel: [email, social]", "tags: \"a: b, c\"", "skills: copy (short, long)",
  ])
  func oneTextStaysOne(line: String) async {
    #expect(await findings(item(line + "\n"), rules: ["list-without-brackets"]).isEmpty)
  }

  @Test func idsOfAListAreNotOneText() async {
    let found = await findings(
      item("depends-on: MB-7K2QX, mb-9td4a\n"), rules: ["field-value", "dangling-reference"])
    #expect(found.map(\.message) == ["“depends-on” is one text, and no list of ids"])
    #expect(found.map(\.remedy) == ["put them in brackets: [MB-7K2QX, mb-9td4a]"])
    #expect(found.first?.fix?.replacements.map(\.text) == ["[MB-7K2QX, mb-9td4a]"])
  }

  @Test func emptyFieldIsMissingAtItsKey() async {
    let text = item("⟦key⟧benefit⟦end⟧:\n", without: "benefit")
    let found = await findings(text, rules: ["required-field"])
    #expect(found.map(\.range) == [text.range("key", "end")])
    #expect(found.map(\.message) == ["“benefit” is empty"])
  }

  @Test func absentFieldIsMissingAtTheTop() async {
    let text = item("", without: "benefit")
    let found = await findings(text, rules: ["required-field"])
    #expect(found.map(\.range) == [text.range("top", "top")])
    #expect(found.map(\.start.line) == [2])
  }

  @Test(arguments: ["audience: []\n", "audience: [\"\"]\n", "audience:\n  -\n", "audience: \"\"\n"])
  func listOfNothingIsMissing(line: String) async {
    let found = await findings(item(line, without: "audience"), rules: ["required-field"])
    #expect(found.map(\.message) == ["“audience” is empty"])
  }

  @Test func itemServesCampaignOrOutcome() async {
    let found = await findings(item("", without: "campaign"), rules: ["required-field"])
    #expect(
      found.map(\.message) == ["“campaign” and “outcome” are both missing, and one is required"])
    let text = item("outcome: \"2026-q2: qualified calls\"\n", without: "campaign")
    #expect(await findings(text, rules: ["required-field"]).isEmpty)
  }

  @Test func teamIsRequiredWhereThereAreSeveral() async {
    let text = item("", without: "team")
    #expect(await findings(text, rules: ["required-field"]).isEmpty)
    let team = RuleExample.File(
      "teams/trade.md",
      "---\ntitle: Trade\nserves: {by: brand, values: [trade]}\naudiences: [first-time-buyers]\n---\n"
    )
    let found = await ExampleSnapshot.findings(
      [.init(Self.path, text.text), team], rules: ["required-field"])
    #expect(found.map(\.message) == ["“team” is missing"])
  }

  @Test func fieldThatCannotBeReadIsNotMissing() async {
    let text = item("benefit: It is: dry\n", without: "benefit")
    let found = await findings(text, rules: ["front-matter", "required-field"])
    #expect(found.map(\.rule) == ["front-matter"])
    let noColon = item("benefit Stays dry\n", without: "benefit")
    let other = await findings(noColon, rules: ["front-matter", "required-field"])
    #expect(other.map(\.rule) == ["front-matter"], "\(other.map(\.testDescription))")
  }

  @Test func fieldsWithinFieldsAreLookedAt() async {
    let text = MarkedText(
      """
      ---
      title: Summer
      guidepoint: 2026-q2
      from: 2026-07-01
      to: 2026-09-30
      deliverables:
        - ⟦missing⟧key: checklists
          month: 2026-07
          outcome: guide downloads
        - {key: maps, title: Maps, month: ⟦month⟧July⟦month end⟧, outcome: guide downloads, ⟦key⟧colour⟦key end⟧: red}
        - ⟦text⟧a walk⟦text end⟧
      ---
      """)
    let found = await ExampleSnapshot.findings(
      [.init("blueprints/2026-summer.md", text.text)],
      rules: ["required-field", "field-value", "unknown-key"])
    #expect(
      found.map(\.range) == [
        text.range("missing", "missing"), text.range("month", "month end"),
        text.range("key", "key end"), text.range("text", "text end"),
      ])
    #expect(found.map(\.message).first == "“deliverables.title” is missing")
  }

  @Test(arguments: [
    ("confirmed: 2026/4/1\n", "confirmed: 2026-04-01\n"),
    ("moscow: Must\n", "moscow: must\n"),
    ("moscow: \"shuold\"\n", "moscow: should\n"),
    ("chanel: web\n", "channel: web\n"),
    ("reuses: [mb-7k2qx]\n", "reuses: [MB-7K2QX]\n"),
  ])
  func slipsAreMended(wrong: String, right: String) async {
    let text = item(wrong)
    let found = await findings(text, rules: ["field-value", "unknown-key", "id-spelling"])
    #expect(found.count == 1)
    let mended = Fix.apply(found.compactMap(\.fix), to: [.init(Self.path, text.text)])
    #expect(mended.contains { $0.path == Self.path && $0.text == item(right).text })
  }

  @Test(arguments: [
    "effort: 0\n", "effort: 3,5\n", "window: 2026-05-01/2026-04-01\n", "depends-on: [7k2]\n",
    "moscow: [must, should]\n", "title: {a: b}\n", "success: [many calls]\n",
  ])
  func whatTakesJudgementHasNoFix(line: String) async {
    let key = line.prefix { $0 != ":" }
    let found = await findings(item(line, without: String(key)), rules: ["field-value"])
    #expect(found.count == 1, "\(found.map(\.testDescription))")
    #expect(found.allSatisfy { $0.fix == nil && $0.remedy != nil })
  }

  @Test func misspeltKeyIsNotProposedForAFieldThatIsThere() async {
    let found = await findings(item("titel: Rain\n"), rules: ["unknown-key"])
    #expect(found.map(\.fix) == [nil])
  }

  @Test func missingIDIsThatOfTheFile() async {
    let text = item("", without: "id")
    let found = await findings(text, rules: ["required-field"])
    let mended = Fix.apply(found.compactMap(\.fix), to: [.init(Self.path, text.text)])
    #expect(mended.contains { $0.path == Self.path && $0.text.hasPrefix("---\nid: MB-8QW3E\n") })
  }

  @Test func addedLineEndsAsTheOthersDo() async {
    let text = item("", without: "id").text.replacing("\n", with: "\r\n")
    let found = await ExampleSnapshot.findings([.init(Self.path, text)], rules: ["required-field"])
    #expect(found.first?.fix?.replacements.first?.text == "id: MB-8QW3E\r\n")
  }
}
