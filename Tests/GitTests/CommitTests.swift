import Git
import TestSupport
import Testing

extension GitFixture {
  /// Commits paths through a session, as a command does.
  @discardableResult
  func commitPaths(
    _ paths: String..., message: String = "Subject", isVerificationSkipped: Bool = false,
    in directory: String = ".", changes: [String: String?] = [:]
  ) async throws -> CommitOutcome {
    tick()
    let session = try await CommitSession.begin(in: open(directory, changes: changes))
    return try await session.commit(
      paths, message: message, isVerificationSkipped: isVerificationSkipped)
  }

  /// What `git status` knows of all paths but these.
  func statusBeside(_ paths: String...) async throws -> [Substring] {
    let status = try await git("status", "--porcelain=v2", "--untracked-files=all")
    return status.split(separator: "\n").filter { line in
      !paths.contains { line.hasSuffix(" " + $0) }
    }
  }

  /// Everything that a refused commit must leave as it was.
  func everything() async throws -> [String] {
    [
      try await git("rev-parse", "--verify", "--quiet", "HEAD"),
      try await git("ls-files", "--stage"),
      try await git("status", "--porcelain=v2", "--untracked-files=all"),
      try await git("reflog"),
      try Files.list(path + "/.git").filter { $0 != "COMMIT_EDITMSG" }.sorted().joined(
        separator: " "),
    ]
  }
}

@Suite struct CommitTests {
  /// A repository with a bit of everything that is not to be touched.
  private func busyFixture() async throws -> GitFixture {
    let fixture = try await GitFixture()
    try fixture.write("run.sh", "#!/bin/sh\n", executable: true)
    try await fixture.commit(
      "Base",
      [
        "a.md": "a\n", "b.md": "b\n", "dir/c.md": "c\n", "staged.md": "1\n", "unstaged.md": "1\n",
        "both.md": "1\n", "gone.md": "1\n", "deleted.md": "1\n",
      ])
    try fixture.write("staged.md", "2\n")
    try fixture.write("both.md", "2\n")
    try fixture.write("added.md", "new\n")
    try await fixture.git("add", "staged.md", "both.md", "added.md")
    try await fixture.git("rm", "-q", "--cached", "gone.md")
    try fixture.write("both.md", "3\n")
    try fixture.write("unstaged.md", "2\n")
    try fixture.write("untracked.md", "?\n")
    try fixture.remove("deleted.md")
    return fixture
  }

  @Test func commitsOnlyTheNamedPaths() async throws {
    let fixture = try await busyFixture()
    let before = try await fixture.statusBeside("a.md", "new/n.md", "b.md", "run.sh")
    try fixture.write("a.md", "a2\n")
    try fixture.write("new/n.md", "n\n")
    try fixture.remove("b.md")
    try fixture.write("run.sh", "#!/bin/sh\n:\n", executable: true)
    let outcome = try await fixture.commitPaths(
      "a.md", "new/n.md", "b.md", "run.sh", message: "Subject  \n\n\nBody\n\n")
    #expect(try await fixture.id("HEAD") == outcome.commit)
    #expect(
      try await fixture.git("show", "--raw", "--no-abbrev", "--format=%B", "--name-status")
        == "Subject\n\nBody\n\n\nM\ta.md\nD\tb.md\nA\tnew/n.md\nM\trun.sh")
    #expect(try await fixture.git("ls-tree", "HEAD", "run.sh").hasPrefix("100755"))
    #expect(try await fixture.statusBeside() == before)
    #expect(try await fixture.git("fsck", "--strict").contains("error") == false)
    #expect(
      try await fixture.git("reflog", "-1", "--format=%gs|%gn") == "commit: Subject|Cem Committer")
    #expect(
      try await fixture.git("log", "-g", "-1", "main", "--format=%gs") == "commit: Subject")
    #expect(outcome.head.branch == "main")
    #expect(!fixture.exists(".git/index.lock"))
  }

  @Test func isTheCommitThatGitItselfMakes() async throws {
    let fixture = try await busyFixture()
    try fixture.write("dir/c.md", "c2\n")
    let outcome = try await fixture.commitPaths("dir/c.md", message: "Ünïcode\n\n# kept\n")
    let parent = try await fixture.git("rev-parse", "HEAD^")
    let copy = try TemporaryDirectory()
    let environment = fixture.environment
    try await fixture.git("clone", "-q", fixture.path, copy.path + "/copy")
    _ = try await run(
      "git", ["reset", "-q", "--hard", parent], in: copy.path + "/copy", environment: environment)
    try Files.write(copy.path + "/copy/dir/c.md", "c2\n")
    let commit = try fixture.open().commit(outcome.commit)
    let date = "\(commit.author.seconds) +0000"
    let made = try await run(
      "git", ["commit", "-q", "-m", "Ünïcode\n\n# kept\n", "-o", "--", "dir/c.md"],
      in: copy.path + "/copy",
      environment: environment.merging(
        ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date], uniquingKeysWith: { $1 }))
    #expect(made.status == 0, "\(made.standardError)")
    let theirs = try await run(
      "git", ["rev-parse", "HEAD"], in: copy.path + "/copy", environment: environment)
    #expect(theirs.standardOutput == "\(outcome.commit)\n")
  }

  @Test func beginsABranch() async throws {
    let fixture = try await GitFixture()
    try fixture.write("a.md", "a\n")
    try fixture.write("other.md", "o\n")
    try await fixture.git("add", "other.md")
    let outcome = try await fixture.commitPaths("a.md")
    #expect(try await fixture.git("ls-tree", "--name-only", "HEAD") == "a.md")
    #expect(try await fixture.git("status", "--porcelain") == "A  other.md")
    #expect(try await fixture.git("reflog", "--format=%gs") == "commit (initial): Subject")
    #expect(outcome.head.branch == "main")
  }

  @Test func worksInARepositoryWithoutAnIndex() async throws {
    let fixture = try await GitFixture()
    try fixture.write("a.md", "a\n")
    #expect(!fixture.exists(".git/index"))
    try await fixture.commitPaths("a.md")
    #expect(try await fixture.git("status", "--porcelain") == "")
  }

  @Test func movesADetachedHead() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "a\n"])
    try await fixture.git("checkout", "-q", "--detach")
    try fixture.write("a.md", "b\n")
    let outcome = try await fixture.commitPaths("a.md")
    #expect(outcome.head.isDetached)
    #expect(try await fixture.id("HEAD") == outcome.commit)
    #expect(try await fixture.id("main") != outcome.commit)
    #expect(try await fixture.git("reflog", "-1", "--format=%gs") == "commit: Subject")
  }

  @Test func commitsInALinkedWorkTree() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "a\n"])
    let linked = try TemporaryDirectory()
    let tree = linked.path + "/tree"
    try await fixture.git("worktree", "add", "-q", tree, "-b", "side")
    let before = try await fixture.everything()
    try Files.replace(tree + "/a.md", "side\n")
    try await fixture.commitPaths("a.md", in: tree)
    #expect(try await fixture.git("show", "side:a.md") == "side")
    #expect(try await fixture.git("-C", tree, "status", "--porcelain") == "")
    #expect(try await fixture.git("-C", tree, "reflog", "-1", "--format=%gs") == "commit: Subject")
    #expect(try await fixture.everything() == before)
  }

  @Test func saysThatNothingIsNew() async throws {
    let fixture = try await busyFixture()
    let before = try await fixture.everything()
    await #expect(throws: GitError.nothingToCommit(paths: ["a.md"])) {
      try await fixture.commitPaths("a.md")
    }
    await #expect(throws: GitError.nothingToCommit(paths: ["never.md"])) {
      try await fixture.commitPaths("never.md")
    }
    #expect(try await fixture.everything() == before)
  }

  @Test func refusesALockedIndex() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "a\n"])
    try fixture.write("a.md", "b\n")
    try fixture.write(".git/index.lock", "")
    let error = await #expect(throws: GitError.self) { try await fixture.commitPaths("a.md") }
    #expect(error == .indexLocked(lock: fixture.path + "/.git/index.lock"))
    #expect(error?.isRefusal == true)
    #expect(fixture.exists(".git/index.lock"))
    try fixture.remove(".git/index.lock")
    try await fixture.commitPaths("a.md")
  }

  @Test(arguments: [
    ("merge", RepositoryState.merge), ("rebase", .rebase), ("cherry-pick", .cherryPick),
    ("revert", .revert), ("bisect", .bisect),
  ])
  func refusesWhileSomethingIsInProgress(command: String, state: RepositoryState) async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "base\n", "b.md": "b\n"])
    try await fixture.git("checkout", "-q", "-b", "side")
    try await fixture.commit("Side", ["a.md": "side\n"])
    try await fixture.git("checkout", "-q", "main")
    try await fixture.commit("Main", ["a.md": "main\n"])
    try await fixture.commit("More", ["a.md": "more\n"])
    let argument = command == "bisect" ? "start" : command == "revert" ? "HEAD~1" : "side"
    _ = try await fixture.run("git", [command, argument])
    try fixture.write("b.md", "b2\n")
    let error = await #expect(throws: GitError.self) { try await fixture.commitPaths("b.md") }
    #expect(error == .operationInProgress(state))
    #expect(error?.hints.first?.contains("git \(command)") == true)
    #expect(!fixture.exists(".git/index.lock"))
  }

  @Test func keepsWhatASparseCheckoutLeavesOut() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["in/a.md": "a\n", "out/b.md": "b\n"])
    try await fixture.git("sparse-checkout", "set", "--no-sparse-index", "in")
    try fixture.write(".git/hooks/pre-commit", "#!/bin/sh\ngit ls-files -t\n", executable: true)
    try fixture.write("in/a.md", "a2\n")
    let outcome = try await fixture.commitPaths("in/a.md")
    #expect(outcome.hookOutput == "H in/a.md\nS out/b.md\n")
    #expect(try await fixture.git("ls-files", "-t") == "H in/a.md\nS out/b.md")
    #expect(try await fixture.git("status", "--porcelain") == "")
    #expect(try await fixture.git("show", "HEAD:out/b.md") == "b")
  }

  @Test func appliesLineEndsAsGit() async throws {
    let fixture = try await GitFixture()
    try await fixture.git("config", "core.autocrlf", "true")
    try fixture.write("a.md", "one\r\ntwo\r\n")
    try await fixture.commitPaths("a.md")
    #expect(try await fixture.git("cat-file", "-p", "HEAD:a.md") == "one\ntwo")
    #expect(try await fixture.git("status", "--porcelain") == "")
  }

  @Test func refusesWhatOnlyGitCanFilter() async throws {
    let fixture = try await GitFixture()
    try fixture.write(".gitattributes", "*.md filter=rot13\n")
    try await fixture.git("config", "filter.rot13.clean", "tr a-z n-za-m")
    try fixture.write("a.md", "a\n")
    await #expect(throws: GitError.unusablePath("a.md", .filtered(by: "filter=rot13"))) {
      try await fixture.commitPaths("a.md")
    }
    #expect(!fixture.exists(".git/index.lock"))
  }

  @Test func followsTheModesThatGitIgnores() async throws {
    let fixture = try await GitFixture()
    try fixture.write("run.sh", "1\n", executable: true)
    try await fixture.commit("Base")
    try await fixture.git("config", "core.fileMode", "false")
    try Files.setPermissions(0o644, of: fixture.resolve("run.sh"))
    try fixture.write("run.sh", "2\n")
    try await fixture.commitPaths("run.sh")
    #expect(try await fixture.git("ls-tree", "HEAD", "run.sh").hasPrefix("100755"))
  }

  /// git trusts an entry whose date is older than the index; the new index is younger than changes
  /// that the old one would have shown.
  @Test func doesNotHideChangesOfTheSameSecond() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "a\n", "b.md": "b\n"])
    try fixture.write("b.md", "B\n")
    try await Task.sleep(for: .milliseconds(1100))
    try fixture.write("a.md", "a2\n")
    try await fixture.commitPaths("a.md")
    #expect(try await fixture.git("status", "--porcelain") == " M b.md")
  }
}

@Suite struct CommitPlaceTests {
  @Test func commitsInASubmodule() async throws {
    let inner = try await GitFixture()
    try await inner.commit("Inner", ["x.md": "x\n"])
    let outer = try await GitFixture()
    try await outer.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "sub")
    try await outer.git("commit", "-qm", "With a submodule")
    try outer.write("sub/x.md", "x2\n")
    try await outer.commitPaths("x.md", in: "sub")
    #expect(try await outer.git("-C", "sub", "status", "--porcelain") == "")
    #expect(try await outer.git("-C", "sub", "log", "-1", "--format=%s") == "Subject")
    await #expect(throws: GitError.unusablePath("sub/x.md", .submodule)) {
      try await outer.commitPaths("sub/x.md")
    }
  }

  @Test func commitsInAShallowClone() async throws {
    let fixture = try await GitFixture()
    for number in 1...3 { try await fixture.commit("\(number)", ["a.md": "\(number)\n"]) }
    let clone = try TemporaryDirectory()
    let path = clone.path + "/shallow"
    try await fixture.git("clone", "-q", "--depth", "1", "file://\(fixture.path)", path)
    try Files.replace(path + "/a.md", "4\n")
    try await fixture.commitPaths("a.md", in: path)
    #expect(try await fixture.git("-C", path, "log", "--format=%s") == "Subject\n3")
    #expect(try await fixture.git("-C", path, "fsck") == "")
  }

  @Test func commitsWhatASymbolicLinkSays() async throws {
    let fixture = try await GitFixture()
    try Files.symlink(at: fixture.resolve("link"), to: "a.md")
    try await fixture.commitPaths("link")
    #expect(try await fixture.git("ls-tree", "HEAD", "link").hasPrefix("120000"))
    #expect(try await fixture.git("status", "--porcelain") == "")
  }

  @Test func usesTheIndexThatTheEnvironmentNames() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "a\n"])
    try fixture.write("a.md", "a2\n")
    let before = try fixture.bytes(".git/index")
    try await fixture.git("read-tree", "--index-output=.git/other", "HEAD")
    try await fixture.commitPaths("a.md", changes: ["GIT_INDEX_FILE": ".git/other"])
    #expect(try fixture.bytes(".git/index") == before)
    let other = try await fixture.run(
      "git", ["diff", "--cached", "--name-only"], changes: ["GIT_INDEX_FILE": ".git/other"])
    #expect(other.standardOutput == "")
    #expect(try await fixture.git("show", "HEAD:a.md") == "a2")
  }

  @Test func refusesABareRepository() async throws {
    let fixture = try await GitFixture("--bare")
    await #expect(throws: GitError.noWorkTree(gitDirectory: fixture.path)) {
      try await fixture.commitPaths("a.md")
    }
  }
}
