import BacklogHistory
import BacklogModel
import BacklogWorkspace
import Git
import TestSupport
import Testing

/// Two commits are compared without making what both have alike: what is said is the same.
@Suite struct ComparedCommitsTests {
  private let fixture: GitFixture
  private static let count = 90

  init() async throws { fixture = try await GitFixture() }

  private func workspace() throws -> Workspace {
    try Workspace(in: fixture.path, environment: ProcessEnvironment(fixture.environment))
  }

  private func path(_ number: Int) -> String {
    // The last ones have their ids inside, and some share one.
    number < Self.count - 5
      ? "items/2026-0\(1 + number % 3)/MB-\(10_000 + number)-item.md" : "items/other-\(number).md"
  }

  private func write(_ number: Int, _ random: inout SeededGenerator, at path: String? = nil) throws
  {
    let statuses = ["backlog", "ready", "in-progress", "waiting", "done", "stopped", "odd"]
    try fixture.write(
      path ?? self.path(number),
      """
      ---
      id: MB-\(10_000 + min(number, Self.count - 3))
      rank: \(random.number(0...40))\(random.chance(30) ? ".5" : "")
      title: Item \(number) \(random.pick(["a", "b"]))
      team: \(random.pick(["north", "south"]))
      status: \(random.pick(statuses))
      ---

      Text \(random.number(0...3)).

      """)
  }

  private func writePlans(_ random: inout SeededGenerator) throws {
    let ids = (0..<4).map { _ in "MB-\(10_000 + random.number(0...(Self.count - 6)))" }
    try fixture.write(
      "cycles/north-2026-c1.md",
      "---\nteam: north\nstart: 2026-01-01\nend: 2026-01-14\ncommitted: [\(ids.joined(separator: ", "))]\n---\n"
    )
    try fixture.write(
      "definitions/item.md",
      "---\ntitle: Done\ntypes: [tip]\n---\n\n## Definition of Done\n\n- read: Read by \(random.number(1...3))\n"
    )
    let waiting = random.pick(["waiting", "done"])
    try fixture.write(
      "backlog.yml",
      "format: 1\nstatuses: {backlog: todo, ready: todo, in-progress: active, waiting: \(waiting), done: done, stopped: stopped}\n"
    )
  }

  private func commit(_ message: String) async throws {
    try await fixture.git("add", "-A")
    try await fixture.git("commit", "-q", "--allow-empty", "-m", message)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func sayWhatWholeOnesSay(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    try writePlans(&random)
    for number in 0..<Self.count { try write(number, &random) }
    try await commit("Begin")
    for step in 1...6 {
      for _ in 0..<random.number(1...6) { try write(random.number(0...89), &random) }
      if random.chance(50) { try fixture.remove(path(step)) }
      if random.chance(50) { try write(20 + step, &random, at: "items/MB-\(20_000 + step).md") }
      if random.chance(40) { try writePlans(&random) }
      try await commit("Step \(step)")
    }
    let workspace = try workspace()
    // Once without a cache, once with what the first comparison kept.
    for _ in 1...2 {
      for (from, to) in [(6, 0), (0, 6), (3, 2), (1, 1), (5, 1)] {
        let (old, new) = ("HEAD~\(from)", "HEAD~\(to)")
        let result = try await DiffBacklog(.range(RevisionRange(from: old, to: new)))
          .run(in: workspace)
        let before = try await workspace.snapshot(.past(old))
        let after = try await workspace.snapshot(.past(new))
        let expected = SnapshotComparison.changes(from: before, to: after)
        #expect(result.changes == expected, "\(seed): \(old)..\(new)")
        for id in before.ids.union(after.ids)
        where before.records(id: id).count < 2 && after.records(id: id).count < 2 {
          let title = (after.record(id: id) ?? before.record(id: id))?.title
          #expect(result.title(of: id) == title)
        }
      }
    }
  }

  @Test func pathsThatNeitherHasAreRefused() async throws {
    var random = SeededGenerator(seed: 4)
    try writePlans(&random)
    for number in 0..<8 { try write(number, &random) }
    try await commit("Begin")
    try write(1, &random)
    try await commit("Change one")
    let range = RevisionRange(from: "HEAD~1", to: "HEAD")
    let workspace = try workspace()
    let same = DiffBacklog(.range(range), paths: [path(2)])
    #expect(try await same.run(in: workspace).changes.isEmpty)
    let one = DiffBacklog(.range(range), paths: ["items/2026-02"])
    #expect(try await !one.run(in: workspace).changes.isEmpty)
    let none = DiffBacklog(.range(range), paths: ["items/2025"])
    await #expect(throws: WorkspaceError.self) { try await none.run(in: workspace) }
  }
}
