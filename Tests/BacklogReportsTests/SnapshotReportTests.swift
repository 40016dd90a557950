import BacklogModel
import BacklogReports
import BacklogRules
import Testing

/// Reports that need a snapshot only, on examples small enough to count by hand.
@Suite struct SnapshotReportTests {
  @Test func staleItemsAreThoseNotBegunThatNobodyConfirmed() {
    let report = StaleReport(
      ReportBacklog.scope([
        ReportBacklog.item("MB-7K2QX", "ready", "rank: 1\nconfirmed: 2026-01-15"),
        ReportBacklog.item("MB-9TD4A", "backlog", "rank: 2\nconfirmed: 2026-01-14"),
        ReportBacklog.item("MB-3HK7W", "backlog", "rank: 3"),
        ReportBacklog.item("MB-4RT9M", "in-progress", "rank: 4\nconfirmed: 2025-01-01"),
        ReportBacklog.item("MB-5WX2C", "done", "confirmed: 2025-01-01"),
      ]), limit: 90)
    #expect(report.entries.map { $0.isStale(after: 90) } == [false, true, false])
    // 15 January to 15 April 2026 are 31 - 15 + 28 + 31 + 15 = 90 days.
    #expect(report.entries.map(\.days) == [90, 91, nil])
    #expect(report.stale.map(\.item.id.description) == ["MB-9TD4A"])
    #expect(report.neverConfirmed == 1)
    #expect(report.bands.map(\.count) == [0, 0, 1, 1, 0, 1])
  }

  @Test func itemsOfAGuidepointThatIsOverAreStale() {
    let scope = ReportBacklog.scope(
      [ReportBacklog.item("MB-7K2QX", "ready", "confirmed: 2026-06-30")],
      day: CivilDate("2026-07-01") ?? ReportBacklog.day)
    let report = StaleReport(scope, limit: 90)
    #expect(report.stale.map(\.expiredGuidepoint?.key) == ["2026-q2"])
  }

  @Test func coverageCountsPeopleAndNeverNamesThem() throws {
    let audience = ReportBacklog.document(
      "audiences/owners.md", "title: Owners\ndescription: People who have one")
    let report = CoverageReport(
      ReportBacklog.scope([
        audience,
        ReportBacklog.item("MB-7K2QX", "ready", "skills: [copywriting, video]"),
        ReportBacklog.item("MB-9TD4A", "done", "skills: [design]"),
      ]))
    #expect(report.audiences.map(\.teams) == [["first-steps"], []])
    #expect(report.audiences.map(\.openItems) == [1, 0])
    let video = try #require(report.skills.first { $0.name == "video" })
    #expect(video.isMissing && video.holders == 0 && video.needed == 1)
    let copywriting = try #require(report.skills.first { $0.name == "copywriting" })
    #expect(copywriting.holders == 2 && !copywriting.dependsOnOne)
    let design = try #require(report.skills.first { $0.name == "design" })
    #expect(design.needed == 0)
  }

  @Test func contactsReachAllPartsOfAnAudience() async {
    let part = ReportBacklog.document(
      "audiences/students.md",
      "title: Students\ndescription: x\npart-of: first-time-buyers")
    let scope = ReportBacklog.scope([
      part,
      ReportBacklog.item("MB-7K2QX", "ready", "channel: email\nwindow: 2026-04-20/2026-04-24"),
      ReportBacklog.item("MB-9TD4A", "ready", "channel: email\nwindow: 2026-04-22/2026-04-23"),
      ReportBacklog.item("MB-3HK7W", "done", "channel: web\nwindow: 2026-04-01/2026-04-02"),
      ReportBacklog.item("MB-4RT9M", "stopped", "window: 2026-04-20/2026-04-24"),
    ])
    let report = await ContactReport(
      scope, period: scope.day.adding(days: -30)...scope.day.adding(days: 30))
    #expect(report.audiences.map(\.record.key) == ["first-time-buyers", "students"])
    #expect(
      report.audiences.map { $0.contacts.map(\.item.id.description) } == [
        ["MB-3HK7W", "MB-7K2QX", "MB-9TD4A"], ["MB-3HK7W", "MB-7K2QX", "MB-9TD4A"],
      ])
    #expect(report.audiences[0].contacts.map(\.isPast) == [true, false, false])
    #expect(report.findings.map(\.rule) == ["overlapping-contact"])
    #expect(report.span?.lowerBound.description == "2026-04-01")
    #expect(report.span?.upperBound.description == "2026-04-24")
  }

  @Test func feedbackWithoutADecisionIsListedOldestFirst() {
    let campaign = ReportBacklog.document(
      "campaigns/packing-guide.md",
      "title: Packing guide\naudience: first-time-buyers\nguidepoint: 2026-q2\nstart: 2026-04-01\nsuccess: [x >= 1]\nreview-on: 2026-05-01\nfeedback:\n  - 2026-04-12 sales: too long -> cut it\n  - 2026-04-10 executive: more blue\n  - 2026-04-02 executive: a film\n  - 2026-04-20 customer: after the day"
    )
    let report = FeedbackReport(ReportBacklog.scope([campaign]))
    #expect(report.undecided.map(\.feedback.text) == ["a film", "more blue"])
    #expect(report.campaigns.map { $0.count(from: .executive) } == [2])
    #expect(report.campaigns.map(\.hearsCustomers) == [false])
    #expect(report.campaigns.map(\.onlySource) == [nil])
  }

  @Test func deliverablesAreAsFarAsTheItemsBelowThem() {
    let scope = ReportBacklog.scope(
      [
        ReportBacklog.item("MB-7K2QX", "done", "effort: 1"),
        ReportBacklog.item("MB-9TD4A", "in-progress", "effort: 1"),
        ReportBacklog.item("MB-3HK7W", "stopped", "effort: 1"),
        ReportBacklog.item("MB-4RT9M", "ready", "moscow: wont"),
      ], day: CivilDate("2026-05-01") ?? ReportBacklog.day)
    let entries = BlueprintReport(scope, includesAll: false).blueprints.flatMap(\.entries)
    #expect(entries.map(\.deliverable.key) == ["packing-guide", "call-back"])
    #expect(entries.map(\.planned) == [2, 0])
    #expect(entries.map(\.done) == [1, 0])
    #expect(entries.map(\.inProgress) == [1, 0])
    #expect(entries.map(\.isLate) == [true, false])
  }

  @Test func shelfHoldsWhatIsDoneAndNoCustomerHas() async {
    let report = await ShelfReport(
      ReportBacklog.scope([
        ReportBacklog.item("MB-7K2QX", "done", "finished: 2026-04-05"),
        ReportBacklog.item("MB-9TD4A", "done", "finished: 2026-03-16"),
        ReportBacklog.item("MB-3HK7W", "done", "finished: 2026-03-01\nreleased: 2026-03-02"),
        ReportBacklog.item("MB-4RT9M", "done", "type: chore"),
        ReportBacklog.item("MB-5WX2C", "done", "window: 2026-05-01/2026-05-02"),
      ]))
    #expect(report.done == 4 && report.released == 1)
    #expect(
      report.entries.map(\.item.id.description) == ["MB-9TD4A", "MB-7K2QX", "MB-5WX2C"])
    #expect(report.entries.map(\.days) == [30, 10, nil])
    #expect(report.entries.last?.planned?.description == "2026-05-01")
  }

  @Test func similarItemsAreFoundAcrossTeamsAndAmongWhatIsDone() {
    let report = SimilarReport(
      ReportBacklog.scope([
        ReportBacklog.item(
          "MB-7K2QX", "done", "rank: 1", title: "A packing list for one night out, on one page"),
        ReportBacklog.item(
          "MB-9TD4A", "ready", "rank: 2", title: "One-page packing list for one night out",
          team: "others"),
        ReportBacklog.item("MB-3HK7W", "ready", "rank: 3", title: "What to wear in rain"),
      ]), threshold: 60)
    #expect(report.pairs.map(\.item.id.description) == ["MB-9TD4A"])
    #expect(report.pairs.map(\.other.id.description) == ["MB-7K2QX"])
    #expect(report.pairs.allSatisfy { $0.similarity >= 60 && !$0.isLinked && $0.sharesAudience })
  }
}
