import BacklogModel
import BacklogReports
import Testing

/// Ten items with everything that can happen to them in ten days, counted by hand.
@Suite struct FlowReportTests {
  private typealias Step = HistoryReport.Step

  private static func report(teams: [String] = []) async throws -> FlowReport {
    let history = try await HistoryReport([
      .item("2026-04-01", "MB-AAAAA", "status: ready"),
      .item("2026-04-01", "MB-CCCCC", "status: backlog"),
      .item("2026-04-02", "MB-AAAAA", "status: in-progress"),
      .item("2026-04-02", "MB-FFFFF", "status: in-progress"),
      .item("2026-04-02", "MB-BBBBB", "status: backlog"),
      // Begun and finished on one day.
      .item("2026-04-03", "MB-BBBBB", "status: in-progress"),
      .item("2026-04-03", "MB-BBBBB", "status: done"),
      .item("2026-04-03", "MB-FFFFF", "status: done"),
      .item("2026-04-03", "MB-DDDDD", "status: in-progress"),
      .item("2026-04-03", "MB-HHHHH", "status: in-progress"),
      .item("2026-04-04", "MB-AAAAA", "status: done"),
      .item("2026-04-04", "MB-DDDDD", "status: waiting\nwaiting-on: \"agency: photos\""),
      // Nobody said when it was begun.
      .item("2026-04-05", "MB-CCCCC", "status: done"),
      .item("2026-04-05", "MB-HHHHH", "status: stopped\nstop-reason: x"),
      // Taken up again.
      .item("2026-04-06", "MB-FFFFF", "status: in-progress"),
      .item("2026-04-06", "MB-EEEEE", "status: in-progress"),
      .item("2026-04-07", "MB-DDDDD", "status: in-progress"),
      // Brought in from elsewhere, with dates of its own.
      .item("2026-04-08", "MB-GGGGG", "status: done\nstarted: 2026-04-01\nfinished: 2026-04-05"),
      .item("2026-04-09", "MB-JJJJJ", "status: waiting\nwaiting-on: \"Ada: her yes\""),
      .item("2026-04-10", "MB-DDDDD", "skills: [design, video]\nstatus: done"),
    ])
    return await FlowReport(
      history.scope("2026-04-10", teams: teams, since: "2026-04-01"), in: history.timeline)
  }

  @Test func cycleTimesCountTheFirstAndTheLastDay() async throws {
    let report = try await Self.report()
    #expect(
      report.finished.map { "\($0.id) \($0.day) \($0.cycleTime ?? 0)" } == [
        "MB-BBBBB 2026-04-03 1", "MB-AAAAA 2026-04-04 3", "MB-CCCCC 2026-04-05 0",
        "MB-GGGGG 2026-04-05 5", "MB-DDDDD 2026-04-10 8",
      ])
    // Nearest ranks of 1, 3, 5, 8.
    #expect([50, 85, 95].map { report.cycleTime($0) } == [3, 8, 8])
    #expect(report.throughput.counts == [0, 0, 1, 1, 2, 0, 0, 0, 0, 1])
    // Of 1 + 3 + 5 + 8 days one item waited at the end of three.
    #expect(report.efficiency.map { Int(($0 * 100).rounded()) } == 8235)
  }

  @Test func ageGoesOnWhereWorkWasTakenUpAgain() async throws {
    let report = try await Self.report()
    #expect(
      report.inProgress.map { "\($0.id) \($0.age) \($0.isWaiting)" } == [
        "MB-FFFFF 9 false", "MB-EEEEE 5 false", "MB-JJJJJ 2 true",
      ])
    #expect(report.overdue.map(\.id.description) == ["MB-FFFFF"])
  }

  @Test func bandsAreWhatHeldAtTheEndOfEachDay() async throws {
    let report = try await Self.report()
    func day(_ number: Int) -> [Int] {
      let day = report.days[number - 1]
      return [day.todo, day.active, day.waiting, day.done]
    }
    #expect(report.days.count == 10)
    #expect(day(1) == [2, 1, 0, 0])
    #expect(day(3) == [1, 4, 0, 2])
    #expect(day(5) == [0, 0, 1, 5])
    #expect(day(10) == [0, 2, 1, 5])
  }

  @Test func waitingIsCountedByCauseAndNeverByPerson() async throws {
    let report = try await Self.report()
    #expect(
      report.causes.map { "\($0.cause) \($0.days) \($0.items) \($0.current)" } == [
        "named(\"agency\") 3 1 0", "person 2 1 1",
      ])
  }

  @Test func waitingIsCountedForEachSkillThatTheWorkNeeds() async throws {
    let report = try await Self.report()
    #expect(
      report.skills.map { "\($0.name) \($0.days) \($0.items)" } == ["design 3 1", "video 3 1"])
  }

  @Test func otherTeamsCountNowhere() async throws {
    let report = try await Self.report(teams: ["others"])
    #expect(report.finished.isEmpty && report.inProgress.isEmpty && report.causes.isEmpty)
    #expect(report.days.allSatisfy { $0.todo + $0.active + $0.waiting + $0.done == 0 })
  }

  @Test func aHistoryOfOneCommitHasOneDay() async throws {
    let history = try await HistoryReport([.item("2026-04-10", "MB-AAAAA", "status: done")])
    let report = await FlowReport(history.scope("2026-04-10"), in: history.timeline)
    #expect(report.throughput.counts == [1])
    #expect(report.cycleTimes.isEmpty && report.efficiency == nil)
    #expect(report.days.last?.done == 1)
    let before = await FlowReport(history.scope("2026-04-09"), in: history.timeline)
    #expect(before.throughput.counts.isEmpty && before.days.allSatisfy { $0.done == 0 })
  }
}
