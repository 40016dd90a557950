import BacklogModel
import BacklogReports
import Testing

@Suite struct ExperimentReportTests {
  /// One campaign with a criterion, an abort line, measurements and a day for the decision.
  private func experiment(
    _ success: String, _ actuals: String, reviewOn: String = "2026-05-01", more: String = ""
  ) throws -> ExperimentReport.Experiment {
    let campaign = ReportBacklog.document(
      "campaigns/packing-guide.md",
      "title: Packing guide\nteam: first-steps\naudience: first-time-buyers\ndeliverable: \"2026-q2: packing-guide\"\nstart: 2026-04-01\nexperiment: yes\nhypothesis: x\nsuccess: [\(success)]\nactuals: [\(actuals)]\nreview-on: \(reviewOn)\n\(more)"
    )
    let report = ExperimentReport(ReportBacklog.scope([campaign]))
    return try #require(report.experiments.first)
  }

  @Test func lastMeasurementUpToTheDayCounts() throws {
    let found = try experiment(
      "booking rate >= 4%",
      "2026-04-10 booking rate = 5%, 2026-04-14 Booking  Rate = 2.6%, 2026-04-16 booking rate = 9%")
    #expect(found.results.map(\.standing) == [.open])
    #expect(found.results[0].actual?.measure.description == "2.6%")
    #expect(found.results[0].progress == 65)
    #expect(found.advice == .wait)
  }

  @Test(arguments: [
    ("calls >= 50 by 2026-04-30", "2026-04-14 calls = 50", ExperimentReport.Standing.met),
    ("calls >= 50 by 2026-04-14", "2026-04-14 calls = 49", .missed),
    ("calls >= 50 by 2026-04-15", "2026-04-14 calls = 49", .open),
    ("calls >= 50 abort < 10", "2026-04-14 calls = 9.9", .abort),
    ("calls >= 50 abort < 10", "2026-04-14 calls = 10", .open),
    ("returns <= 5%", "2026-04-14 returns = 5%", .met),
    ("calls >= 50", "2026-04-14 visits = 60", .unmeasured),
  ])
  func standing(success: String, actual: String, standing: ExperimentReport.Standing) throws {
    #expect(try experiment(success, actual).results.map(\.standing) == [standing])
  }

  @Test func numbersSpeakForOneOfThreeDecisions() throws {
    let met = "2026-04-14 calls = 50"
    #expect(try experiment("calls >= 50", met).advice == .continue)
    #expect(
      try experiment("calls >= 50, visits >= 9", met, reviewOn: "2026-04-15").advice == .change)
    #expect(try experiment("calls >= 51", met, reviewOn: "2026-04-15").advice == .stop)
    #expect(try experiment("calls >= 90 abort < 60", met).advice == .stop)
    #expect(try experiment("calls >= 51", met).advice == .wait)
    #expect(try experiment("calls >= 51", "", reviewOn: "2026-04-01").advice == .wait)
  }

  @Test func decisionIsLateFromTheDayAfter() throws {
    #expect(try experiment("calls >= 1", "", reviewOn: "2026-04-15").daysOverdue == nil)
    #expect(try experiment("calls >= 1", "", reviewOn: "2026-04-14").daysOverdue == 1)
    let decided = try experiment(
      "calls >= 1", "", reviewOn: "2026-04-01",
      more: "decision: stop\ndecided-on: 2026-04-02\nlearning: Nobody calls")
    #expect(decided.daysOverdue == nil)
    #expect(decided.learning == "Nobody calls")
  }
}
