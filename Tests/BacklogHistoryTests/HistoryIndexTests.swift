import BacklogHistory
import BacklogModel
import Git
import TestSupport
import Testing

@Suite struct HistoryIndexTests {
  /// Wherever a bit is flipped, whatever is cut off: the walk says the same, and mends the file.
  @Test func damageIsNoticedEverywhere() async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 30, seed: 7))
    let plain = try await fixture.events()
    _ = try await fixture.events(fixture.index())
    let folder = ".git/git-backlog"
    let name = try #require(try Files.list(fixture.git.resolve(folder)).first)
    let path = "\(folder)/\(name)"
    let whole = try fixture.git.bytes(path)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<40 {
      let bytes = random.damaged(whole, cutOff: 30)
      try fixture.git.write(path, bytes: bytes)
      let index = fixture.index()
      #expect(index.count < plain.count)
      #expect(try await fixture.events(index) == plain)
      #expect(fixture.index().count == plain.count)
    }
  }

  /// A walk that was left, as when somebody closes the pager, is taken up where it was left.
  @Test func aWalkThatWasLeftIsTakenUp() async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 60, seed: 9))
    let plain = try await fixture.events()
    var walk = try BacklogWalk(
      from: [try fixture.repository.headCommit()], in: fixture.files, index: fixture.index())
    for _ in 0..<3 { _ = try await walk.next() }
    let index = fixture.index()
    #expect((3..<plain.count).contains(index.count))
    #expect(try await fixture.events(index) == plain)
  }

  /// What was worked out for a glance isn't worked out again, and nobody takes it for the whole.
  @Test func glancesAreKept() async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 60, seed: 13))
    let head = try fixture.repository.headCommit()
    func glance(
      _ index: HistoryIndex?
    ) async throws -> (events: [CommitEvent], workedOut: Int) {
      var workedOut = 0
      var events: [CommitEvent] = []
      var walk = try BacklogWalk(
        from: [head], in: fixture.files, index: index, bound: 12, progress: { workedOut = $0 })
      try await walk.getReady()
      while let event = try await walk.next() { events.append(event) }
      return (events, workedOut)
    }
    let plain = try await glance(nil)
    #expect(plain.events.count == 12)
    let first = try await glance(fixture.index())
    #expect(first.events == plain.events && first.workedOut == 12)
    let second = try await glance(fixture.index())
    #expect(second.events == plain.events && second.workedOut == 0)
    #expect(fixture.index().count == 0)
    #expect(try await fixture.events(fixture.index()) == fixture.events())
    #expect(fixture.index().count > 12)
  }

  /// Commits that come later are added, from whichever of them the walk starts.
  @Test(arguments: [5, 20, 40]) func growsWithTheHistory(number: Int) async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 60, seed: 10))
    var walk = try BacklogWalk(
      from: [fixture.ids[number]], in: fixture.files, index: fixture.index())
    while try await walk.next() != nil {}
    let index = fixture.index()
    let plain = try await fixture.events()
    #expect(index.count > 0 && index.count < plain.count)
    #expect(try await fixture.events(index) == plain)
  }

  /// Several walks that write at once leave a file that is whole.
  @Test func severalWritersAtOnce() async throws {
    let history = GeneratedHistory(commits: 60, seed: 11)
    let fixture = try await HistoryFixture(history)
    let plain = try await fixture.events()
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 {
        let files = fixture.files
        let common = fixture.repository.commonDirectory
        let head = plain[0].commit
        group.addTask {
          let index = HistoryIndex(of: files, in: common)
          guard var walk = try? BacklogWalk(from: [head], in: files, index: index) else {
            return false
          }
          while (try? await walk.next()) != nil {}
          return true
        }
      }
      for await hasWalked in group { #expect(hasWalked) }
    }
    #expect(try await fixture.events(fixture.index()) == plain)
  }
}
