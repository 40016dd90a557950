import BacklogHistory
import BacklogModel
import Git
import TestSupport
import Testing

/// A backlog whose folder was moved as a whole has the history that it would have without.
@Suite struct MovedRootTests {
  /// A history with two moves, each in a commit of its own beside what the commit does anyway, and the same without.
  private struct Pair {
    let moved: HistoryFixture
    let plain: HistoryFixture
    /// What each commit of the one is in the other.
    let twins: [ObjectID: ObjectID]
    let moves: [ObjectID]

    init(_ history: GeneratedHistory, roots: [String]) async throws {
      // Whatever follows a move has the backlog where it went.
      var ages: [Int] = []
      var moves: [Int] = []
      let count = history.commits.count
      for (index, commit) in history.commits.enumerated() {
        var age = commit.parents.map { ages[$0] }.max() ?? 0
        let isDue = age + 1 < roots.count && index >= count * (age + 1) / roots.count
        // The more documents there are the clearer it is.
        if isDue, commit.parents.count == 1, commit.cards.count > 2 {
          age += 1
          moves.append(index)
        }
        ages.append(age)
      }
      moved = try await HistoryFixture(stream: history.stream { roots[ages[$0]] })
      plain = try await HistoryFixture(history)
      twins = Dictionary(uniqueKeysWithValues: zip(moved.ids, plain.ids))
      let ids = moved.ids
      self.moves = moves.map { ids[$0] }
    }

    /// As whoever comes next sees them: what is known of the roots, and what is kept.
    var files: BacklogFiles { moved.files(in: "docs/backlog") }

    func index(of files: BacklogFiles) -> HistoryIndex {
      HistoryIndex(of: files, in: moved.repository.commonDirectory)
    }
  }

  private static let roots = ["", "backlog/", "docs/backlog/"]

  /// Without an index, while it is written, and with what it holds.
  @Test(arguments: 0..<6 as Range<UInt64>) func eachCommitDidWhatItDid(seed: UInt64) async throws {
    let pair = try await Pair(
      GeneratedHistory(commits: 60, seed: 900 + seed), roots: Self.roots)
    try #require(!pair.moves.isEmpty)
    let expected = try await pair.plain.events()
    for isKept in [false, true, true] {
      let events = try await Self.events(pair, isKept: isKept)
      #expect(events.count == expected.count)
      for (event, plain) in zip(events, expected) {
        #expect(pair.twins[event.commit] == plain.commit)
        let told = event.documents.filter { !Self.isMove($0) }
        #expect(told == plain.documents, "\(seed): \(event.commit)")
        #expect(
          event.documents.contains(where: Self.isMove) == pair.moves.contains(event.commit))
      }
    }
  }

  /// What a half-written index knows of the roots is enough to go on.
  @Test func anIndexKnowsWhereTheBacklogWas() async throws {
    let pair = try await Pair(GeneratedHistory(commits: 60, seed: 950), roots: Self.roots)
    let expected = try await pair.plain.events()
    let files = pair.files
    var walk = try BacklogWalk(
      from: [try pair.moved.repository.headCommit()], in: files, index: pair.index(of: files))
    for _ in 0..<45 { _ = try await walk.next() }
    let events = try await Self.events(pair, isKept: true)
    #expect(events.count == expected.count)
    for (event, plain) in zip(events, expected) {
      let told = event.documents.filter { !Self.isMove($0) }
      #expect(told == plain.documents, "\(event.commit)")
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func aTimelineGoesOn(seed: UInt64) async throws {
    let pair = try await Pair(
      GeneratedHistory(commits: 60, seed: 970 + seed), roots: Self.roots)
    let head = try pair.moved.repository.headCommit()
    let expected = try #require(
      try await Timeline(
        to: try pair.plain.repository.headCommit(), in: pair.plain.files, index: nil))
    for isKept in [false, true, true] {
      let files = pair.files
      let timeline = try #require(
        try await Timeline(to: head, in: files, index: isKept ? pair.index(of: files) : nil))
      #expect(timeline.items.keys == expected.items.keys)
      for (id, history) in timeline.items {
        #expect(history.entries.map(\.facts) == expected.items[id]?.entries.map(\.facts))
        #expect(history.entries.map(\.day) == expected.items[id]?.entries.map(\.day))
      }
    }
  }

  /// From any commit, also one before the move, the root is found.
  @Test func theRootOfEachCommitIsFound() async throws {
    let pair = try await Pair(GeneratedHistory(commits: 40, seed: 990), roots: Self.roots)
    let repository = pair.moved.repository
    let head = try repository.headCommit()
    for id in pair.moved.ids {
      let files = pair.files
      let tree = try repository.commit(id).tree
      #expect(try files.takeUpRoot(in: tree, from: head))
      let root = try files.root(in: tree)
      #expect(try repository.treeEntry(at: root + "/backlog.yml", of: id) != nil, "\(root)")
    }
  }

  /// A copy is no move, and a folder with other documents is another backlog.
  @Test func whatIsNoMove() async throws {
    let git = try await GitFixture()
    func write(_ root: String, _ names: ClosedRange<Int>) throws {
      try git.write("\(root)/backlog.yml", "format: 1\n")
      for name in names {
        try git.write("\(root)/items/MB-\(10_000 + name)-a.md", "---\ntitle: \(name)\n---\n")
      }
    }
    func commit() async throws {
      try await git.git("add", "-A")
      try await git.git("commit", "-q", "-m", "c")
    }
    // Few documents, and the files that every backlog has.
    try write("tiny", 1...1)
    try git.write("tiny/items/.gitkeep", "")
    try await commit()
    try git.remove("tiny")
    try write("young", 40...42)
    try git.write("young/items/.gitkeep", "")
    try await commit()
    try write("old", 1...6)
    try await commit()
    try write("copy", 1...6)
    try await commit()
    try git.remove("old")
    try write("other", 20...30)
    try await commit()
    let repository = try Repository.discover(
      from: git.path, environment: ProcessEnvironment(git.environment))
    let head = try repository.headCommit()
    for (prefix, count) in [("copy", 7), ("other", 12), ("young", 4)] {
      let files = BacklogFiles(repository.objects, prefix: prefix)
      var walk = try BacklogWalk(from: [head], in: files, index: nil)
      var added = 0
      while let event = try await walk.next() {
        added += event.documents.flatMap(\.changes).count { $0.kind == .added }
      }
      #expect(added == count, "\(prefix)")
    }
  }

  private static func isMove(_ event: DocumentEvent) -> Bool {
    event.document.kind == nil && event.changes.map(\.kind) == [.renamed]
  }

  private static func events(_ pair: Pair, isKept: Bool) async throws -> [CommitEvent] {
    let files = pair.files
    var walk = try BacklogWalk(
      from: [try pair.moved.repository.headCommit()], in: files,
      index: isKept ? pair.index(of: files) : nil)
    var events: [CommitEvent] = []
    while let event = try await walk.next() { events.append(event) }
    return events
  }
}
