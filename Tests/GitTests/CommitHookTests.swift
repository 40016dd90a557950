import Git
import TestSupport
import Testing

@Suite struct CommitHookTests {
  private func fixture(_ hooks: [String: String], in directory: String = ".git/hooks")
    async throws -> GitFixture
  {
    let fixture = try await GitFixture()
    try await fixture.commit("Base", ["a.md": "a\n", "b.md": "b\n", "c.md": "c\n"])
    for (name, script) in hooks {
      try fixture.write("\(directory)/\(name)", "#!/bin/sh\n\(script)\n", executable: true)
    }
    try fixture.write("a.md", "a2\n")
    return fixture
  }

  @Test func runInGitsOrderWithGitsArguments() async throws {
    let log = #"echo "$(basename $0) $*" >> .git/log"#
    let fixture = try await fixture([
      "pre-commit": log, "prepare-commit-msg": log, "commit-msg": log, "post-commit": log,
    ])
    try await fixture.commitPaths("a.md")
    let mine = try fixture.read(".git/log")
    #expect(
      mine == """
        pre-commit 
        prepare-commit-msg .git/COMMIT_EDITMSG message
        commit-msg .git/COMMIT_EDITMSG
        post-commit 

        """)
    try fixture.remove(".git/log")
    try fixture.write("b.md", "b2\n")
    try await fixture.git("commit", "-q", "-m", "x", "-o", "--", "b.md")
    #expect(try fixture.read(".git/log") == mine)
  }

  @Test func seeTheEnvironmentThatGitGives() async throws {
    let script = #"""
      { pwd; env | grep -E '^GIT_(AUTHOR|EDITOR|PREFIX|DIR)' | sort; basename $GIT_INDEX_FILE |
      sed 's/[0-9][0-9]*/N/'; } > .git/seen
      """#
    let fixture = try await fixture(["commit-msg": script])
    let date = ["GIT_AUTHOR_DATE": "1767603600 +0100"]
    try await fixture.commitPaths("a.md", changes: date)
    let mine = try fixture.read(".git/seen")
    try fixture.write("b.md", "b2\n")
    _ = try await fixture.run(
      "git", ["commit", "-q", "-m", "x", "-o", "--", "b.md"], changes: date)
    #expect(try fixture.read(".git/seen") == mine)
    #expect(mine.contains("GIT_AUTHOR_DATE=@1767603600 +0100\n"))
    #expect(mine.hasSuffix("next-index-N.lock\n"))
  }

  @Test func judgeOnlyWhatIsCommitted() async throws {
    let fixture = try await fixture([
      "pre-commit": "git diff --cached --name-only; git diff --name-only | sed 's/^/unstaged /'"
    ])
    try fixture.write("b.md", "staged\n")
    try await fixture.git("add", "b.md")
    let outcome = try await fixture.commitPaths("a.md")
    #expect(outcome.hookOutput == "a.md\nunstaged b.md\n")
    try fixture.write("a.md", "a3\n")
    let theirs = try await fixture.run("git", ["commit", "-q", "-m", "x", "-o", "--", "a.md"])
    #expect(theirs.standardError == outcome.hookOutput)
  }

  @Test(arguments: ["pre-commit", "prepare-commit-msg", "commit-msg"])
  func refuse(hook: String) async throws {
    let fixture = try await fixture([hook: "echo no >&2; exit 3"])
    let before = try await fixture.everything()
    await #expect(throws: GitError.hookRefused(hook: hook, status: 3, output: "no\n")) {
      try await fixture.commitPaths("a.md")
    }
    #expect(try await fixture.everything() == before)
    #expect(try fixture.read("a.md") == "a2\n")
  }

  @Test func maySkipVerification() async throws {
    let fixture = try await fixture([
      "pre-commit": "exit 1", "commit-msg": "exit 1",
      "prepare-commit-msg": "echo prepared >> $1",
    ])
    let outcome = try await fixture.commitPaths("a.md", isVerificationSkipped: true)
    #expect(outcome.message == "Subject\nprepared\n")
  }

  @Test func changeTheMessage() async throws {
    let fixture = try await fixture([
      "prepare-commit-msg": "sed -i 's/^/[x] /' $1", "commit-msg": "echo; echo 'Id: 1' >> $1",
    ])
    let outcome = try await fixture.commitPaths("a.md", message: "Subject\n")
    #expect(outcome.message == "[x] Subject\nId: 1\n")
    #expect(try await fixture.git("log", "-1", "--format=%B") == "[x] Subject\nId: 1\n")
  }

  @Test func mayNotEmptyTheMessage() async throws {
    let fixture = try await fixture(["commit-msg": ": > $1"])
    let before = try await fixture.everything()
    await #expect(throws: GitError.emptyMessage) { try await fixture.commitPaths("a.md") }
    #expect(try await fixture.everything() == before)
  }

  @Test func changeTheContent() async throws {
    let fixture = try await fixture([
      "pre-commit": "echo formatted >> a.md; echo made > made.md; git add a.md made.md"
    ])
    try fixture.write("b.md", "staged\n")
    try await fixture.git("add", "b.md")
    try await fixture.commitPaths("a.md")
    #expect(try await fixture.git("show", "HEAD:a.md") == "a2\nformatted")
    #expect(try await fixture.git("show", "HEAD:made.md") == "made")
    #expect(try await fixture.git("show", "HEAD:b.md") == "b")
    #expect(try await fixture.git("status", "--porcelain") == "M  b.md")
    #expect(try await fixture.git("fsck", "--strict").contains("error") == false)
  }

  @Test func changeTheContentBackToWhatItWas() async throws {
    let fixture = try await fixture(["pre-commit": "echo a > a.md; git add a.md"])
    await #expect(throws: GitError.nothingToCommit(paths: ["a.md"])) {
      try await fixture.commitPaths("a.md")
    }
  }

  @Test func areFoundWhereTheConfigurationSays() async throws {
    let fixture = try await fixture(["pre-commit": "echo relative"], in: "tools/hooks")
    try await fixture.git("config", "core.hooksPath", "tools/hooks")
    #expect(try await fixture.commitPaths("a.md").hookOutput == "relative\n")
    try Files.write(fixture.home + "/hooks/pre-commit", "#!/bin/sh\necho home\n", executable: true)
    try await fixture.git("config", "core.hooksPath", "~/hooks")
    try fixture.write("a.md", "a3\n")
    #expect(try await fixture.commitPaths("a.md").hookOutput == "home\n")
  }

  @Test func areIgnoredUnlessExecutable() async throws {
    let fixture = try await fixture(["pre-commit": "exit 1"])
    try Files.setPermissions(0o644, of: fixture.resolve(".git/hooks/pre-commit"))
    try await fixture.commitPaths("a.md")
  }

  @Test func areShellScriptsWithoutAFirstLine() async throws {
    let fixture = try await fixture([:])
    try fixture.write(".git/hooks/pre-commit", "echo shell\n", executable: true)
    #expect(try await fixture.commitPaths("a.md").hookOutput == "shell\n")
  }

  @Test func thatCannotStartAreNamed() async throws {
    let fixture = try await fixture([:])
    try fixture.write(".git/hooks/pre-commit", "#!/no/such/program\n", executable: true)
    let error = await #expect(throws: GitError.self) { try await fixture.commitPaths("a.md") }
    guard case .hookNotStarted(let path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == fixture.path + "/.git/hooks/pre-commit")
  }

  // What it leaves behind outlives the limit by far, so that waiting for it can't be overlooked; and the limit is generous, as
  // it counts the time in which other tests have the processors.
  @Test(.timeLimit(.minutes(6)))
  func mayLeaveSomethingRunning() async throws {
    let fixture = try await fixture(["post-commit": "sleep 1000 & echo $! > .git/pid"])
    try await fixture.commitPaths("a.md")
    let number = try fixture.read(".git/pid").split(separator: "\n").joined()
    _ = try await fixture.run("kill", [number])
  }

  @Test func runInALinkedWorkTree() async throws {
    let fixture = try await fixture(["pre-commit": "pwd; echo $GIT_DIR; git status --porcelain"])
    let linked = try TemporaryDirectory()
    try await fixture.git("worktree", "add", "-q", linked.path + "/tree", "-b", "side")
    try Files.replace(linked.path + "/tree/b.md", "b2\n")
    let outcome = try await fixture.commitPaths("b.md", in: linked.path + "/tree")
    #expect(
      outcome.hookOutput
        == "\(linked.path)/tree\n\(fixture.path)/.git/worktrees/tree\nM  b.md\n")
  }

  @Test func aRaceIsBuiltAnewOverTheOtherCommit() async throws {
    let fixture = try await fixture([
      "pre-commit": """
      tree=$(git ls-tree HEAD | sed "s/[0-9a-f]\\{40\\}\\tb.md/$(echo other |
        git hash-object -w --stdin)\\tb.md/" | git mktree)
      git update-ref HEAD $(git commit-tree $tree -p HEAD -m Other)
      """
    ])
    let before = try await fixture.id("HEAD")
    let outcome = try await fixture.commitPaths("a.md")
    #expect(try await fixture.git("log", "--format=%s") == "Subject\nOther\nBase")
    #expect(try await fixture.id("HEAD") == outcome.commit)
    #expect(try await fixture.id("HEAD~2") == before)
    #expect(try await fixture.git("show", "HEAD:a.md") == "a2")
    #expect(try await fixture.git("show", "HEAD:b.md") == "other")
  }

  @Test func aRaceForTheSamePathIsRefused() async throws {
    let fixture = try await fixture([
      "pre-commit": """
      tree=$(git ls-tree HEAD | sed "s/[0-9a-f]\\{40\\}\\ta.md/$(echo other |
        git hash-object -w --stdin)\\ta.md/" | git mktree)
      git update-ref HEAD $(git commit-tree $tree -p HEAD -m Other)
      """
    ])
    await #expect(throws: GitError.headMoved(paths: ["a.md"])) {
      try await fixture.commitPaths("a.md")
    }
    #expect(try await fixture.git("log", "--format=%s") == "Other\nBase")
    #expect(try fixture.read("a.md") == "a2\n")
    #expect(!fixture.exists(".git/index.lock"))
  }

  @Test func aSwitchedBranchIsRefused() async throws {
    let fixture = try await fixture([
      "pre-commit": """
      git update-ref HEAD $(git commit-tree HEAD^{tree} -p HEAD -m Other)
      git symbolic-ref HEAD refs/heads/other
      """
    ])
    await #expect(throws: GitError.referenceChanged(name: "refs/heads/main")) {
      try await fixture.commitPaths("a.md")
    }
  }
}
