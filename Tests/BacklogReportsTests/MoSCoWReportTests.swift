import BacklogModel
import BacklogReports
import Testing

@Suite struct MoSCoWReportTests {
  /// The worked example of the DSDM handbook's rule: 60 % Must, 20 % Should, 20 % Could, and what isn't part of the total.
  @Test func sharesAreOfEffortWithoutWontAndStopped() async throws {
    let report = await MoSCoWReport(
      ReportBacklog.scope([
        ReportBacklog.item("MB-7K2QX", "done", "rank: 1\nmoscow: must\neffort: 30"),
        ReportBacklog.item("MB-9TD4A", "ready", "rank: 2\nmoscow: must\neffort: 6"),
        ReportBacklog.item("MB-3HK7W", "ready", "rank: 3\nmoscow: should\neffort: 12"),
        ReportBacklog.item("MB-4RT9M", "ready", "rank: 4\nmoscow: could\neffort: 11.5"),
        ReportBacklog.item("MB-5WX2C", "ready", "rank: 5\nmoscow: could\neffort: 0.5"),
        ReportBacklog.item("MB-6YZ3D", "backlog", "rank: 6\nmoscow: wont\neffort: 100"),
        ReportBacklog.item("MB-8QW3E", "stopped", "moscow: must\neffort: 100\nstop-reason: x"),
        ReportBacklog.item("MB-8QW4E", "backlog", "rank: 7\nmoscow: must"),
        ReportBacklog.item("MB-8QW5E", "backlog", "rank: 8\neffort: 50"),
      ]))
    #expect(report.groups.count == 1)
    let group = try #require(report.groups.first)
    #expect(group.must.effort.description == "36")
    #expect(group.mustShare == 60)
    #expect(group.shouldShare == 20)
    #expect(group.couldShare == 20)
    #expect(group.unestimated == 1)
    #expect(group.undecided.items == 1)
    #expect(report.mustMaximum == 60)
    // Could before Should, of each the last in order first; what is done can't be dropped.
    #expect(
      group.droppable.map(\.id.description) == ["MB-5WX2C", "MB-4RT9M", "MB-3HK7W"])
  }

  @Test func effortsOfTwoTeamsAreNeverAdded() async {
    let report = await MoSCoWReport(
      ReportBacklog.scope([
        ReportBacklog.item("MB-7K2QX", "ready", "rank: 1\nmoscow: must\neffort: 3"),
        ReportBacklog.item(
          "MB-9TD4A", "ready", "rank: 2\nmoscow: could\neffort: 800", team: "others"),
      ]))
    #expect(report.groups.map(\.team) == ["first-steps", "others"])
    #expect(report.groups.map(\.mustShare) == [100, 0])
  }

  @Test func whatIsStoppedOrAllClosedIsLeftOut() async {
    let stopped = ReportBacklog.document(
      "campaigns/old.md",
      "title: Old\naudience: first-time-buyers\nguidepoint: 2026-q2\nstart: 2026-01-01\nsuccess: [x >= 1]\nreview-on: 2026-02-01\ndecision: stop\ndecided-on: 2026-02-01\nlearning: x"
    )
    let report = await MoSCoWReport(
      ReportBacklog.scope([
        stopped,
        ReportBacklog.item("MB-9TD4A", "ready", "moscow: must\neffort: 3", campaign: "old"),
        ReportBacklog.item("MB-7K2QX", "done", "moscow: must\neffort: 3"),
      ]))
    #expect(report.groups.isEmpty)
  }
}
