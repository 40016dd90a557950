import BacklogModel
import BacklogWorkspace
import Git
import Glibc
import TestSupport
import Testing

/// Files that are no documents, and that a careless reader would hang on, follow out of the backlog, or read into memory.
@Suite struct HostileFileTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try Files.makeDirectory("\(directory.path)/.git")
    try Files.write("\(directory.path)/backlog.yml", "format: 1\n")
    try Files.write("\(directory.path)/items/MB-00001-good.md", "---\nid: MB-00001\n---\n")
  }

  private func path(_ relative: String) -> String { "\(directory.path)/\(relative)" }

  private func snapshot() async throws -> Snapshot {
    try await Workspace(in: directory.path).snapshot()
  }

  @Test(.timeLimit(.minutes(5))) func reportsThemAndReadsTheRest() async throws {
    mkfifo(path("items/pipe.md"), 0o644)
    try Files.write(path("items/huge.md"), "")
    truncate(path("items/huge.md"), 1 << 30)
    try Files.symlink(at: path("items/link.md"), to: "/etc/passwd")
    try Files.symlink(at: path("items/loop"), to: ".")
    try Files.write(path("items/table.csv"), "1,2\n")
    let snapshot = try await snapshot()
    #expect(snapshot.records.map(\.path) == ["items/MB-00001-good.md"])
    #expect(
      snapshot.obstacles == [
        Obstacle(path: "items/huge.md", reason: .tooLarge(1 << 30)),
        Obstacle(path: "items/link.md", reason: .symbolicLink),
        Obstacle(path: "items/loop", reason: .symbolicLink),
        Obstacle(path: "items/pipe.md", reason: .specialFile),
        Obstacle(path: "items/table.csv", reason: .notMarkdown),
      ])
  }

  @Test func followsNoFolderOutOfTheBacklog() async throws {
    try Files.write(path("elsewhere/secret.md"), "---\ntitle: Secret\n---\n")
    try Files.symlink(at: path("requests"), to: "elsewhere")
    let snapshot = try await snapshot()
    #expect(snapshot.records.count == 1)
    #expect(snapshot.obstacles == [Obstacle(path: "requests", reason: .symbolicLink)])
  }

  @Test func saysThatAFileStandsInAFoldersPlace() async throws {
    try Files.write(path("requests"), "")
    #expect(
      try await snapshot().obstacles == [Obstacle(path: "requests", reason: .notAFolder)])
  }

  @Test func reportsANameThatIsNoText() async throws {
    let name = Array((path("items/") + "_.md").utf8CString).map {
      $0 == CChar(UInt8(ascii: "_")) ? CChar(bitPattern: 0xFF) : $0
    }
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
    try #require(descriptor >= 0)
    close(descriptor)
    let snapshot = try await snapshot()
    #expect(
      snapshot.obstacles == [Obstacle(path: "items/\u{FFFD}.md", reason: .unusableName)])
    #expect(snapshot.records.count == 1)
  }

  /// On disk, staged and committed: a file of which nobody knows the name can't be named in a list, either.
  @Test func aNameThatIsNoTextIsNoneAnywhere() async throws {
    let fixture = try await GitFixture()
    try fixture.write("backlog.yml", "format: 1\n")
    let name = Array((fixture.resolve("items") + "/MB-00001-_.md").utf8CString).map {
      $0 == CChar(UInt8(ascii: "_")) ? CChar(bitPattern: 0xFF) : $0
    }
    try Files.makeDirectory(fixture.resolve("items"))
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
    try #require(descriptor >= 0)
    close(descriptor)
    try await fixture.commit("A name in Latin-1")
    let workspace = try Workspace(
      in: fixture.path, environment: ProcessEnvironment(fixture.environment))
    for moment in [Moment.workTree, .index, .past("HEAD")] {
      let snapshot = try await workspace.snapshot(moment)
      #expect(
        snapshot.obstacles == [
          Obstacle(path: "items/MB-00001-\u{FFFD}.md", reason: .unusableName)
        ], "\(moment)")
      #expect(snapshot.records.isEmpty, "\(moment)")
    }
  }
}
