import BacklogHistory
import BacklogModel
import BacklogReports
import Testing

/// What became of an agreed blueprint, by its own history.
@Suite struct BlueprintDriftTests {
  private static func blueprint(
    _ day: String, _ deliverables: [String], agreed: Bool = true
  ) -> HistoryReport.Step {
    HistoryReport.Step(
      day,
      [
        (
          "blueprints/2026-q2.md",
          "title: Spring\nguidepoint: 2026-q2\nfrom: 2026-04-01\nto: 2026-06-30\n\(agreed ? "agreed-on: 2026-03-26\nagreed-by: [Marketing]\n" : "")deliverables:\n"
            + deliverables.map { "  - {\($0)}" }.joined(separator: "\n")
        )
      ])
  }

  private static let guide = "key: guide, title: A guide, month: 2026-04, outcome: downloads"
  private static let call = "key: call, title: A call, month: 2026-05, outcome: calls"
  private static let film = "key: film, title: A film, month: 2026-06, outcome: calls"

  private static func drift(_ steps: [HistoryReport.Step], on day: String) async throws
    -> BlueprintDrift?
  {
    let history = try await HistoryReport(steps)
    return BlueprintReport(
      history.scope(day), includesAll: true, versions: history.timeline.plans[.blueprint]
    ).blueprints.first?.drift
  }

  @Test func whatWasAddedDroppedAndMovedIsToldWithItsDay() async throws {
    let drift = try #require(
      try await Self.drift(
        [
          Self.blueprint("2026-03-20", [Self.guide, Self.call], agreed: false),
          Self.blueprint("2026-03-26", [Self.guide, Self.call, Self.film]),
          // Moved away and back: no drift. Moved twice: the last month counts.
          Self.blueprint(
            "2026-04-02",
            [
              "key: guide, title: A guide, month: 2026-05, outcome: downloads",
              "key: call, title: A call, month: 2026-06, outcome: calls", Self.film,
            ]),
          Self.blueprint(
            "2026-04-10",
            [
              Self.guide, "key: call, title: A call, month: 2026-07, outcome: calls",
              "key: film, title: A short film, month: 2026-05, outcome: calls",
            ]),
          Self.blueprint(
            "2026-04-20",
            [
              "key: call, title: A call, month: 2026-07, outcome: calls",
              "key: film, title: A short film, month: 2026-05, outcome: calls",
              "key: club, title: A club, month: 2026-06, outcome: calls",
            ]),
        ], on: "2026-04-30"))
    #expect(drift.agreed == 3)
    #expect(
      drift.changes.map {
        "\($0.kind) \($0.key): \($0.agreed ?? "-") -> \($0.now ?? "-") \($0.since?.description ?? "?")"
      } == [
        "slipped call: 2026-05 -> 2026-07 2026-04-10",
        "advanced film: 2026-06 -> 2026-05 2026-04-10",
        "changed film: A film -> A short film 2026-04-10",
        "added club: - -> 2026-06 2026-04-20", "dropped guide: 2026-04 -> - 2026-04-20",
      ])
  }

  @Test func nothingDriftsBeforeItIsAgreedOrWhereNothingChanged() async throws {
    let first = Self.blueprint("2026-03-20", [Self.guide], agreed: false)
    #expect(try await Self.drift([first], on: "2026-04-30") == nil)
    let same = try await Self.drift(
      [first, Self.blueprint("2026-03-26", [Self.guide, Self.call])], on: "2026-04-30")
    #expect(same?.changes.isEmpty == true && same?.agreed == 2)
    // Brought in later than it was agreed: its first version is the agreement.
    let late = try await Self.drift(
      [
        Self.blueprint("2026-04-05", [Self.guide]),
        Self.blueprint("2026-04-06", [Self.guide, Self.film]),
      ], on: "2026-04-30")
    #expect(late?.changes.map(\.kind) == [.added])
  }
}
