import BacklogRules
import TestSupport
import Testing

/// One cause, one finding, and each at its place, whatever else is wrong in the file and in the backlog.
@Suite struct FiveMistakesTests {
  private static let path = "items/2026-04/MB-8QW3E-rain.md"
  private static let text = MarkedText(
    """
    ---
    id: MB-8QW3E
    rank: ⟦rank⟧ten
    title: Rain⟦colon⟧: what to wear
    audience: first-time-buyers
    ⟦key⟧benifit: Stays dry
    outcome: "2026-q2: qualified calls"
    team: first-steps
    moscow: ⟦moscow⟧"musst"
    confirmed: ⟦date⟧1.13.2026
    status: backlog
    ---

    """)
  private static let places = [
    Place(rule: "field-value", start: text["rank"]),
    Place(rule: "front-matter", start: text["colon"]),
    Place(rule: "required-field", start: text["key"]),
    Place(rule: "field-value", start: text["moscow"]),
    Place(rule: "field-value", start: text["date"]),
  ]

  @Test func fiveMistakesInOneFileAreFiveFindingsAtTheirPlaces() async {
    let found = await ExampleSnapshot.findings([.init(Self.path, Self.text.text)])
    #expect(found.map(Place.init) == Self.places, "\(found.map(\.testDescription))")
  }

  /// Beside what breaks a rule, the five are the same five, and what breaks the rule is found as it is without them.
  @Test(arguments: RuleRegistry.rules.map { $0.name })
  func eachRuleFindsItsOwnBesideTheFive(name: String) async throws {
    let rule = try #require(RuleRegistry.rule(named: name))
    let example = rule.examples.breaking
    let alone = await ExampleSnapshot.findings(in: example)
    let together = await ExampleSnapshot.findings(
      example.files + [.init(Self.path, Self.text.text)],
      before: example.before.isEmpty ? nil : example.before)
    let five = together.filter { $0.path == Self.path }
    #expect(five.map(Place.init) == Self.places, "\(five.map(\.testDescription))")
    let others = together.filter { $0.path != Self.path }
    #expect(others == alone, "\(others.map(\.testDescription))")
  }

  @Test func fiveMistakesInTheSectionsAndLinesOfOneItem() async {
    let text = MarkedText(
      """
      ---
      id: MB-8QW3E
      rank: 30
      title: What to wear in rain
      audience: ⟦audience⟧first-time-buyer
      benefit: Stays dry and walks on
      campaign: packing-guide
      team: first-steps
      effort: ⟦effort⟧0
      depends-on: [⟦id⟧mb-7k2qx]
      ⟦stagge⟧stagge: later
      status: ⟦status⟧in-progress
      ---

      ## Definition of Done

      - [ ] proofread: Somebody who did not write it has read it aloud
      - [ ] tracked: Links carry the campaign's name
      - [ ] approval-brand: Brand has agreed

      """)
    let found = await ExampleSnapshot.findings([.init(Self.path, text.text)])
    #expect(
      found.map(Place.init) == [
        Place(rule: "dangling-reference", start: text["audience"]),
        Place(rule: "field-value", start: text["effort"]),
        Place(rule: "id-spelling", start: text["id"]),
        Place(rule: "unknown-key", start: text["stagge"]),
        Place(rule: "required-section", start: text["status"]),
      ], "\(found.map(\.testDescription))")
  }

  @Test(arguments: ["\u{01}", "\u{0B}", "\u{7F}", "\0"])
  func aControlCharacterInAValueIsOneFinding(character: String) async {
    for field in ["rank: 3", "effort: 3", "moscow: must", "audience: first-time-buyers"] {
      let item = """
        ---
        id: MB-8QW3E
        title: What to wear in rain
        benefit: Stays dry and walks on
        campaign: packing-guide
        team: first-steps
        status: backlog
        \(field)\(character)
        \(field.hasPrefix("rank") ? "" : "rank: 50")
        \(field.hasPrefix("audience") ? "" : "audience: first-time-buyers")
        ---

        """
      let found = await ExampleSnapshot.findings([.init(Self.path, item)])
      #expect(found.count == 1, "\(field): \(found.map(\.testDescription))")
    }
  }

  private struct Place: Equatable {
    let rule: String
    let start: Int

    init(rule: String, start: Int) {
      self.rule = rule
      self.start = start
    }

    init(_ finding: Finding) {
      self.init(rule: finding.rule, start: finding.range.lowerBound)
    }
  }
}
