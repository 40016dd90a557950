import BacklogHistory
import BacklogModel
import BacklogWorkspace
import Git
import TestSupport
import Testing

/// Commands go on with a backlog that was moved into another folder.
@Suite struct MovedBacklogTests {
  private let fixture: GitFixture

  init() async throws {
    fixture = try await GitFixture()
    try fixture.write("backlog/backlog.yml", "format: 1\n")
    for number in 1...5 { try write("backlog", number, rank: number) }
    try await commit("Begin")
    try write("backlog", 4, rank: 0)
    try await commit("First things first")
  }

  private func write(_ root: String, _ number: Int, rank: Int) throws {
    try fixture.write(
      "\(root)/items/MB-\(10_000 + number)-card.md",
      "---\nid: MB-\(10_000 + number)\nrank: \(rank)\ntitle: Card \(number)\nstatus: backlog\n---\n"
    )
  }

  private func commit(_ message: String) async throws {
    try await fixture.git("add", "-A")
    try await fixture.git("commit", "-q", "-m", message)
  }

  private func move() async throws {
    try fixture.write("docs/README.md", "Docs\n")
    try await fixture.git("mv", "backlog", "docs/backlog")
  }

  private func workspace() throws -> Workspace {
    try Workspace(
      in: fixture.path, root: "docs/backlog", environment: ProcessEnvironment(fixture.environment))
  }

  private func subjects(_ workspace: Workspace, from revision: String = "HEAD") async throws
    -> [String]
  {
    var reading = try workspace.history(HistoryRequest(revision: revision, kinds: [], limit: nil))
    var subjects: [String] = []
    while let event = try await reading.next() { subjects.append(event.subject) }
    return subjects
  }

  @Test func historyGoesOn() async throws {
    try await move()
    try write("docs/backlog", 2, rank: 9)
    try await commit("Move all, and one down")
    let all = ["Move all, and one down", "First things first", "Begin"]
    #expect(try await subjects(workspace()) == all)
    #expect(try await subjects(workspace()) == all)
    #expect(try await subjects(workspace(), from: "HEAD~1") == ["First things first", "Begin"])
    let item = try #require(try await workspace().snapshot().record(id: try id(4)))
    let changes = await LastChanges(in: try workspace(), at: "HEAD")
      .changes(of: DocumentName(item), count: 3)
    #expect(changes.map(\.subject) == ["First things first", "Begin"])
    let dates = try #require(await workspace().itemDates())
    #expect(dates.count == 5)
  }

  /// From a commit before the move, before anybody looked at what came after it.
  @Test func thePastIsReadWhereItWas() async throws {
    try await move()
    try await commit("Move")
    try write("docs/backlog", 1, rank: 7)
    try await commit("Later")
    #expect(try await subjects(workspace(), from: "HEAD~2") == ["First things first", "Begin"])
    let old = try await workspace().snapshot(.past("HEAD~3"))
    #expect(old.openItems.map(\.id) == (try (1...5).map(id)))
    let range = RevisionRange(from: "HEAD~3", to: "HEAD")
    let result = try await DiffBacklog(.range(range)).run(in: workspace())
    #expect(Set(result.changes.map(\.kind)) == [.moved])
    #expect(result.changes.count == 2)
    for subject in [DiffBacklog.Subject.workTree(since: "HEAD~3"), .staged(since: "HEAD~3")] {
      #expect(try await DiffBacklog(subject).run(in: workspace()).changes == result.changes)
    }
  }

  /// Whether or not the history was gone through before: somebody lost the settings in a commit, and brought them back.
  @Test func settingsThatWereGoneForACommit() async throws {
    try await move()
    try await commit("Move")
    try fixture.remove("docs/backlog/backlog.yml")
    try await commit("Lose them")
    try fixture.write("docs/backlog/backlog.yml", "format: 1\n")
    try await commit("Bring them back")
    for _ in 1...2 {
      let old = try await workspace().snapshot(.past("HEAD~3"))
      #expect(old.openItems.map(\.id) == (try [4, 1, 2, 3, 5].map(id)))
      _ = try await subjects(workspace())
    }
  }

  /// Also while the move isn't committed; and what is kept then is right afterwards.
  @Test func historyIsThereInTheMeantime() async throws {
    try await move()
    try write("docs/backlog", 2, rank: 8)
    let between = try workspace()
    for _ in 1...2 {
      #expect(try await subjects(between) == ["First things first", "Begin"])
      #expect(try await between.timeline().items.count == 5)
    }
    #expect(await between.itemDates()?.count == 5)
    let result = try await DiffBacklog(.workTree(since: "HEAD")).run(in: between)
    #expect(result.changes.map(\.kind) == [.moved])
    try await commit("Move")
    #expect(try await subjects(workspace()) == ["Move", "First things first", "Begin"])
    #expect(try await workspace().timeline().items.count == 5)
  }

  /// A new backlog beside another one has no history, and keeps none.
  @Test func aNewBacklogIsNoMove() async throws {
    try fixture.write("docs/backlog/backlog.yml", "format: 1\n")
    try write("docs/backlog", 1, rank: 1)
    #expect(try await subjects(workspace()).isEmpty)
    try fixture.remove("backlog/backlog.yml")
    try await commit("Another one")
    #expect(try await subjects(workspace()) == ["Another one"])
  }

  private func id(_ number: Int) throws -> ItemID {
    try #require(ItemID("MB-\(10_000 + number)"))
  }
}
