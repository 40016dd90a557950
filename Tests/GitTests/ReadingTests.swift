import Git
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test func headOfABranchUnbornAndDetached() async throws {
    let fixture = try await GitFixture()
    let unborn = try fixture.open().head()
    #expect(unborn.branch == "main" && unborn.isUnborn && !unborn.isDetached)
    #expect(throws: GitError.unknownRevision("HEAD")) { try fixture.open().headCommit() }
    try await fixture.commit("First")
    let first = try await fixture.id("HEAD")
    #expect(try fixture.open().head() == Head(reference: "refs/heads/main", commit: first))
    try await fixture.git("checkout", "-q", "--detach")
    #expect(try fixture.open().head() == Head(reference: nil, commit: first))
  }

  @Test func revisionsInGitsLanguage() async throws {
    let fixture = try await GitFixture()
    for number in 1...4 { try await fixture.commit("\(number)") }
    try await fixture.git("tag", "-a", "-m", "annotated", "v1", "HEAD~1")
    try await fixture.git("branch", "side", "HEAD~2")
    let repository = try fixture.open()
    for name in [
      "HEAD", "HEAD~3", "HEAD~", "HEAD~0", "HEAD^~1", "HEAD~1~1", "main", "side", "v1", "v1^",
      "v1~2",
      "main@{0}", "main@{0}~2", "HEAD^{/2}~1",
    ] {
      #expect(try repository.resolve(revision: name) == (try await fixture.id(name + "^{commit}")))
    }
    let short = try await fixture.git("rev-parse", "--short", "HEAD")
    #expect(try repository.resolve(revision: short) == (try await fixture.id("HEAD")))
    for name in [
      "missing", "HEAD~9", "missing~1", "1234567", "", "a b", "~", "~1", "HEAD~x", ":/4~1",
      "HEAD~99999999999999999999",
    ] {
      #expect(throws: GitError.unknownRevision(name)) { try repository.resolve(revision: name) }
    }
    #expect(throws: GitError.notACommit("HEAD^{tree}")) {
      try repository.resolve(revision: "HEAD^{tree}")
    }
    #expect(
      try repository.mergeBase(try await fixture.id("main"), try await fixture.id("side"))
        == (try await fixture.id("side")))
  }

  @Test func theLastCommitOnOrBeforeADate() async throws {
    let fixture = try await GitFixture()
    var dates: [Int64] = []
    for number in 1...3 {
      try await fixture.commit("\(number)")
      dates.append(try #require(Int64(try await fixture.git("log", "-1", "--format=%ct"))))
    }
    let repository = try fixture.open()
    let head = try repository.headCommit()
    let middle = try await fixture.id("HEAD~1")
    #expect(try repository.lastCommit(onOrBefore: dates[1], from: head) == middle)
    #expect(try repository.lastCommit(onOrBefore: dates[2] - 1, from: head) == middle)
    #expect(try repository.lastCommit(onOrBefore: dates[0] - 1, from: head) == nil)
    #expect(try repository.lastCommit(onOrBefore: .max, from: head) == head)
  }

  @Test func entriesUnderAPathAgreeWithLsTree() async throws {
    let fixture = try await GitFixture()
    try fixture.write("backlog/run.sh", "#!/bin/sh\n", executable: true)
    try await fixture.commit(
      "Files",
      [
        "backlog/a.md": "a\n", "backlog/items/2026-01/x.md": "x\n", "backlog/items/y.md": "y\n",
        "backlog.txt": "b\n", "backlog-old/z.md": "z\n", "ä/ö.md": "ü\n",
      ])
    let repository = try fixture.open()
    let head = try repository.headCommit()
    for path in ["", "backlog", "backlog/items/", "backlog/a.md", "missing", "backlog/a.md/x"] {
      let expected = try await fixture.git(
        ["-c", "core.quotePath=false", "ls-tree", "-r", "HEAD"]
          + (path.isEmpty ? [] : ["--", path]))
      let found = try repository.treeEntries(under: path, of: head).map {
        "\(String($0.mode.rawValue, radix: 8)) blob \($0.id)\t\($0.path)"
      }
      #expect(found.joined(separator: "\n") == expected, "under ‘\(path)’")
    }
    let staged = try repository.indexEntries(under: "backlog").map(\.path)
    #expect(
      staged
        == (try await fixture.git("ls-files", "backlog")).split(separator: "\n").map(String.init))
    #expect(try repository.treeEntry(at: "backlog", of: head)?.mode == .directory)
    #expect(try repository.treeEntry(at: "backlog/none", of: head) == nil)
  }

  @Test func blobsUpToALimit() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Blob", ["a": "12345"])
    let id = try await fixture.id("HEAD:a")
    let objects = try fixture.open().objects
    #expect(try objects.blob(id) == Array("12345".utf8))
    #expect(try objects.blob(id, maximumBytes: 5) == Array("12345".utf8))
    #expect(throws: GitError.blobTooLarge(id, size: 5, limit: 4)) {
      try objects.blob(id, maximumBytes: 4)
    }
    let absent = try #require(ObjectID(hexadecimal: String(repeating: "1", count: 40)))
    #expect(throws: GitError.missingObject(absent, purpose: "reading a blob")) {
      try objects.blob(absent)
    }
    let tree = try await fixture.id("HEAD^{tree}")
    #expect(throws: GitError.damagedObject(tree, purpose: "reading a blob")) {
      try objects.blob(tree)
    }
  }

  @Test func conflictsHaveStages() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a": "base\n", "b": "b\n"])
    try await fixture.git("checkout", "-q", "-b", "side")
    try await fixture.commit("Side", ["a": "side\n"])
    try await fixture.git("checkout", "-q", "main")
    try await fixture.commit("Main", ["a": "main\n"])
    _ = try await fixture.run("git", ["merge", "side"])
    let repository = try fixture.open()
    #expect(try repository.indexEntries(under: "a").map(\.stage) == [1, 2, 3])
    #expect(try repository.state() == .merge)
    #expect(try repository.status(of: "a").isUnmerged)
    #expect(try repository.status(of: "b").isClean)
  }

  @Test func statusOfOnePath() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit(
      "Base",
      ["clean": "1\n", "staged": "1\n", "edited": "1\n", "gone": "1\n", "unstaged/gone": "1\n"])
    try fixture.write("staged", "2\n")
    try fixture.write("new", "1\n")
    try await fixture.git("add", "staged", "new")
    try await fixture.git("rm", "-q", "gone")
    try fixture.write("edited", "2\n")
    try fixture.remove("unstaged/gone")
    try fixture.write("untracked", "1\n")
    try fixture.write("exec", "1\n")
    let repository = try fixture.open()
    func flags(_ path: String) throws -> [Bool] {
      let status = try repository.status(of: path)
      return [status.isStaged, status.isModified]
    }
    #expect(try flags("clean") == [false, false])
    #expect(try flags("staged") == [true, false])
    #expect(try flags("new") == [true, false])
    #expect(try flags("gone") == [true, false])
    #expect(try flags("edited") == [false, true])
    #expect(try flags("unstaged/gone") == [false, true])
    #expect(try flags("untracked") == [false, true])
    #expect(try flags("absent/altogether") == [false, false])
    #expect(throws: GitError.unusablePath("unstaged", .directory)) {
      try Files.makeDirectory(fixture.resolve("unstaged"))
      _ = try repository.status(of: "unstaged")
    }
    #expect(throws: GitError.unusablePath("../x", .outsideWorkTree)) {
      try repository.status(of: "../x")
    }
    #expect(throws: GitError.unusablePath(".git/config", .insideGitDirectory)) {
      try repository.status(of: ".git/config")
    }
  }

  @Test func statusUndoesLineEnds() async throws {
    let fixture = try await GitFixture()
    try fixture.write(".gitattributes", "*.md text eol=crlf\n")
    try await fixture.commit("Base", ["a.md": "one\r\ntwo\r\n"])
    let repository = try fixture.open()
    #expect(
      try repository.objects.blob(try await fixture.id("HEAD:a.md")) == Array("one\ntwo\n".utf8))
    #expect(try repository.status(of: "a.md").isClean)
    try fixture.write("a.md", "one\r\nthree\r\n")
    #expect(try repository.status(of: "a.md").isModified)
  }

  @Test func refusesWhatLeavesThroughASymbolicLink() async throws {
    let fixture = try await GitFixture()
    let outside = try TemporaryDirectory()
    try Files.symlink(at: fixture.resolve("link"), to: outside.path)
    try Files.write(outside.path + "/x", "x")
    #expect(throws: GitError.unusablePath("link/x", .beyondSymbolicLink)) {
      try fixture.open().status(of: "link/x")
    }
  }

  @Test func historyNewestFirstAndFirstParents() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Root")
    try await fixture.git("checkout", "-q", "-b", "side")
    try await fixture.commit("Side")
    try await fixture.git("checkout", "-q", "main")
    try await fixture.commit("Main")
    try await fixture.git("merge", "-q", "--no-ff", "-m", "Merge\n\nbecause", "side")
    let repository = try fixture.open()
    let head = try repository.headCommit()
    var walk = repository.firstParents(from: head)
    var subjects: [String] = []
    while let commit = try walk.step() { subjects.append(commit.subject) }
    #expect(subjects == ["Merge", "Main", "Root"])
    let merge = try repository.commit(head)
    #expect(merge.message == "Merge\n\nbecause\n")
    #expect(merge.author.name == "Ada Author")
    #expect(merge.committer.email == "cem@example.com")
    #expect(merge.parents.count == 2)
  }

  @Test func historyEndsWhereAShallowCloneWasCut() async throws {
    let fixture = try await GitFixture()
    for number in 1...5 { try await fixture.commit("\(number)", ["a": "\(number)\n"]) }
    let clone = try TemporaryDirectory()
    try await fixture.git(
      "clone", "-q", "--depth", "2", "file://\(fixture.path)", clone.path + "/shallow")
    let repository = try fixture.open(clone.path + "/shallow")
    #expect(repository.isShallow)
    var walk = repository.firstParents(from: try repository.headCommit())
    var subjects: [String] = []
    while let commit = try walk.step() { subjects.append(commit.subject) }
    #expect(subjects == ["5", "4"])
  }

  @Test func settings() async throws {
    let fixture = try await GitFixture()
    try await fixture.git("config", "backlog.order", "newest")
    let repository = try fixture.open()
    #expect(try repository.configurationValue("backlog.order") == "newest")
    #expect(try repository.configurationValue("backlog.none") == nil)
  }
}
