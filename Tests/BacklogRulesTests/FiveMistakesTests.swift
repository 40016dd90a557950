import BacklogRules
import TestSupport
import Testing

/// One cause, one finding.
@Suite struct FiveMistakesTests {
  @Test func fiveMistakesInOneFileAreFiveFindingsAtTheirPlaces() async {
    let text = MarkedText(
      """
      ---
      id: MB-8QW3E
      rank: ⟦rank⟧ten
      title: Rain⟦colon⟧: what to wear
      audience: first-time-buyers
      ⟦key⟧benifit: Stays dry
      campaign: packing-guide
      team: first-steps
      moscow: ⟦moscow⟧"musst"
      confirmed: ⟦date⟧1.13.2026
      status: backlog
      ---

      """)
    let found = await ExampleSnapshot.findings(
      [.init("items/MB-8QW3E-rain.md", text.text)],
      rules: ["front-matter", "required-field", "field-value", "unknown-key"])
    let places = found.map { Place(rule: $0.rule, start: $0.range.lowerBound) }
    #expect(
      places == [
        Place(rule: "field-value", start: text["rank"]),
        Place(rule: "front-matter", start: text["colon"]),
        Place(rule: "required-field", start: text["key"]),
        Place(rule: "field-value", start: text["moscow"]),
        Place(rule: "field-value", start: text["date"]),
      ], "\(found.map(\.testDescription))")
  }

  private struct Place: Equatable {
    let rule: String
    let start: Int
  }
}
