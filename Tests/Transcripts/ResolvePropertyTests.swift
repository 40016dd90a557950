import BacklogFormat
import TestSupport
import Testing

/// `resolve` after real merges, rebases, cherry-picks and stashes without the driver, on random histories.
@Suite struct ResolvePropertyTests {
  enum Operation: CaseIterable {
    case merge, rebase, cherryPick, stash
  }

  @Test(arguments: Operation.allCases, 0..<6)
  func resolveGivesWhatTheDriverWouldHave(operation: Operation, seed: Int) async throws {
    let history = try await RandomBranches(
      seed: UInt64(3_000 + seed), branches: ["a", "b"], changes: 1...2)
    let repository = history.repository
    let expected = history.expected("a", "b")
    try repository.write(".git/info/attributes", "*.md merge\n")
    try await repository.git("switch", "--quiet", "--detach", "a")
    var isClean = true
    switch operation {
    case .merge:
      let merge = try await repository.run("git", ["merge", "--quiet", "--no-edit", "b"])
      isClean = try await resolved(merge, in: repository, continuing: ["commit", "--no-edit"])
    case .rebase, .cherryPick:
      let command = operation == .rebase ? "rebase" : "cherry-pick"
      let range = operation == .rebase ? "b" : "main..b"
      var step = try await repository.run("git", [command, range])
      while step.status != 0, isClean {
        isClean = try await resolved(step, in: repository, continuing: [])
        if !isClean { break }
        step = try await repository.run(
          "git", [command, "--continue"], changes: ["GIT_EDITOR": "true"])
        if step.standardError.contains("--skip") || step.standardOutput.contains("--skip") {
          // What this commit did is there already.
          step = try await repository.run("git", [command, "--skip"])
        }
      }
    case .stash:
      try await repository.git("switch", "--quiet", "--detach", "main")
      try await repository.git("checkout", "--quiet", "b", "--", ".")
      try await repository.git("stash", "push", "--quiet", "--include-untracked")
      try await repository.git("switch", "--quiet", "--detach", "a")
      let pop = try await repository.run("git", ["stash", "pop", "--quiet"])
      isClean = try await resolved(pop, in: repository, continuing: [])
    }
    if operation == .merge || operation == .stash {
      #expect(isClean == expected.isClean, "\(operation) of seed \(seed)")
    }
    for (path, facts) in expected.facts where isClean || operation == .merge || operation == .stash
    {
      let text = try repository.read(path)
      #expect(DraftDocument.facts(text) == facts, "\(path), \(operation) of seed \(seed)")
    }
    for path in expected.paths where repository.exists(path) {
      let problems = Document(try repository.bytes(path)).problems
      #expect(
        problems.allSatisfy { $0.kind == .conflict }, "\(path), \(operation) of seed \(seed)")
    }
  }

  /// Resolves what a command left, and ends it where nothing is in conflict any more.
  private func resolved(
    _ output: ProcessOutput, in repository: GitFixture, continuing command: [String]
  ) async throws -> Bool {
    if output.status == 0 { return true }
    let resolve = try await repository.run("\(PackageLayout.products)/git-backlog", ["resolve"])
    let left = try await repository.git("ls-files", "--unmerged")
    #expect((resolve.status == 0) == left.isEmpty, "\(resolve.standardOutput)")
    if !left.isEmpty { return false }
    if !command.isEmpty { try await repository.git(command) }
    return true
  }
}
