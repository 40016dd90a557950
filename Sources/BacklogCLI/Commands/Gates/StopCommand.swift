import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct StopCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "End an item that isn't worth going on with, and say why.",
    discussion: """
      Stopping is a result: the reason, given with --reason, stays in the item. "git backlog list --all" shows stopped items.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Argument(
    help: ArgumentHelp("The item.", valueName: "id"), completion: BacklogCompletion.openItems)
  var id: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let item = try snapshot.item(id)
    let changeset = try StopItem.changes(of: item, reason: writing.reason, in: snapshot)
    try await session.pass(item, changeset, in: workspace, from: snapshot, writing)
    for dependant in StopItem.dependants(of: item, in: snapshot) {
      session.note("warning: \(dependant.id) (\(dependant.record.title)) depends on it")
    }
  }
}
