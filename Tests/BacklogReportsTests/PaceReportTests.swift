import BacklogModel
import BacklogReports
import Testing

/// Reports that look ahead, on paces that are known.
@Suite struct PaceReportTests {
  private static let day = CivilDate("2026-04-15") ?? CivilDate(daysSinceEpoch: 0)

  /// Items that were finished so many days before, brought in with dates of their own, and some that are open.
  private static func history(finishedBefore days: [Int], open: Int) async throws -> HistoryReport {
    let letters = Array("ABCDEFGHJKMNPQRSTVWXYZ")
    func id(_ number: Int) -> String {
      "MB-000\(letters[number / letters.count])\(letters[number % letters.count])"
    }
    let done = days.enumerated().map { index, before in
      (
        "items/\(id(index)).md",
        "id: \(id(index))\ntitle: Done\nteam: first-steps\nstatus: done\nfinished: \(day.adding(days: -before))"
      )
    }
    let ahead = (0..<open).map { index in
      (
        "items/\(id(300 + index)).md",
        "id: \(id(300 + index))\ntitle: Open \(index)\nteam: first-steps\nrank: \(index)\nstatus: ready"
      )
    }
    return try await HistoryReport([HistoryReport.Step("2026-04-15", done + ahead)])
  }

  /// Six fortnights with 4, 3, 3, 2, 2 and 1 items, the last one first.
  @Test func loadIsARangeOfTheSlowerAndTheFasterFortnights() async throws {
    let counts = [4, 3, 3, 2, 2, 1]
    let days = counts.enumerated().flatMap { index, count in
      (0..<count).map { 14 * index + 13 - 2 * $0 }
    }
    // The one of the first fortnight is on the first of the 84 days.
    let history = try await Self.history(finishedBefore: days, open: 12)
    let report = await LoadReport(history.scope("2026-04-15"), in: history.timeline)
    let team = try #require(report.teams.first)
    #expect(team.throughput.counts.count == 84)
    #expect(team.throughput.pieces(of: 14) == counts.reversed())
    // 12 items at 3 a fortnight are 56 days, at 2 a fortnight 84.
    #expect(team.span == LoadReport.Span(least: 56, most: 84))
    #expect(report.whole == team.span)
    // The guidepoint in force ends then.
    #expect(report.date.description == "2026-06-30")
  }

  @Test func theLineIsWhereTheDateIs() async throws {
    let history = try await Self.history(finishedBefore: Array(0..<20), open: 9)
    let report = await LoadReport(
      history.scope("2026-04-15", until: "2026-04-20"), in: history.timeline)
    let team = try #require(report.teams.first)
    // One item each day: five in five days, and each on a day of its own.
    #expect(team.line?.sure == 5 && team.line?.even == 5)
    #expect(team.windows.map(\.upperBound) == (1...9).map { Self.day.adding(days: $0) })
    #expect(team.windows.allSatisfy { $0.lowerBound == $0.upperBound })
    #expect(team.span == LoadReport.Span(least: 9, most: 9))
  }

  @Test func forecastOfASteadyPaceIsCertain() async throws {
    let history = try await Self.history(finishedBefore: Array(0..<20), open: 9)
    let report = await ForecastReport.concurrently(
      history.scope("2026-04-15", until: "2026-04-18"), in: history.timeline)
    let team = try #require(report.teams.first)
    #expect(team.all?.half == Self.day.adding(days: 9))
    #expect(team.all?.nearlySure == Self.day.adding(days: 9))
    #expect(team.amounts.map(\.items) == [3])
    #expect(report.whole == team.all)
  }

  @Test func aPaceOfNothingIsRefused() async throws {
    let history = try await Self.history(finishedBefore: [], open: 3)
    let load = await LoadReport(history.scope("2026-04-15"), in: history.timeline)
    #expect(load.teams.first?.span == nil && load.whole == nil)
    #expect(load.teams.first?.obstacle == .tooShort(days: 1, needed: 14))
    let few = try await Self.history(finishedBefore: [40, 3], open: 3)
    let forecast = ForecastReport(few.scope("2026-04-15"), in: few.timeline)
    #expect(forecast.teams.first?.obstacle == .tooFew(finishes: 2, days: 41))
    #expect(forecast.whole == nil)
  }

  /// A campaign's scope through everything that changes it.
  @Test func burnupIsWhatEachDayHeld() async throws {
    let history = try await HistoryReport([
      .item("2026-04-01", "MB-AAAAA", "effort: 3\nstatus: ready"),
      .item("2026-04-02", "MB-BBBBB", "effort: 5\nstatus: ready"),
      .item("2026-04-02", "MB-CCCCC", "status: ready"),
      .item("2026-04-03", "MB-AAAAA", "effort: 3\nstatus: done"),
      .item("2026-04-04", "MB-BBBBB", "effort: 5\nstatus: ready", campaign: "elsewhere"),
      .item("2026-04-05", "MB-BBBBB", "effort: 5\nmoscow: wont\nstatus: ready"),
      .item("2026-04-05", "MB-AAAAA", "effort: 3\nreleased: 2026-04-08\nstatus: done"),
      .item("2026-04-06", "MB-BBBBB", "effort: 5\nmoscow: must\nstatus: ready"),
      .item("2026-04-07", "MB-BBBBB", "effort: 5\nstop-reason: x\nstatus: stopped"),
      .item("2026-04-09", "MB-AAAAA", "effort: 3\nreleased: 2026-04-08\nstatus: in-progress"),
    ])
    let scope = history.scope("2026-04-09", since: "2026-04-02")
    let campaign = try #require(history.snapshot.record(.campaign, key: "packing-guide"))
    #expect(BurnupReport.teams(of: campaign, scope, in: history.timeline) == ["first-steps"])
    let report = BurnupReport(of: campaign, team: "first-steps", scope, in: history.timeline)
    #expect(
      report.points.map { "\($0.day.components.day): \($0.scope) \($0.done) \($0.released)" } == [
        "2: 8 0 0", "3: 8 3 0", "4: 3 3 0", "5: 3 3 0", "6: 8 3 0", "7: 3 3 0", "8: 3 3 3",
        "9: 3 0 3",
      ])
    #expect(report.unestimated == 1)
    #expect(report.obstacle == .tooShort(days: 8, needed: 14))
    let others = BurnupReport(of: campaign, team: "others", scope, in: history.timeline)
    #expect(others.points.isEmpty)
  }

  @Test func theLastOfSeveralIsLaterThanEach() {
    let values = [1, 2, 3, 4]
    // Both are there on day 3 in 9 of 16 cases, on day 2 in 4 of 16.
    #expect(MonteCarlo.percentile(50, ofTheLatestOf: [values, values]) == 3)
    #expect(MonteCarlo.percentile(25, ofTheLatestOf: [values, values]) == 2)
    #expect(MonteCarlo.percentile(50, ofTheLatestOf: [values]) == 2)
    #expect(MonteCarlo.percentile(50, ofTheLatestOf: []) == nil)
  }
}
