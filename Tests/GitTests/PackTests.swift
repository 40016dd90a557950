import Git
import TestSupport
import Testing

/// Objects come out of packs as they went in, however git packed them; and what is damaged is never taken for something else.
@Suite struct PackTests {
  private static let packings: [[String]] = [
    ["repack", "-adfq"], ["repack", "-adfq", "--depth=4000", "--window=50"],
    ["repack", "-adfq", "--depth=0"], ["-c", "core.compression=0", "repack", "-adFq"],
    ["-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq"],
    ["repack", "-adfq", "--max-pack-size=1m"], ["repack", "-adfq", "--write-midx"],
    ["gc", "-q"],
  ]

  @Test(arguments: packings) func everyObjectIsWhatItWas(packing: [String]) async throws {
    let fixture = try await GitFixture()
    let texts = try await fill(fixture)
    try await fixture.git(packing)
    try await expect(texts, in: fixture)
  }

  /// As a program leaves it that writes a pack with each import: several packs, chains that start with the oldest.
  @Test func severalPacks() async throws {
    let fixture = try await GitFixture()
    var texts: [String: String] = [:]
    for seed: UInt64 in 1...5 {
      texts.merge(try await fill(fixture, seed: seed)) { $1 }
      try await fixture.git("-c", "fastimport.unpackLimit=0", "repack", "-dq")
    }
    #expect(try Files.list(fixture.resolve(".git/objects/pack")).count > 9)
    try await expect(texts, in: fixture)
  }

  @Test func borrowedPacks() async throws {
    let fixture = try await GitFixture()
    let texts = try await fill(fixture)
    try await fixture.git("repack", "-adfq")
    let other = try TemporaryDirectory()
    try await fixture.git("clone", "-q", "--shared", "--bare", fixture.path, other.path + "/a")
    try await fixture.git("clone", "-q", "--shared", "--bare", other.path + "/a", other.path + "/b")
    let repository = try fixture.open(other.path + "/b")
    for (id, text) in texts {
      let blob = try #require(ObjectID(hexadecimal: id))
      #expect(try repository.objects.blob(blob) == Array(text.utf8))
    }
  }

  @Test func aPackThatIsGoneOrReplaced() async throws {
    let fixture = try await GitFixture()
    let texts = try await fill(fixture)
    try await fixture.git("repack", "-adfq")
    let repository = try fixture.open()
    let ids = texts.keys.sorted()
    for (number, id) in ids.enumerated() {
      if number == ids.count / 2 { try await fixture.git("repack", "-adfq", "--depth=1") }
      let blob = try #require(ObjectID(hexadecimal: id))
      #expect(try repository.objects.blob(blob) == Array((texts[id] ?? "").utf8))
    }
  }

  /// The pieces in which entries are read end before them, with them and behind them, however much they were compressed.
  @Test(arguments: [0, 1, 9]) func sizesOnEitherSideOfThePieces(level: Int) async throws {
    let fixture = try await GitFixture()
    var random = SeededGenerator(seed: 9)
    var contents: [String: [UInt8]] = [:]
    for size in [0, 1, 4_000, 4_096, 4_200, 65_400, 65_536, 66_000, 524_288, 600_000, 2_000_000] {
      contents["even-\(size)"] = Array(repeating: UInt8(ascii: "a"), count: size)
      contents["any-\(size)"] = (0..<size).map { _ in UInt8(random.number(0...255)) }
    }
    // A few kilobytes in the pack, sixteen megabytes out of it.
    contents["long"] = Array(repeating: 7, count: 16 << 20)
    for (path, bytes) in contents { try fixture.write(path, bytes: bytes) }
    try await fixture.commit("Sizes")
    try await fixture.git(
      "-c", "pack.compression=\(level)", "repack", "-adFq", "--depth=0", "--window=0")
    let repository = try fixture.open()
    for (path, bytes) in contents {
      let id = try await fixture.id("HEAD:\(path)")
      #expect(try repository.objects.blob(id) == bytes, "\(path)")
    }
  }

  @Test func noMoreThanTheLimitIsRead() async throws {
    let fixture = try await GitFixture()
    _ = try await fill(fixture)
    try await fixture.git("repack", "-adfq")
    let repository = try fixture.open()
    for path in ["0.md", "7.md"] {
      let id = try await fixture.id("HEAD:\(path)")
      let size = try repository.objects.blob(id).count
      #expect(try repository.objects.blob(id, maximumBytes: size).count == size)
      #expect(throws: GitError.blobTooLarge(id, size: size, limit: size - 1)) {
        try repository.objects.blob(id, maximumBytes: size - 1)
      }
    }
    let tree = try await fixture.id("HEAD^{tree}")
    #expect(throws: GitError.self) { try repository.objects.blob(tree) }
  }

  /// Wherever a pack or its index is damaged or cut short: an error, or the right bytes.
  @Test(arguments: ["pack", "idx"]) func damageIsNoContent(ending: String) async throws {
    let fixture = try await GitFixture()
    let texts = try await fill(fixture)
    try await fixture.git("repack", "-adfq")
    let folder = ".git/objects/pack"
    let name = try #require(
      try Files.list(fixture.resolve(folder)).first { $0.hasSuffix("." + ending) })
    let path = "\(folder)/\(name)"
    let whole = try fixture.bytes(path)
    var random = SeededGenerator(seed: 21)
    var failures = 0
    for _ in 0..<60 {
      let bytes = random.damaged(whole, cutOff: 20)
      try fixture.remove(path)
      try fixture.write(path, bytes: bytes)
      guard let repository = try? fixture.open() else { continue }
      for (id, text) in texts {
        let blob = try #require(ObjectID(hexadecimal: id))
        guard let found = try? repository.objects.blob(blob) else {
          failures += 1
          continue
        }
        // A wrong place in the index leads to another whole object, for libgit2 too.
        #expect(found == Array(text.utf8) || ending == "idx")
      }
    }
    #expect(failures > 20)
  }

  /// Versions of some files, each a little longer than the one before; by the ids of their blobs.
  private func fill(_ fixture: GitFixture, seed: UInt64 = 1) async throws -> [String: String] {
    var random = SeededGenerator(seed: seed)
    var files = (0..<8).map { number in
      (0..<(number * 120)).map { _ in "line \(random.number(0...99_999))\n" }
    }
    var texts: [String: String] = [:]
    for version in 0..<12 {
      for number in files.indices {
        let place = random.number(0...files[number].count)
        files[number].insert("\(seed).\(version) of \(number)\n", at: place)
        if files[number].count > 4, random.chance(50) {
          files[number].swapAt(0, random.number(0...3))
        }
        try fixture.write("\(number).md", files[number].joined())
      }
      try await fixture.commit("\(version)")
      let ids = try await fixture.git("ls-tree", "--format=%(objectname)", "HEAD").split(
        separator: "\n")
      for (number, id) in ids.enumerated() { texts[String(id)] = files[number].joined() }
    }
    return texts
  }

  private func expect(_ texts: [String: String], in fixture: GitFixture) async throws {
    let repository = try fixture.open()
    #expect(texts.count > 80)
    for (id, text) in texts {
      let blob = try #require(ObjectID(hexadecimal: id))
      #expect(try repository.objects.blob(blob) == Array(text.utf8))
    }
    var walk = repository.firstParents(from: try repository.headCommit())
    var count = 0
    while let commit = try walk.step() {
      count += 1
      #expect(try repository.treeEntries(of: commit.id).count == 8)
    }
    #expect(count >= 12)
  }
}
