import ArgumentParser
import BacklogWorkspace

struct WaitCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait",
    abstract: "Say what an item waits for.",
    discussion:
      "Work that waits is begun work: it needs what \"start\" asks for. \"git backlog start\" goes on with it."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Option(help: ArgumentHelp("What or whom it waits for.", valueName: "text"))
  var on: String

  @Argument(
    help: ArgumentHelp("The item.", valueName: "id"), completion: BacklogCompletion.openItems)
  var id: String

  func validate() throws {
    if on.allSatisfy(\.isWhitespace) { throw ValidationError("Say what it waits for: --on TEXT.") }
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let item = try snapshot.item(id)
    let changeset = try HoldItem.changes(of: item, waitingOn: on, in: snapshot)
    try await session.pass(item, changeset, in: workspace, from: snapshot, writing)
  }
}
