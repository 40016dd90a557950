import BacklogFormat
import BacklogModel
import BacklogRules
import BacklogWorkspace
import Git
import Glibc
import TestSupport
import Testing

/// With a cache, without one and with a damaged one: the same backlog is read.
@Suite(.serialized) struct ReadingCacheTests {
  private let fixture: GitFixture
  private static let count = 150

  init() async throws {
    fixture = try await GitFixture()
    try fixture.write("backlog.yml", "format: 1\n")
    try fixture.write(
      "campaigns/guide.md",
      "---\ntitle: Guide\naudience: beginners\nguidepoint: q2\nstart: 2026-04-01\n---\n")
    for number in 0..<Self.count { try write(number, title: "Item \(number)") }
    _ = try await fixture.git("add", ".")
    _ = try await fixture.git("commit", "-q", "-m", "Begin")
  }

  private func path(_ number: Int) -> String {
    let digits = String(number)
    return "items/MB-" + String(repeating: "0", count: 5 - digits.count) + digits + "-some-item.md"
  }

  private func write(_ number: Int, title: String) throws {
    let id = path(number).dropFirst(6).prefix(8)
    try fixture.write(
      path(number),
      """
      ---
      id: \(id)
      rank: \(number * 7 % Self.count).\(number)
      title: \(title)
      campaign: guide   # why it is there
      tags: ["a\\tb", 'c']
      status: \(number % 9 == 0 ? "done" : "backlog")
      ---

      ## Acceptance criteria

      - [ ] Box \(number)

      """)
  }

  private var cache: String { "\(fixture.path)/.git/git-backlog/documents" }

  private func workspace() throws -> Workspace {
    try Workspace(in: fixture.path, environment: ProcessEnvironment(fixture.environment))
  }

  /// Reads until the cache has what can be kept: a file counts as unchanged only some time after its last change.
  private func fillCache() async throws {
    try await Task.sleep(for: .seconds(4))
    _ = try await workspace().snapshot()
    #expect(Files.exists(cache))
  }

  /// All that can be seen of a snapshot.
  private func facts(_ snapshot: Snapshot) -> [String] {
    snapshot.items.map { "\($0.id) \($0.rank?.description ?? "-") \($0.status ?? "-")" }
      + snapshot.records.map { record in
        "\(record.path) \(record.title) \(record.texts("tags")) "
          + String(decoding: record.document.bytes, as: UTF8.self)
      } + snapshot.obstacles.map { "\($0.path) \($0.reason)" }
  }

  private func expectSame(
    _ moment: Moment = .workTree, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let cached = facts(try await workspace().snapshot(moment))
    let kept = Files.exists(cache) ? try Files.read(cache) : nil
    if kept != nil { try Files.remove(cache) }
    // Without a file at its path there is no cache.
    let plain = facts(try await workspace().snapshot(moment, extent: .text))
    #expect(cached == plain, sourceLocation: sourceLocation)
    if let kept { try Files.write(cache, kept) }
  }

  @Test(.timeLimit(.minutes(6))) func agesAreTheSameWhetherFilesAreKnownOrNot() async throws {
    try await fillCache()
    // Done today, and not yet committed.
    let text = String(decoding: try Files.read("\(fixture.path)/\(path(4))"), as: UTF8.self)
    try fixture.write(path(4), text.replacing("status: backlog", with: "status: done"))
    let today = try #require(CivilDate("2030-01-01"))
    let check = CheckBacklog(
      subject: .workTree, paths: [], rules: ["done-unreleased"], today: today)
    let known = try await check.run(in: workspace()).findings.map { $0.path + $0.message }
    try Files.remove(cache)
    let unknown = try await check.run(in: workspace()).findings.map { $0.path + $0.message }
    #expect(known == unknown)
    #expect(known.count == 1 && !known[0].contains("MB-00004"))
  }

  @Test(.timeLimit(.minutes(6))) func unchangedFilesComeFromTheCacheAndOthersFromDisk() async throws
  {
    try await fillCache()
    let cached = try await workspace().snapshot()
    #expect(cached.records.count == Self.count + 1)
    #expect(cached.records.allSatisfy { $0.digest != nil })
    try await expectSame()

    // The same size and time of change as before: the system knows all the same.
    var times = stat()
    stat("\(fixture.path)/\(path(3))", &times)
    try write(3, title: "Mtem 3")
    var old = [times.st_atim, times.st_mtim]
    utimensat(AT_FDCWD, "\(fixture.path)/\(path(3))", &old, 0)
    try fixture.remove(path(4))
    let after = try await workspace().snapshot()
    #expect(after.record(path: path(3))?.title == "Mtem 3")
    #expect(after.record(path: path(3))?.digest == nil)
    #expect(after.record(path: path(4)) == nil)
    try await expectSame()

    // What others refer to is found without looking at each.
    let campaign = try #require(after.record(.campaign, key: "guide"))
    #expect(after.items.filter { $0.record.mayName(campaign) }.count == Self.count - 1)
    let item = try #require(after.record(path: path(5)))
    #expect(after.items.filter { $0.record.mayName(item) }.map(\.record.path) == [path(3)])
  }

  /// What the cache has is looked at without the folders' word, which is the last one all the same.
  @Test(.timeLimit(.minutes(6))) func onlyWhatTheFoldersHoldIsThere() async throws {
    try await fillCache()
    try Files.makeDirectory("\(fixture.path)/items/2026-03")
    for number in 10..<20 {
      let name = path(number).dropFirst("items/".count)
      #expect(
        rename("\(fixture.path)/\(path(number))", "\(fixture.path)/items/2026-03/\(name)") == 0)
    }
    try fixture.remove(path(30))
    try Files.symlink(at: "\(fixture.path)/\(path(30))", to: "\(fixture.path)/\(path(31))")
    try fixture.write("items/notes.txt", "Nothing")
    try await expectSame()
    #expect(try await workspace().snapshot().obstacles.count == 2)

    // The very same files, but behind a link.
    #expect(rename("\(fixture.path)/items", "\(fixture.path)/elsewhere") == 0)
    try Files.symlink(at: "\(fixture.path)/items", to: "elsewhere")
    try await expectSame()
    let behindALink = try await workspace().snapshot()
    #expect(behindALink.items.isEmpty)
    #expect(behindALink.obstacles.map(\.path) == ["items"])
  }

  /// What is read anew each time is no reason to write all anew each time.
  @Test(.timeLimit(.minutes(6))) func itIsWrittenWhereTheNextReadingGains() async throws {
    try await fillCache()
    let first = try Files.read(cache)
    for number in 0..<40 { try fixture.write(path(number), "---\nid: [\n---\n") }
    try await Task.sleep(for: .seconds(4))
    try await expectSame()
    #expect(try Files.read(cache) == first)
    for number in 0..<40 { try write(number, title: "Mended \(number)") }
    try await expectSame()
    #expect(try Files.read(cache) == first)
    try await Task.sleep(for: .seconds(4))
    try await expectSame()
    #expect(try Files.read(cache) != first)
  }

  /// Folders whose stamps are what they were aren't listed; whatever happens in one is seen all the same.
  @Test(.timeLimit(.minutes(6))) func foldersAreListedOnlyAfterAChange() async throws {
    let folders = cache + ".folders"
    let items = "\(fixture.path)/items"
    func keep() async throws {
      try await Task.sleep(for: .seconds(4))
      try await expectSame()
      let folder = open(items, O_RDONLY | O_DIRECTORY)
      defer { close(folder) }
      #expect(Files.exists(folders) == (FolderStamp(reliableOf: folder) != nil))
    }
    try await fillCache()
    try await keep()
    let kept = try? Files.read(folders)
    // Nothing is written where nothing changed.
    try await expectSame()
    #expect((try? Files.read(folders)) == kept)

    try fixture.write("items/MB-ZZZZZ-added.md", "---\nid: MB-ZZZZZ\ntitle: Added\n---\n")
    try fixture.remove(path(20))
    try await expectSame()
    try await keep()
    #expect(try await workspace().snapshot().records.count == Self.count + 1)
    // What is known to be there is looked at.
    try fixture.write("items/MB-ZZZZZ-added.md", "---\nid: MB-ZZZZZ\ntitle: Changed\n---\n")
    try write(21, title: "Changed too")
    try await expectSame()

    let changes: [() throws -> Void] = [
      { try fixture.remove("items/MB-ZZZZZ-added.md") },
      { try write(20, title: "Back") },
      { try fixture.write("items/2026/MB-YYYYY-deep.md", "---\nid: MB-YYYYY\n---\n") },
      { try fixture.write("items/2026/MB-XXXXX-deep.md", "---\nid: MB-XXXXX\n---\n") },
      { _ = rename("\(items)/2026", "\(items)/2027") },
      { try fixture.write("requests/MB-WWWWW-ask.md", "---\nid: MB-WWWWW\n---\n") },
      { try Files.symlink(at: "\(items)/MB-VVVVV-link.md", to: "MB-YYYYY-deep.md") },
      { try fixture.remove("items/MB-VVVVV-link.md") },
      {
        _ = rename(items, "\(fixture.path)/elsewhere")
        try Files.makeDirectory(items)
        try write(1, title: "Alone")
      },
    ]
    for change in changes {
      try await keep()
      try change()
      try await expectSame()
    }

    // Damage, and the file of another cache, count for nothing.
    try await keep()
    guard let whole = try? Files.read(folders) else { return }
    var random = SeededGenerator(seed: 4)
    for _ in 0..<60 {
      var damaged = whole
      damaged[random.number(0...whole.count - 1)] ^= UInt8(1 << random.number(0...7))
      damaged.removeLast(random.number(0...2))
      try Files.write(folders, damaged)
      try await expectSame()
    }
  }

  @Test(.timeLimit(.minutes(6))) func commitsAndTheIndexUseWhatFilesGave() async throws {
    try await fillCache()
    let head = try await workspace().snapshot(.past("HEAD"))
    #expect(head.records.allSatisfy { $0.digest != nil })
    try await expectSame(.past("HEAD"))
    try await expectSame(.index)
    try write(7, title: "Staged")
    _ = try await fixture.git("add", path(7))
    try write(7, title: "Not staged")
    let staged = try await workspace().snapshots(before: commitOfHead(), after: nil)
    #expect(staged.after.record(path: path(7))?.title == "Staged")
    #expect(staged.before.record(path: path(7))?.title == "Item 7")
    try await expectSame(.index)
  }

  /// A file's stamp tells that it is what a commit holds; where somebody saved it since, the commit's own text counts.
  @Test(.timeLimit(.minutes(6))) func aCommitsTextIsItsOwnWhateverLiesInTheWorkTree() async throws {
    try await fillCache()
    let head = try await workspace().snapshot(.past("HEAD"))
    let texts = try (6...9).map { try fixture.read(path($0)) }
    // Its documents are looked at only now that the files are others.
    try write(7, title: "Saved since")
    try fixture.remove(path(8))
    try fixture.write(path(9), texts[3].replacing("Box", with: "Tox"))
    for (number, text) in zip(6...9, texts) {
      let record = try #require(head.record(path: path(number)))
      #expect(record.digest != nil && text.contains("Box \(number)"))
      #expect(String(decoding: record.document.bytes, as: UTF8.self) == text)
    }
    try await expectSame(.past("HEAD"))
  }

  private func commitOfHead() async throws -> ObjectID {
    try #require(
      ObjectID(hexadecimal: try await fixture.git("rev-parse", "HEAD").trimmed))
  }

  /// Damage anywhere in the file, and any other file in its place, changes nothing that is read.
  @Test(.timeLimit(.minutes(6))) func aDamagedCacheIsNone() async throws {
    try await fillCache()
    let whole = try Files.read(cache)
    let expected = facts(try await workspace().snapshot(extent: .text))
    var random = SeededGenerator(seed: 12)
    for _ in 0..<150 {
      var damaged = whole
      switch random.number(0...3) {
      case 0: damaged.removeLast(random.number(1...whole.count))
      case 1: damaged = (0..<random.number(0...5000)).map { _ in UInt8(random.number(0...255)) }
      default:
        for _ in 0..<random.number(1...8) {
          damaged[random.number(0...whole.count - 1)] ^= UInt8(1 << random.number(0...7))
        }
      }
      try Files.remove(cache)
      try Files.write(cache, damaged)
      let found = facts(try await workspace().snapshot())
      guard found == expected else {
        Issue.record("another backlog was read with a damaged cache")
        return
      }
    }
  }

  @Test(.timeLimit(.minutes(6))) func findingsAreTheSame() async throws {
    try await fillCache()
    try write(8, title: "Staged")
    try fixture.write(path(9), "---\nid: MB-00009\ndepends-on: MB-99999\n---\n")
    _ = try await fixture.git("add", ".")
    let today = try #require(CivilDate("2026-06-01"))
    let check = CheckBacklog(subject: .staged, paths: [], rules: nil, today: today)
    let cached = try await check.run(in: workspace()).findings
    try Files.remove(cache)
    let plain = try await check.run(in: workspace()).findings
    #expect(cached == plain)
    #expect(!cached.isEmpty)
  }

  @Test(.timeLimit(.minutes(6))) func aCacheThatCantBeWrittenIsNotMissed() async throws {
    try fixture.write(".git/git-backlog", "a file where the folder should be\n")
    try await Task.sleep(for: .seconds(4))
    let snapshot = try await workspace().snapshot()
    #expect(snapshot.records.count == Self.count + 1)
    try await expectSame()
    #expect(try fixture.read(".git/git-backlog") == "a file where the folder should be\n")
  }
}
