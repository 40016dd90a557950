import Git
import TestSupport
import Testing

@Suite struct WritingTests {
  private let ada = Signature(
    name: "Ada", email: "ada@example.com", seconds: 1_767_603_600, offsetMinutes: 90)
  private let cem = Signature(
    name: "Cem <x>\n", email: "cem@example.com", seconds: 1_767_603_660, offsetMinutes: -210)

  @Test func buildsARepositoryFromNothing() async throws {
    let fixture = try await GitFixture()
    let directory = fixture.resolve("new/backlog")
    let repository = try Repository.create(
      at: directory, initialBranch: "main", environment: ProcessEnvironment(fixture.environment))
    var parent: ObjectID?
    var tree: ObjectID?
    for number in 1...3 {
      let blob = try repository.writeBlob(Array("content \(number)\n".utf8))
      tree = try repository.writeTree(
        updating: tree, [.set(path: "items/2026-0\(number)/a.md", id: blob, mode: .file)])
      let commit = try repository.createCommit(
        tree: try #require(tree), parents: parent.map { [$0] } ?? [], author: ada, committer: cem,
        message: "Number \(number)\n")
      try repository.updateReference(
        "refs/heads/main", to: commit, expecting: parent, reflogMessage: "commit: \(number)",
        identity: cem)
      parent = commit
    }
    try repository.checkOutHead()
    func git(_ arguments: String...) async throws -> String {
      try await fixture.git(["-C", directory] + arguments)
    }
    #expect(try await git("fsck", "--strict") == "")
    #expect(try await git("status", "--porcelain") == "")
    #expect(
      try await git("log", "--format=%s|%an|%ad|%cn|%cd", "--date=iso")
        == """
        Number 3|Ada|2026-01-05 10:30:00 +0130|Cem x|2026-01-05 05:31:00 -0330
        Number 2|Ada|2026-01-05 10:30:00 +0130|Cem x|2026-01-05 05:31:00 -0330
        Number 1|Ada|2026-01-05 10:30:00 +0130|Cem x|2026-01-05 05:31:00 -0330
        """)
    #expect(try await git("reflog", "--format=%gs") == "commit: 3\ncommit: 2\ncommit: 1")
    #expect(try Files.readText(directory + "/items/2026-03/a.md") == "content 3\n")
    #expect(throws: GitError.repositoryExists(directory: directory)) {
      try Repository.create(at: directory)
    }
  }

  @Test func treesAgreeWithThoseOfGit() async throws {
    let fixture = try await GitFixture()
    let names = [
      "a", "a.md", "a-b", "a/x", "a0", "b/c/d/e", "b/c.md", "b-", "ä/ö", "z/1", "z/2", "z.z",
    ]
    var generator = SystemRandomNumberGenerator()
    let repository = try fixture.open()
    var tree: ObjectID?
    var seed: [String: String] = [:]
    for round in 1...40 {
      var changes: [TreeChange] = []
      for name in names.shuffled(using: &generator).prefix(.random(in: 1...4)) {
        if Bool.random() {
          // git itself lets a new file take a directory's place and the other way round.
          let isClear = seed.keys.allSatisfy {
            !$0.hasPrefix(name + "/") && !name.hasPrefix($0 + "/")
          }
          guard isClear else { continue }
          let content = "\(name) \(round)\n"
          seed[name] = content
          let id = try repository.writeBlob(Array(content.utf8))
          changes.append(.set(path: name, id: id, mode: .file))
        } else {
          seed[name] = nil
          changes.append(.remove(path: name))
        }
      }
      tree = try repository.writeTree(updating: tree, changes)
      let lines = try seed.map { path, content in
        "100644 \(try repository.writeBlob(Array(content.utf8)))\t\(path)"
      }
      try await fixture.git("read-tree", "--empty")
      try await fixture.git(
        ["update-index", "--add", "--index-info"], input: lines.map { $0 + "\n" }.joined())
      #expect(tree?.description == (try await fixture.git("write-tree")), "\(seed.keys.sorted())")
    }
    #expect(try await fixture.git("fsck", "--strict").contains("error") == false)
  }

  @Test func aFileTakesADirectorysPlaceAndBack() async throws {
    let fixture = try await GitFixture()
    let repository = try fixture.open()
    let blob = try repository.writeBlob([])
    let deep = try repository.writeTree(updating: nil, [.set(path: "a/b", id: blob, mode: .file)])
    let flat = try repository.writeTree(updating: deep, [.set(path: "a", id: blob, mode: .file)])
    #expect(try await fixture.git("ls-tree", "-r", "--name-only", "\(flat)") == "a")
    let back = try repository.writeTree(updating: flat, [.set(path: "a/b", id: blob, mode: .file)])
    #expect(back == deep)
    let empty = try repository.writeTree(updating: deep, [.remove(path: "a/b")])
    #expect(empty == .emptyTree)
    #expect(try repository.writeTree(updating: flat, [.remove(path: "a/b")]) == flat)
    #expect(throws: GitError.unusablePath("a/../b", .outsideWorkTree)) {
      try repository.writeTree(updating: nil, [.set(path: "a/../b", id: blob, mode: .file)])
    }
  }

  @Test func aReferenceMovesOnlyFromWhereItIsExpected() async throws {
    let fixture = try await GitFixture()
    for number in 1...3 { try await fixture.commit("\(number)") }
    let repository = try fixture.open()
    let (head, one, two) = (
      try await fixture.id("HEAD"), try await fixture.id("HEAD~2"), try await fixture.id("HEAD~1")
    )
    for expected in [one, nil] {
      #expect(throws: GitError.referenceChanged(name: "refs/heads/main")) {
        try repository.updateReference(
          "refs/heads/main", to: two, expecting: expected, reflogMessage: "x")
      }
    }
    #expect(throws: GitError.referenceChanged(name: "refs/heads/none")) {
      try repository.updateReference(
        "refs/heads/none", to: two, expecting: one, reflogMessage: "x")
    }
    #expect(try repository.headCommit() == head)
    try repository.updateReference(
      "refs/heads/main", to: two, expecting: head, reflogMessage: "back")
    #expect(try repository.headCommit() == two)
    #expect(try await fixture.git("log", "-g", "-1", "--format=%gs") == "back")
  }

  @Test func differencesReadAsThoseOfGit() throws {
    let old = (1...9).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 5", with: "line five")
    let text = try unifiedDiff(of: "a/b.md", from: Array(old.utf8), to: Array(new.utf8))
    #expect(text.hasPrefix("diff --git a/a/b.md b/a/b.md\n"))
    #expect(
      text.hasSuffix(
        """
        --- a/a/b.md
        +++ b/a/b.md
        @@ -2,7 +2,7 @@ line 1
         line 2
         line 3
         line 4
        -line 5
        +line five
         line 6
         line 7
         line 8

        """))
    #expect(try unifiedDiff(of: "a", from: [1], to: [1]) == "")
    let added = try unifiedDiff(of: "a", from: nil, to: Array("x".utf8))
    #expect(added.contains("--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+x\n\\ No newline"))
    let removed = try unifiedDiff(of: "a", from: Array("x\n".utf8), to: nil)
    #expect(removed.contains("--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"))
  }

  @Test func gitAppliesDifferencesOfNewAndRemovedFiles() async throws {
    let fixture = try await GitFixture()
    let text = "--- a\n+++ b\nindex 1..2\nlast"
    try Files.write("\(fixture.path)/old.md", text)
    let moved =
      try unifiedDiff(of: "old.md", from: Array(text.utf8), to: nil)
      + unifiedDiff(of: "ünï new.md", from: nil, to: Array(text.utf8))
    try await fixture.git(["apply"], input: moved + "\n")
    #expect(try Files.list(fixture.path).filter { $0 != ".git" } == ["ünï new.md"])
    #expect(try Files.readText("\(fixture.path)/ünï new.md") == text)
  }
}
