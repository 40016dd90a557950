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
      for event in step.documents {
        let name = event.document.name
        if event.changes.contains(where: { $0.kind == .removed }) {
          states[name] = nil
        } else {
          states[name] = (states[name] ?? ReplayedDocument()).after(event.values + event.changes)
        }
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
      let timeline = try await Timeline(to: head, in: fixture.files, index: index)
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
}
