import BacklogWorkspace
import Git
import Glibc
import TestSupport
import Testing

/// What fails half-way is undone.
@Suite(.enabled(if: getuid() == 0, "needs root to make disks full and files immutable"))
struct TransactionFailureTests {
  private func fixture() async throws -> GitFixture {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["items/a.md": "a\n", "items/b.md": "b\n", "c.md": "c\n"])
    return fixture
  }

  private let changes = [
    FileChange("c.md", "c\n", "c2\n"), FileChange("items/a.md", "a\n", "a2\n"),
    FileChange("items/b.md", "b\n", nil), FileChange("new/n.md", nil, "n\n"),
  ]

  /// Makes a file or directory immutable while `body` runs; root may write everything else.
  private func immutable(
    _ path: String, in fixture: GitFixture, _ body: () async throws -> Void
  ) async throws {
    let made = try await fixture.run("chattr", ["+i", path])
    try #require(made.status == 0, "\(made.standardError)")
    do { try await body() } catch {
      _ = try await fixture.run("chattr", ["-i", path])
      throw error
    }
    _ = try await fixture.run("chattr", ["-i", path])
  }

  @Test(arguments: ["items", "items/a.md", "items/b.md", ".git/objects", ".git/refs/heads"])
  func unwritablePlaces(path: String) async throws {
    let fixture = try await fixture()
    let before = try await fixture.everything()
    try await immutable(path, in: fixture) {
      await #expect(throws: TransactionError.self) { try await fixture.transact(changes) }
    }
    #expect(try await fixture.everything() == before)
    try await fixture.transact(changes)
    #expect(try await fixture.git("status", "--porcelain") == "")
  }

  @Test(arguments: [true, false])
  func fullDisks(commits: Bool) async throws {
    let disk = try TemporaryDirectory()
    let fixture = try await fixture()
    let mounted = try await fixture.run(
      "mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.path])
    try #require(mounted.status == 0, "\(mounted.standardError)")
    do { try await fillMore(and: fixture, disk: disk.path, commits: commits) } catch {
      _ = try await fixture.run("umount", ["-l", disk.path])
      throw error
    }
    _ = try await fixture.run("umount", ["-l", disk.path])
  }

  /// Runs the same transaction with 0, 1, 2 … free pages until it succeeds.
  private func fillMore(and fixture: GitFixture, disk: String, commits: Bool) async throws {
    let path = disk + "/repository"
    try await fixture.git("clone", "-q", fixture.path, path)
    var failures = 0
    for pages in 0..<100 {
      let before = try await state(of: path, in: fixture)
      try await fill(disk, leaving: pages, fixture: fixture)
      let repository = try Repository.discover(
        from: path, environment: ProcessEnvironment(fixture.environment))
      let transaction = Transaction(
        changes, message: CommitText(subject: "Subject"),
        options: TransactionOptions(commits: commits))
      var isDone = false
      do {
        _ = try await transaction.run(in: repository)
        isDone = true
      } catch {
        failures += 1
      }
      try Files.remove(disk + "/filler")
      if isDone {
        #expect(try Files.readText(path + "/new/n.md") == "n\n")
        #expect(failures > 1)
        return
      }
      let after = try await state(of: path, in: fixture)
      #expect(after == before, "with \(pages) free pages")
    }
    Issue.record("never succeeded")
  }

  private func fill(_ disk: String, leaving pages: Int, fixture: GitFixture) async throws {
    _ = try await fixture.run("dd", ["if=/dev/zero", "of=\(disk)/filler", "bs=4096"])
    var information = stat()
    stat(disk + "/filler", &information)
    truncate(disk + "/filler", information.st_size - off_t(pages * 4096))
  }

  private func state(of path: String, in fixture: GitFixture) async throws -> [String] {
    var result = [
      try await fixture.git("-C", path, "status", "--porcelain=v2", "--untracked-files=all"),
      try await fixture.git("-C", path, "reflog"),
      try await fixture.git("-C", path, "ls-files", "--stage"),
    ]
    for file in ["c.md", "items/a.md", "items/b.md"] {
      var information = stat()
      lstat(path + "/" + file, &information)
      result.append("\(file) \(information.st_ino) \(try Files.readText(path + "/" + file))")
    }
    let names = try Files.tree(path)
    result += names.filter { !$0.hasPrefix(".git/objects") && !$0.hasSuffix("COMMIT_EDITMSG") }
    return result
  }
}
