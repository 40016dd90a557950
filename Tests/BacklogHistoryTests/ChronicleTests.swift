import BacklogHistory
import BacklogModel
import Git
import TestSupport
import Testing

/// What is kept of a timeline changes nothing but how long it takes.
@Suite struct ChronicleTests {
  /// Commits of all branches in any order: what is kept is ahead of them, behind them, or on another branch.
  @Test(arguments: 0..<8) func saysTheSameWhateverIsKept(seed: UInt64) async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 80, seed: 700 + seed))
    var random = SeededGenerator(seed: 800 + seed)
    let head = try fixture.repository.headCommit()
    for commit in [head, head] + fixture.ids.shuffled(using: &random).prefix(25) {
      try await Self.expectSame(commit, fixture)
    }
  }

  /// A commit that was made by a clock that was behind changes when those before it came to the branch.
  @Test func clocksThatAreBehindCount() async throws {
    let fixture = try await HistoryFixture(
      GeneratedHistory(commits: 40, seed: 5, secondsApart: -86_400))
    for commit in fixture.ids { try await Self.expectSame(commit, fixture) }
  }

  /// Wherever a bit is flipped, whatever is cut off: the timeline says the same, and what is kept is mended.
  @Test func damageIsNoticedEverywhere() async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 30, seed: 6))
    let head = try fixture.repository.headCommit()
    try await Self.expectSame(head, fixture)
    let path = try Self.keptPath(fixture)
    let whole = try fixture.git.bytes(path)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<40 {
      let bytes = random.damaged(whole, cutOff: 30)
      try fixture.git.write(path, bytes: bytes)
      try await Self.expectSame(head, fixture)
      #expect(try fixture.git.bytes(path).count == whole.count)
    }
  }

  /// A replaced commit has another history, of which nothing was kept.
  @Test func whatIsKeptIsOfTheHistoryThatIsSeen() async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 30, seed: 12))
    let head = try fixture.repository.headCommit()
    try await Self.expectSame(head, fixture)
    let before = try await Self.timeline(head, fixture, fixture.index())
    var chain = [head]
    while let last = chain.last, let parent = try fixture.repository.commit(last).parents.first {
      chain.append(parent)
    }
    let cut = chain[chain.count / 2]
    try await fixture.git.git(["replace", "--graft", cut.description])
    let grafted = try fixture.reopened()
    try await Self.expectSame(head, grafted)
    let after = try await Self.timeline(head, grafted, grafted.index())
    #expect(after.items != before.items)
  }

  @Test func severalWritersAtOnce() async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 60, seed: 11))
    let heads = Array(fixture.ids.suffix(6))
    await withTaskGroup(of: Bool.self) { group in
      for head in heads {
        let files = fixture.files
        let common = fixture.repository.commonDirectory
        group.addTask {
          let index = HistoryIndex(of: files, in: common)
          return (try? await Timeline(to: head, in: files, index: index)) != nil
        }
      }
      for await isThere in group { #expect(isThere) }
    }
    for head in heads { try await Self.expectSame(head, fixture) }
  }

  /// What is far away is found in what is kept as by going there; also where the branch has gone on since, or was another one.
  @Test(arguments: [7, 8] as [UInt64]) func farCommitsAreFoundWithoutReadingTheWay(
    seed: UInt64
  ) async throws {
    let fixture = try await HistoryFixture(GeneratedHistory(commits: 700, seed: seed))
    let repository = fixture.repository
    var mainline: [(id: ObjectID, seconds: Int64)] = []
    var walk = repository.firstParents(from: try repository.headCommit())
    while let commit = try walk.step() { mainline.append((commit.id, commit.committer.seconds)) }
    try #require(mainline.count > 150)
    for kept in [120, 3, 0] {
      _ = try await Self.timeline(mainline[kept].id, fixture, fixture.index())
      let line = try #require(fixture.index().firstParents)
      repository.knownLine = { line }
      for (start, distance) in [(0, 149), (0, 130), (2, 110), (30, 115), (0, 5), (101, 1)] {
        let name = "\(mainline[start].id)~\(distance)"
        let found = try repository.resolve(revision: name)
        #expect(found == mainline[start + distance].id, "\(kept): \(name)")
      }
      let beyond = "HEAD~\(mainline.count)"
      #expect(throws: GitError.unknownRevision(beyond)) {
        try repository.resolve(revision: beyond)
      }
      #expect(
        try repository.resolve(revision: "HEAD~\(mainline.count - 1)") == mainline.last?.id)
      for place in stride(from: 0, to: mainline.count, by: 7) {
        let bound = mainline[place].seconds
        let expected = mainline.first { $0.seconds <= bound }?.id
        #expect(
          try repository.lastCommit(onOrBefore: bound, from: mainline[0].id) == expected)
      }
      #expect(try repository.lastCommit(onOrBefore: 0, from: mainline[0].id) == nil)
    }
  }

  private static func timeline(
    _ commit: ObjectID, _ fixture: HistoryFixture, _ index: HistoryIndex?
  ) async throws -> Timeline {
    try #require(try await Timeline(to: commit, in: fixture.files, index: index))
  }

  private static func expectSame(_ commit: ObjectID, _ fixture: HistoryFixture) async throws {
    let plain = try await timeline(commit, fixture, nil)
    let kept = try await timeline(commit, fixture, fixture.index())
    #expect(kept.items == plain.items && kept.firstDay == plain.firstDay, "\(commit)")
  }

  private static func keptPath(_ fixture: HistoryFixture) throws -> String {
    let folder = ".git/git-backlog"
    let names = try Files.list(fixture.git.resolve(folder))
    return "\(folder)/\(try #require(names.first { $0.hasPrefix("timeline-") }))"
  }
}
