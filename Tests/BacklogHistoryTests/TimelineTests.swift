import BacklogHistory
import BacklogModel
import Git
import TestSupport
import Testing

@Suite struct TimelineTests {
  /// The commits' changes, laid over one another from nothing, give what the last commit holds.
  @Test(arguments: 0..<10) func historyReplayedIsTheBacklog(seed: UInt64) async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 80, seed: 300 + seed))
    let head = try fixture.repository.headCommit()
    var walk = MainlineWalk(from: head, in: fixture.files, index: nil)
    var steps: [MainlineWalk.Step] = []
    while let step = try await walk.step() { steps.append(step) }
    var replayed: [String: Set<String>] = [:]
    var states: [String: ReplayedDocument] = [:]
    for step in steps.reversed() {
      let before = states
      for event in step.documents {
        let renumbered = event.changes.first { $0.kind == .renumbered }?.from
        if let old = renumbered ?? (event.isRemoval ? event.document.name : nil) {
          states[old] = nil
        }
      }
      for event in step.documents where !event.isRemoval {
        let renumbered = event.changes.first { $0.kind == .renumbered }?.from
        let old = !event.values.isEmpty ? nil : before[renumbered ?? event.document.name]
        states[event.document.name] = (old ?? ReplayedDocument()).after(
          event.values + event.changes)
      }
    }
    for (name, state) in states { replayed[name] = state.facts }
    let snapshot = try fixture.snapshot(head)
    let comparison = DocumentComparison(before: Configuration(), after: Configuration())
    var expected = Dictionary(
      uniqueKeysWithValues: snapshot.records.map {
        ($0.name, ReplayedDocument().after(comparison.values(of: $0)).facts)
      })
    expected["settings"] = replayed["settings"]
    #expect(replayed == expected)
  }

  @Test(arguments: 0..<4) func knowsEachDayWhatASnapshotKnows(seed: UInt64) async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 60, seed: 400 + seed))
    let head = try fixture.repository.headCommit()
    for index in [nil, fixture.index(), fixture.index()] {
      let timeline = try #require(
        try await Timeline(to: head, in: fixture.files, index: index))
      let facts = timeline.facts(on: CivilDate(daysSinceEpoch: .max))
      let snapshot = try fixture.snapshot(head)
      #expect(Set(facts.keys) == snapshot.ids)
      for item in snapshot.items {
        let known = try #require(facts[item.id])
        #expect(known.status == item.status && known.category == item.category)
        #expect(known.team == item.record.text("team") && known.effort == item.effort)
        #expect(known.title == item.record.title)
      }
    }
  }

  /// The days on which an item came to where it is, and those on which it waited.
  @Test func saysSinceWhenAndForWhat() async throws {
    let fixture = try await HistoryFixture(
      stream: Self.stream([
        (1, "status: backlog"), (3, "status: ready"), (5, "status: in-progress"),
        (6, "status: waiting\nwaiting-on: photos"), (8, "status: waiting\nwaiting-on: legal"),
        (9, "status: in-progress"), (10, "status: in-progress\nrank: 7"), (12, "status: done"),
        (13, "status: ready"), (15, "status: in-progress"), (20, "status: done"),
        (22, "status: done\nreleased: 2026-01-21"),
      ]))
    let timeline = try #require(
      try await Timeline(
        to: try fixture.repository.headCommit(), in: fixture.files, index: nil))
    let id = try #require(ItemID("MB-00001"))
    let history = try #require(timeline.items[id])
    func day(_ number: Int) throws -> CivilDate {
      try #require(CivilDate(year: 2026, month: 1, day: number))
    }
    let last = try #require(history.dates())
    #expect(
      try last
        == ItemDates(
          created: day(1), started: day(15), finished: day(20), released: day(21),
          statusSince: day(20), changed: day(22)))
    let earlier = try #require(history.dates(on: try day(12)))
    #expect(try earlier.started == day(5) && earlier.finished == day(12))
    #expect(try history.dates(on: day(14))?.started == nil)
    #expect(try history.dates(on: day(14))?.finished == nil)
    #expect(try history.facts(on: day(7))?.waitingOn == "photos")
    #expect(try history.facts(on: day(7))?.category == .waiting)
    #expect(
      try history.waitingSpans() == [
        ItemHistory.WaitingSpan(from: day(6), to: day(8), cause: "photos"),
        ItemHistory.WaitingSpan(from: day(8), to: day(9), cause: "legal"),
      ])
    #expect(try history.waitingSpans(until: day(8)).last?.to == nil)
    #expect(try timeline.firstDay == day(1))
    // A rank is no change of the item.
    #expect(try history.dates(on: day(11))?.changed == day(9))
  }

  /// Commits at nine o'clock of days of January 2026, each with another state of one item.
  private static func stream(_ states: [(day: Int, fields: String)]) -> String {
    states.enumerated().map { index, state in
      let content = "---\nid: MB-00001\ntitle: One\n\(state.fields)\n---\n"
      return """
        commit refs/heads/main
        mark :\(index + 1)
        committer Ada Author <ada@example.com> \(1_767_225_600 + 86_400 * (state.day - 1) + 32_400) +0000
        data 1
        c
        M 100644 inline items/MB-00001.md
        data \(content.utf8.count)
        \(content)

        """
    }.joined()
  }
}

extension DocumentEvent {
  fileprivate var isRemoval: Bool { changes.contains { $0.kind == .removed } }
}
