import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct ConfirmCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Say that items are still wanted, today.",
    discussion:
      "\"git backlog check --rule unconfirmed-item\" names the items of which nobody has said so for long."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Argument(
    help: ArgumentHelp("The items.", valueName: "id"), completion: BacklogCompletion.openItems)
  var ids: [String]

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let items = try snapshot.items(named: ids)
    let changeset = try ConfirmItems.changes(
      of: items, in: snapshot, today: session.clock.today)
    if changeset.isEmpty { return session.note("Confirmed today already.") }
    try await session.write(changeset, in: workspace, from: snapshot, writing)
  }
}
