import BacklogModel
import BacklogReports
import Testing

/// One cycle with everything that can happen to a commitment.
@Suite struct CycleOutcomeTests {
  private static let path = "cycles/first-steps-08.md"

  private static func cycle(
    _ day: String, _ committed: String, more: String = ""
  ) -> HistoryReport.Step {
    HistoryReport.Step(
      day,
      [
        (
          path,
          "title: Eight\nteam: first-steps\nfrom: 2026-04-13\nto: 2026-04-24\ngoal: x\ncommitted: [\(committed)]\n\(more)"
        )
      ])
  }

  private static let everything: [HistoryReport.Step] = [
    .item("2026-04-01", "MB-AAAAA", "effort: 3\nstatus: ready"),
    .item("2026-04-01", "MB-BBBBB", "effort: 2\nstatus: in-progress"),
    .item("2026-04-01", "MB-CCCCC", "effort: 1\nstatus: ready"),
    .item("2026-04-01", "MB-DDDDD", "effort: 1\nstatus: ready"),
    .item("2026-04-09", "MB-EEEEE", "effort: 1\nstatus: done"),
    .item("2026-04-01", "MB-FFFFF", "effort: 1\nstatus: ready"),
    .item("2026-04-01", "MB-GGGGG", "effort: 1\nstatus: ready"),
    .item("2026-04-01", "MB-JJJJJ", "effort: 2\nstatus: ready"),
    .item("2026-04-01", "MB-KKKKK", "effort: 2\nstatus: ready"),
    .item("2026-04-01", "MB-MMMMM", "effort: 2\nstatus: in-progress"),
    cycle("2026-04-10", "MB-AAAAA, MB-GGGGG"),
    // What it holds at the end of the first day is the commitment.
    cycle(
      "2026-04-13",
      "MB-AAAAA, MB-BBBBB, MB-CCCCC, MB-DDDDD, MB-EEEEE, MB-JJJJJ, MB-KKKKK, MB-MMMMM"),
    .item("2026-04-14", "MB-AAAAA", "effort: 8\nstatus: in-progress"),
    cycle(
      "2026-04-15",
      "MB-AAAAA, MB-BBBBB, MB-DDDDD, MB-EEEEE, MB-JJJJJ, MB-KKKKK, MB-MMMMM, MB-FFFFF"),
    .item("2026-04-15", "MB-JJJJJ", "effort: 2\nstatus: done"),
    .item("2026-04-15", "MB-KKKKK", "effort: 2\nstatus: done"),
    .item("2026-04-16", "MB-AAAAA", "effort: 8\nstatus: done"),
    .item("2026-04-17", "MB-CCCCC", "effort: 1\nstatus: done"),
    .item("2026-04-18", "MB-DDDDD", "effort: 1\nstatus: stopped\nstop-reason: x"),
    cycle(
      "2026-04-20",
      "MB-AAAAA, MB-BBBBB, MB-DDDDD, MB-EEEEE, MB-JJJJJ, MB-KKKKK, MB-MMMMM, MB-FFFFF, MB-GGGGG"),
    // Taken up again within the cycle.
    .item("2026-04-20", "MB-JJJJJ", "effort: 2\nstatus: in-progress"),
    cycle(
      "2026-04-21",
      "MB-AAAAA, MB-BBBBB, MB-DDDDD, MB-EEEEE, MB-JJJJJ, MB-KKKKK, MB-MMMMM, MB-FFFFF"),
    .item("2026-04-24", "MB-FFFFF", "effort: 1\nstatus: done"),
    // Taken up again after it, and told of after it.
    .item("2026-04-27", "MB-KKKKK", "effort: 2\nstatus: in-progress"),
    .item("2026-04-27", "MB-MMMMM", "effort: 2\nstatus: done\nfinished: 2026-04-24"),
    .item("2026-04-28", "MB-BBBBB", "effort: 2\nstatus: done"),
  ]

  private static func outcome(
    on day: String, _ steps: [HistoryReport.Step] = everything
  ) async throws -> CycleOutcome {
    let history = try await HistoryReport(steps)
    let report = CommitmentReport(history.scope(day), in: history.timeline)
    return try #require(report.cycles.first)
  }

  @Test func eachItemHasOneFate() async throws {
    let outcome = try await Self.outcome(on: "2026-04-28")
    #expect(outcome.isOver)
    #expect(
      outcome.entries.map { "\($0.id) \($0.fate.rawValue) \($0.addedOn?.description ?? "-")" } == [
        "MB-AAAAA completed -", "MB-BBBBB carried-over -", "MB-CCCCC removed -",
        "MB-DDDDD stopped -", "MB-EEEEE done-before -", "MB-JJJJJ carried-over -",
        "MB-KKKKK completed -", "MB-MMMMM completed -", "MB-FFFFF completed 2026-04-15",
        "MB-GGGGG removed 2026-04-20",
      ])
    // Three of seven; what was done before is in neither number.
    #expect(outcome.initial.count == 7 && outcome.kept.count == 3 && outcome.added.count == 2)
    #expect(outcome.sayDo == 300.0 / 7)
    // As estimated on the first day: 3 + 2 + 2 of 3 + 2 + 1 + 1 + 2 + 2 + 2.
    #expect(outcome.sayDoByEffort == 700.0 / 13)
  }

  @Test func aRunningCycleIsOpen() async throws {
    let outcome = try await Self.outcome(on: "2026-04-15")
    #expect(!outcome.isOver)
    #expect(outcome.count(.open, initial: true) == 4 && outcome.count(.completed) == 2)
    #expect(outcome.count(.removed) == 1)
  }

  @Test func closingEarlyEndsIt() async throws {
    let held =
      "MB-AAAAA, MB-BBBBB, MB-DDDDD, MB-EEEEE, MB-JJJJJ, MB-KKKKK, MB-MMMMM, MB-FFFFF"
    let steps =
      Self.everything + [Self.cycle("2026-04-28", held, more: "closed: 2026-04-17\n")]
    let outcome = try await Self.outcome(on: "2026-04-28", steps)
    #expect(outcome.judgedOn.description == "2026-04-17")
    let fates = Dictionary(
      uniqueKeysWithValues: outcome.entries.map { ($0.id.description, $0.fate) })
    #expect(fates["MB-JJJJJ"] == .completed)
    #expect(fates["MB-DDDDD"] == .carriedOver)
    #expect(fates["MB-FFFFF"] == .carriedOver)
    #expect(fates["MB-GGGGG"] == nil)
  }

  @Test func aCycleThatIsWrittenDownLateIsCommittedThatDay() async throws {
    let steps: [HistoryReport.Step] = [
      .item("2026-04-01", "MB-AAAAA", "status: ready"),
      Self.cycle("2026-04-16", "MB-AAAAA"),
    ]
    let outcome = try await Self.outcome(on: "2026-04-20", steps)
    #expect(outcome.committedOn.description == "2026-04-16")
    #expect(outcome.initial.map(\.id.description) == ["MB-AAAAA"])
  }

  @Test func nothingCommittedHasNoShare() async throws {
    let steps: [HistoryReport.Step] = [
      .item("2026-04-01", "MB-AAAAA", "status: ready"), Self.cycle("2026-04-10", ""),
      Self.cycle("2026-04-15", "MB-AAAAA"), .item("2026-04-16", "MB-AAAAA", "status: done"),
    ]
    let outcome = try await Self.outcome(on: "2026-04-28", steps)
    #expect(outcome.sayDo == nil && outcome.sayDoByEffort == nil)
    #expect(outcome.added.map(\.fate) == [.completed])
  }

  @Test func predictabilityAndProofCountCyclesThatAreOver() async throws {
    let rated =
      Self.everything + [
        Self.cycle(
          "2026-04-27",
          "MB-AAAAA, MB-BBBBB, MB-DDDDD, MB-EEEEE, MB-JJJJJ, MB-KKKKK, MB-MMMMM, MB-FFFFF",
          more: "morale: 4\nsatisfaction: 2026-04-24 satisfaction = 4.2\n")
      ]
    let history = try await HistoryReport(rated)
    let over = PredictabilityReport(history.scope("2026-04-28"), in: history.timeline)
    #expect(over.teams.map(\.shares) == [[300.0 / 7]])
    #expect(
      PredictabilityReport(history.scope("2026-04-24"), in: history.timeline).teams.isEmpty)
    let before = history.scope("2026-04-28", until: "2026-04-12")
    #expect(PredictabilityReport(before, in: history.timeline).teams.isEmpty)
    let proof = ProofReport(history.scope("2026-04-28"), in: history.timeline)
    let cycle = try #require(proof.teams.first?.cycles.first)
    #expect(cycle.morale == 4 && cycle.satisfaction?.measure.description == "4.2")
    // A, C, F and M in its days; K and J were taken up again, E was done before, B after.
    #expect(cycle.finished == 4)
  }
}
