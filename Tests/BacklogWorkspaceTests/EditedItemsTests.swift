import BacklogModel
import Git
import TestSupport
import Testing

@testable import BacklogWorkspace

/// Which items aren't as they are committed, told by what the file system said, by git's index and by hashes.
@Suite struct EditedItemsTests {
  private let fixture: GitFixture

  init() async throws {
    fixture = try await GitFixture()
    try fixture.write("plan/backlog.yml", "format: 1\n")
    for number in 0..<12 { try write(number, status: "ready") }
    _ = try await fixture.git("add", ".")
    _ = try await fixture.git("commit", "-q", "-m", "Begin")
  }

  private func path(_ number: Int) -> String {
    let name =
      number.isMultiple(of: 2) ? "2026-04/" : number.isMultiple(of: 3) ? "zelte-größer/" : ""
    return "plan/items/\(name)MB-000\(number + 10)-item.md"
  }

  private func write(_ number: Int, status: String) throws {
    try fixture.write(
      path(number), "---\ntitle: Item \(number)\nrank: \(99 - number)\nstatus: \(status)\n---\n")
  }

  @Test(.timeLimit(.minutes(5))) func sameWhoeverIsAsked() async throws {
    // Older than the index by the second, so that git trusts it.
    try await Task.sleep(for: .milliseconds(1100))
    _ = try await fixture.git("update-index", "--force-write-index")
    try write(3, status: "done")
    try write(4, status: "ready")
    try write(5, status: "done")
    _ = try await fixture.git("add", path(5))
    try Files.remove("\(fixture.path)/\(path(6))")
    try write(20, status: "ready")
    let workspace = try Workspace(
      in: fixture.path + "/plan", environment: ProcessEnvironment(fixture.environment))
    let (snapshot, stamps) = try await workspace.stampedSnapshot()
    #expect(stamps.byRecord.count == 12)
    let committed = try #require(try CommittedItems(in: workspace))
    for stamps in [stamps, FileStamps()] {
      let edited = try await EditedItems(snapshot.items, since: committed, stamps, in: workspace)
      let statuses = edited.byID.mapValues(\.oldStatus)
      #expect(statuses.count == 3)
      #expect(statuses[try #require(ItemID("MB-00013"))] == .some("ready"))
      #expect(statuses[try #require(ItemID("MB-00015"))] == .some("ready"))
      #expect(statuses[try #require(ItemID("MB-00030"))] == .some(nil))
    }
  }
}
