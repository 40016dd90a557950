import BacklogHistory
import BacklogModel
import Git
import TestSupport
import Testing

/// Looking back no further than needed finds what the whole history says.
@Suite struct AgeSearchTests {
  @Test(arguments: 0..<8) func findsWhatTheTimelineSays(seed: UInt64) async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 80, seed: 500 + seed))
    let head = try fixture.repository.headCommit()
    let timeline = try #require(try await Timeline(to: head, in: fixture.files, index: nil))
    let facts = timeline.facts(on: CivilDate(daysSinceEpoch: .max))
    // Without an index, with one that is being written, and from one that is there.
    for index in [nil, fixture.index(), fixture.index()] {
      var search = try AgeSearch(
        for: facts.map { ($0.key, $0.value.status) }, at: head, in: fixture.files,
        since: CivilDate(daysSinceEpoch: 0))
      let ages = try await search.ages(index)
      #expect(ages.count == facts.count)
      for (id, fact) in facts {
        let dates = try #require(timeline.items[id]?.dates())
        let age = try #require(ages[id])
        #expect(age.changed == .on(dates.changed), "\(id)")
        #expect(age.finished == dates.finished.map { .on($0) }, "\(id)")
        if fact.category == .done || fact.category?.isInProgress == true {
          #expect(age.started == dates.started.map { .on($0) }, "\(id)")
        }
      }
    }
  }

  /// A commit a day: how far back is looked decides how much is known, and never what.
  @Test(arguments: 0..<4) func whatIsFurtherBackIsBefore(seed: UInt64) async throws {
    let history = GeneratedHistory(commits: 60, seed: 600 + seed, secondsApart: 86_400)
    let fixture = try await HistoryFixture(history)
    let head = try fixture.repository.headCommit()
    let timeline = try #require(try await Timeline(to: head, in: fixture.files, index: nil))
    let facts = timeline.facts(on: CivilDate(daysSinceEpoch: .max))
    let first = try #require(timeline.firstDay)
    var known = 0
    var before = 0
    for days in [0, 20, 40, 55, 100] {
      let since = first.adding(days: days)
      var search = try AgeSearch(
        for: facts.map { ($0.key, $0.value.status) }, at: head, in: fixture.files, since: since)
      for (id, age) in try await search.ages(fixture.index()) {
        let dates = try #require(timeline.items[id]?.dates())
        let pairs = [
          (age.changed, dates.changed as CivilDate?), (age.finished, dates.finished),
          (age.started, dates.started),
        ]
        for (found, actual) in pairs {
          switch found {
          case .on(let day)?:
            known += 1
            // Taken up again after it was done: when it was first begun may lie further back.
            #expect(day == actual || found == age.started && actual.map { $0 < since } == true)
          case .before(let day)?:
            before += 1
            #expect(day == since && actual.map { $0 < since } ?? true)
          case nil: break
          }
        }
      }
    }
    #expect(known > 20 && before > 20)
  }

  /// What a shallow clone doesn't have isn't guessed.
  @Test func saysNothingOfWhatWasCutOff() async throws {
    let history = GeneratedHistory(commits: 40, seed: 700, secondsApart: 86_400)
    let fixture = try await HistoryFixture(history)
    let clone = try TemporaryDirectory()
    try await fixture.git.git(
      "clone", "-q", "--depth", "5", "file://\(fixture.git.path)", clone.path + "/shallow")
    let repository = try Repository.discover(
      from: clone.path + "/shallow", environment: ProcessEnvironment(fixture.git.environment))
    let head = try repository.headCommit()
    let files = BacklogFiles(repository.objects, prefix: "")
    let timeline = try #require(
      try await Timeline(to: try fixture.repository.headCommit(), in: fixture.files, index: nil))
    let facts = timeline.facts(on: CivilDate(daysSinceEpoch: .max))
    var search = try AgeSearch(
      for: facts.map { ($0.key, $0.value.status) }, at: head, in: files,
      since: CivilDate(daysSinceEpoch: 0))
    var unknown = 0
    for (id, age) in try await search.ages(nil) {
      let dates = try #require(timeline.items[id]?.dates())
      if age.changed == nil { unknown += 1 }
      #expect(age.changed.map { $0 == .on(dates.changed) } ?? true)
      #expect(age.finished.map { $0 == dates.finished.map { .on($0) } } ?? true)
    }
    #expect(unknown > 0)
  }
}
