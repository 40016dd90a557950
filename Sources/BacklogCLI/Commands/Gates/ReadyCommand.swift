import ArgumentParser
import BacklogWorkspace

struct ReadyCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "ready",
    abstract: "Say that an item could be started.",
    discussion: """
      Gives it the status "ready", or the second of the statuses to do. It needs an effort. Being ready is advice, and no gate: \
      any open item can be started.
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
    let changeset = try ReadyItem.changes(of: item, in: snapshot)
    try await session.pass(item, changeset, in: workspace, from: snapshot, writing)
  }
}
