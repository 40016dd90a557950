import BacklogWorkspace
import Git
import Glibc
import TestSupport
import Testing

extension GitFixture {
  func openRepository(changes: [String: String?] = [:]) throws(GitError) -> Repository {
    var variables = environment
    for (name, value) in changes { variables[name] = value }
    return try Repository.discover(from: path, environment: ProcessEnvironment(variables))
  }

  /// Runs a transaction as a command does.
  @discardableResult
  func transact(
    _ changes: [FileChange], subject: String = "Subject", body: String? = nil,
    trailers: [CommitText.Trailer] = [], options: TransactionOptions = TransactionOptions(),
    variables: [String: String?] = [:]
  ) async throws -> TransactionResult {
    tick()
    let transaction = Transaction(
      changes, message: CommitText(subject: subject, body: body, trailers: trailers),
      options: options)
    return try await transaction.run(in: openRepository(changes: variables))
  }

  /// Everything that a refused transaction must leave as it was: files with their bytes, modes and
  /// numbers, index, references and git's own directory.
  func everything() async throws -> [String] {
    var result = [
      try await git("for-each-ref"), try await git("ls-files", "--stage"),
      try await git("status", "--porcelain=v2", "--untracked-files=all"),
      try await git("reflog"),
      try Files.list(path + "/.git").filter { $0 != "COMMIT_EDITMSG" }.sorted()
        .joined(separator: " "),
    ]
    for file in try Files.tree(path) where !file.hasPrefix(".git/") && file != ".git" {
      var information = stat()
      lstat(resolve(file), &information)
      let isFile = information.st_mode & S_IFMT == S_IFREG
      result.append(
        "\(file) \(information.st_mode) \(information.st_ino) "
          + (isFile ? try read(file) : ""))
    }
    return result
  }
}

extension FileChange {
  init(_ path: String, _ old: String?, _ new: String?) {
    self.init(path: path, old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) })
  }
}

@Suite struct TransactionTests {
  private func fixture() async throws -> GitFixture {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["items/a.md": "a\n", "items/b.md": "b\n", "c.md": "c\n"])
    return fixture
  }

  @Test func writesAndCommits() async throws {
    let fixture = try await fixture()
    try Files.setPermissions(0o640, of: fixture.resolve("items/a.md"))
    let result = try await fixture.transact(
      [
        FileChange("items/a.md", "a\n", "a2\n"), FileChange("items/2026-01/n.md", nil, "n\n"),
        FileChange("c.md", "c\n", nil),
      ], subject: "Move MB-7K2QX", body: "Because.\n\nReally.",
      trailers: [.init("Backlog-Item", "MB-7K2QX"), .init("Backlog-Item", "MB-9TD4A")])
    #expect(result.paths == ["items/a.md", "items/2026-01/n.md", "c.md"])
    #expect(try await fixture.git("rev-parse", "HEAD") == result.commit?.commit.description)
    #expect(
      try await fixture.git("log", "-1", "--format=%B") == """
        Move MB-7K2QX

        Because.

        Really.

        Backlog-Item: MB-7K2QX
        Backlog-Item: MB-9TD4A

        """)
    #expect(
      try await fixture.git("log", "-1", "--format=%(trailers:key=Backlog-Item,valueonly)")
        == "MB-7K2QX\nMB-9TD4A\n")
    #expect(try await fixture.git("status", "--porcelain") == "")
    #expect(try await fixture.git("ls-files") == "items/2026-01/n.md\nitems/a.md\nitems/b.md")
    var information = stat()
    stat(fixture.resolve("items/a.md"), &information)
    #expect(information.st_mode & 0o777 == 0o640)
    #expect(try Files.list(fixture.path + "/items").sorted() == ["2026-01", "a.md", "b.md"])
    #expect(try Files.list(fixture.path + "/.git").filter { $0.hasPrefix("backlog") } == [])
  }

  @Test func leavesOtherWorkAsItIs() async throws {
    let fixture = try await fixture()
    try fixture.write("items/b.md", "staged\n")
    try await fixture.git("add", "items/b.md")
    try fixture.write("items/b.md", "and unstaged\n")
    try fixture.write("untracked.md", "u\n")
    let before = try await fixture.git("status", "--porcelain=v2")
    try await fixture.transact([FileChange("items/a.md", "a\n", "a2\n")])
    #expect(try await fixture.git("status", "--porcelain=v2") == before)
    #expect(try fixture.read("items/b.md") == "and unstaged\n")
  }

  @Test func showsWhatItWouldDo() async throws {
    let fixture = try await fixture()
    let before = try await fixture.everything()
    let result = try await fixture.transact(
      [FileChange("items/a.md", "a\n", "a2\n"), FileChange("n.md", nil, "n\n")],
      options: TransactionOptions(isDryRun: true))
    #expect(result.commit == nil)
    #expect(
      result.difference.contains("--- a/items/a.md\n+++ b/items/a.md\n@@ -1 +1 @@\n-a\n+a2\n"))
    #expect(result.difference.contains("--- /dev/null\n+++ b/n.md\n"))
    #expect(try await fixture.everything() == before)
  }

  @Test func writesWithoutCommitting() async throws {
    let fixture = try await fixture()
    let head = try await fixture.git("rev-parse", "HEAD")
    let options = TransactionOptions(commits: false)
    try await fixture.transact([FileChange("items/a.md", "a\n", "a2\n")], options: options)
    try await fixture.transact([FileChange("items/a.md", "a2\n", "a3\n")], options: options)
    #expect(try fixture.read("items/a.md") == "a3\n")
    #expect(try await fixture.git("rev-parse", "HEAD") == head)
    #expect(try await fixture.git("status", "--porcelain") == " M items/a.md")
  }

  @Test func commitsHandEditsWhenAsked() async throws {
    let fixture = try await fixture()
    try fixture.write("items/a.md", "by hand\n")
    try fixture.write("items/b.md", "staged by hand\n")
    try fixture.write("items/n.md", "new by hand\n")
    try await fixture.git("add", "items/b.md")
    try await fixture.transact(
      [
        FileChange("items/a.md", "by hand\n", "by hand\n"),
        FileChange("items/b.md", "staged by hand\n", "staged by hand\n"),
        FileChange("items/n.md", "new by hand\n", "new by hand\n"),
      ], options: TransactionOptions(includesHandEdits: true))
    #expect(try await fixture.git("status", "--porcelain") == "")
    #expect(try await fixture.git("show", "HEAD:items/a.md") == "by hand")
  }

  @Test func twoAtOnceBothHappen() async throws {
    let fixture = try await fixture()
    async let first = fixture.transact([FileChange("items/a.md", "a\n", "a2\n")])
    async let second = fixture.transact([FileChange("items/b.md", "b\n", "b2\n")])
    _ = try await (first, second)
    #expect(try await fixture.git("rev-list", "--count", "HEAD") == "3")
    #expect(try await fixture.git("show", "HEAD:items/a.md") == "a2")
    #expect(try await fixture.git("show", "HEAD:items/b.md") == "b2")
    #expect(try await fixture.git("status", "--porcelain") == "")
  }
}
