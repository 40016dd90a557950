import BacklogHistory
import BacklogModel
import Git
import TestSupport
import Testing

/// What the walk says of a commit is what comparing the whole backlogs before and after it says.
@Suite struct BacklogWalkTests {
  @Test(arguments: 0..<6) func saysOfEachCommitWhatTwoSnapshotsSay(seed: UInt64) async throws {
    let history = GeneratedHistory(commits: 60, seed: seed)
    let fixture = try await HistoryFixture(history)
    let events = try await fixture.events()
    #expect(events.count == history.commits.count)
    var seen = 0
    for event in events where event.parents.count < 2 {
      let before = try event.parents.first.map { try fixture.snapshot($0) } ?? Sample.snapshot([:])
      let expected = SnapshotComparison.changes(
        from: before, to: try fixture.snapshot(event.commit))
      #expect(lines(told(event)) == lines(expected), "\(event.name)")
      seen += expected.count
    }
    #expect(seen > 60)
  }

  @Test(arguments: 0..<6) func aMergeSaysOnlyWhatNoSideSays(seed: UInt64) async throws {
    let history = GeneratedHistory(commits: 80, seed: 100 + seed)
    let fixture = try await HistoryFixture(history)
    var numbers: [ObjectID: Int] = [:]
    for (number, id) in fixture.ids.enumerated() { numbers[id] = number }
    var merges = 0
    for event in try await fixture.events() where event.isMerge {
      merges += 1
      let commit = history.commits[try #require(numbers[event.commit])]
      let sides = commit.parents.map { history.commits[$0].cards }
      var expected: Set<String> = []
      for (id, card) in commit.cards {
        let olds = sides.map { $0[id] }
        if olds.allSatisfy({ $0 == nil }) { expected.insert("\(id) added") }
        let known = olds.compactMap(\.self)
        guard known.count == sides.count else { continue }
        for field in ["title", "status", "team", "effort", "rank"]
        where known.allSatisfy({ $0.fields[field] != card.fields[field] }) {
          expected.insert("\(id) \(field)")
        }
        if known.allSatisfy({ $0.isTicked != card.isTicked }) { expected.insert("\(id) ticked") }
      }
      for id in Set(sides.flatMap(\.keys))
      where commit.cards[id] == nil && sides.allSatisfy({ $0[id] != nil }) {
        expected.insert("\(id) removed")
      }
      #expect(Set(event.documents.flatMap { $0.changes.compactMap(Self.aspect) }) == expected)
    }
    #expect(merges > 2)
  }

  /// What of the model a change is about; nil for what the model doesn't keep as such.
  private static func aspect(_ change: Change) -> String? {
    let id = change.document.id?.description ?? ""
    switch change.kind {
    case .added, .removed: return "\(id) \(change.kind)"
    case .ticked, .unticked: return "\(id) ticked"
    case .moved, .renamed, .text, .rewritten: return nil
    default: return change.part == "tags" ? nil : change.part.map { "\(id) \($0)" }
    }
  }

  @Test(arguments: 0..<4) func theIndexSaysTheSame(seed: UInt64) async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 60, seed: 200 + seed))
    let plain = try await fixture.events()
    #expect(try await fixture.events(fixture.index()) == plain)
    let index = fixture.index()
    #expect(index.count == plain.count)
    #expect(try await fixture.events(index) == plain)
  }

  private func told(_ event: CommitEvent) -> [Change] {
    var event = event
    event.keepTold({ _ in true }, [])
    return event.documents.flatMap(\.changes)
  }

  private func lines(_ changes: [Change]) -> [String] {
    changes.map { "\($0.document.name) \($0.document.path) \($0.line)" }.sorted()
  }
}
