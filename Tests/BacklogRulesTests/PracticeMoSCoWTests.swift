import Testing

@testable import BacklogRules

@Suite struct PracticeMoSCoWTests {
  private static func findings(_ items: [String], start: String = "2026-04-01") async -> [String] {
    let campaign = RuleExample.File(
      "campaigns/guide.md",
      "---\ntitle: Guide\nguidepoint: q2\naudience: walkers\nstart: \(start)\n---\n")
    let files = items.enumerated().map { index, fields in
      PracticeBacklog.item("MB-0000\(index)", "campaign: guide\nstatus: backlog\n\(fields)")
    }
    return await PracticeBacklog.findings(MoSCoWBalance.self, in: [campaign] + files).map(\.message)
  }

  @Test func wontAndWhatIsNoEstimateArePartOfNoTotal() async {
    #expect(
      await Self.findings([
        "moscow: must\neffort: 6", "moscow: should\neffort: 4", "moscow: wont\neffort: 90",
      ]).isEmpty)
    #expect(
      await Self.findings([
        "moscow: must\neffort: 7", "moscow: should\neffort: 3", "moscow: wont\neffort: 90",
      ]) == ["70 % of the effort of this campaign is Must (7 of 10), but at most 60 % should be"])
  }

  @Test func missingEstimatesThatHideTheShareAreSaid() async {
    let hidden = [
      "2 of 4 items have no estimate, Must among them, so nobody can tell whether Must is within 60 % of the effort"
    ]
    let items = [
      "moscow: must\neffort: 1", "moscow: could\neffort: 9", "moscow: must", "moscow: should",
    ]
    #expect(await Self.findings(items) == hidden)
    // Before it begins, estimates may still be missing; and without a Must among them little is hidden.
    #expect(await Self.findings(items, start: "2026-05-01").isEmpty)
    #expect(
      await Self.findings(Array(items.dropLast(2)) + ["moscow: could", "moscow: could"]).isEmpty)
    #expect(await Self.findings(items + ["moscow: could\neffort: 9"]).isEmpty)
  }
}
