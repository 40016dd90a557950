import BacklogWorkspace
import Git
import TestSupport
import Testing

/// What a transaction refuses, it refuses without a trace.
@Suite struct TransactionRefusalTests {
  private let change = [FileChange("items/a.md", "a\n", "a2\n")]

  private func fixture() async throws -> GitFixture {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["items/a.md": "a\n", "items/b.md": "b\n"])
    return fixture
  }

  /// Runs a transaction that must be refused and leave everything as it was.
  private func refusal(
    of changes: [FileChange], in fixture: GitFixture,
    options: TransactionOptions = TransactionOptions()
  ) async throws -> TransactionError {
    let before = try await fixture.everything()
    let error = await #expect(throws: TransactionError.self) {
      try await fixture.transact(changes, options: options)
    }
    #expect(try await fixture.everything() == before)
    return try #require(error)
  }

  @Test func aFileThatChangedMeanwhile() async throws {
    let fixture = try await fixture()
    for old in ["other\n", nil] {
      let error = try await refusal(of: [FileChange("items/a.md", old, "a2\n")], in: fixture)
      #expect(error.message == "items/a.md was changed by somebody else in the meantime")
      #expect(error.isRefusal)
    }
    let gone = try await refusal(of: [FileChange("items/gone.md", "x", "y")], in: fixture)
    #expect(gone.message.hasPrefix("items/gone.md was changed"))
  }

  @Test func handEdits() async throws {
    let fixture = try await fixture()
    try fixture.write("items/a.md", "hand\n")
    let edited = [FileChange("items/a.md", "hand\n", "a2\n")]
    let unstaged = try await refusal(of: edited, in: fixture)
    #expect(unstaged.message == "items/a.md has changes that are not committed")
    #expect(unstaged.hints == ["git backlog commit items/a.md, or set it aside with git stash"])
    try await fixture.git("add", "items/a.md")
    let staged = try await refusal(of: edited, in: fixture)
    #expect(staged.message == "items/a.md has staged changes that are not committed")
    try fixture.write("items/a.md", "a\n")
    _ = try await refusal(of: change, in: fixture)
    try fixture.write("items/new.md", "new\n")
    _ = try await refusal(of: [FileChange("items/new.md", "new\n", "n\n")], in: fixture)
  }

  @Test func aLockedIndex() async throws {
    let fixture = try await fixture()
    try fixture.write(".git/index.lock", "")
    let error = try await refusal(of: change, in: fixture)
    #expect(error.message.hasPrefix("another git process is working in this repository"))
  }

  @Test func aHookThatRefuses() async throws {
    let fixture = try await fixture()
    try fixture.write(
      ".git/hooks/commit-msg", "#!/bin/sh\necho 'no ticket'\nexit 1\n", executable: true)
    let error = try await refusal(
      of: change + [FileChange("new/dir/n.md", nil, "n\n"), FileChange("items/b.md", "b\n", nil)],
      in: fixture)
    #expect(error.message == "the commit-msg hook refused the commit (exit status 1)")
    #expect(error.output == "no ticket\n")
    #expect(!fixture.exists("new"))
  }

  @Test func aFileThatAHookChangedIsNotOverwritten() async throws {
    let fixture = try await fixture()
    try fixture.write(
      ".git/hooks/pre-commit", "#!/bin/sh\necho hook >> items/a.md\nexit 1\n", executable: true)
    let error = await #expect(throws: TransactionError.self) {
      try await fixture.transact(change + [FileChange("items/b.md", "b\n", "b2\n")])
    }
    guard case .notRestored(let paths, .git(.hookRefused)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(paths == ["items/a.md"])
    #expect(try fixture.read("items/a.md") == "a2\nhook\n")
    #expect(try fixture.read("items/b.md") == "b\n")
  }

  @Test func anUnfinishedMerge() async throws {
    let fixture = try await fixture()
    let head = try await fixture.git("rev-parse", "HEAD")
    try fixture.write(".git/MERGE_HEAD", head + "\n")
    let error = try await refusal(of: change, in: fixture)
    #expect(error.message == "a merge is in progress")
  }

  @Test func missingIdentity() async throws {
    let fixture = try await fixture()
    try Files.write(fixture.home + "/.gitconfig", "[user]\n\tuseConfigOnly = true\n")
    let before = try await fixture.everything()
    await #expect(throws: TransactionError.self) {
      try await fixture.transact(
        change, variables: ["GIT_COMMITTER_NAME": nil, "GIT_COMMITTER_EMAIL": nil])
    }
    #expect(try await fixture.everything() == before)
  }

  @Test func symbolicLinks() async throws {
    let fixture = try await fixture()
    let outside = try TemporaryDirectory()
    try Files.write(outside.path + "/a.md", "outside\n")
    try Files.symlink(at: fixture.resolve("items/link.md"), to: outside.path + "/a.md")
    try Files.symlink(at: fixture.resolve("linked"), to: outside.path)
    let file = try await refusal(
      of: [FileChange("items/link.md", "outside\n", "x\n")], in: fixture,
      options: TransactionOptions(commits: false))
    #expect(file.message == "items/link.md is not a plain file, so it is not written")
    let directory = try await refusal(
      of: [FileChange("linked/n.md", nil, "x\n")], in: fixture,
      options: TransactionOptions(commits: false))
    #expect(directory.message.hasSuffix("a directory on its way is a symbolic link"))
    _ = try await refusal(
      of: [FileChange("../out.md", nil, "x\n")], in: fixture,
      options: TransactionOptions(commits: false))
    #expect(try Files.readText(outside.path + "/a.md") == "outside\n")
  }

  @Test func whatASparseCheckoutLeavesOut() async throws {
    let fixture = try await fixture()
    try await fixture.commit("More", ["out/x.md": "x\n"])
    try await fixture.git("sparse-checkout", "set", "--no-sparse-index", "items")
    let error = try await refusal(of: [FileChange("out/x.md", nil, "y\n")], in: fixture)
    #expect(error.hints == ["git sparse-checkout add out"])
  }
}
