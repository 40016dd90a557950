import ArgumentParser
import BacklogWorkspace

struct DoneCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Finish an item of which every box is ticked or waived.",
    discussion: """
      Every box of its acceptance criteria and of its Definition of Done is ticked, or waived with a reason. What its team's definition has and \
      the item lacks is added to it first. Every open box is named at once, and then nothing is written.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Option(
    help: ArgumentHelp(
      "Waive a box that makes no sense here, for the reason given with --reason; can be given several times.",
      valueName: "key|n"))
  var waive: [String] = []

  @Argument(
    help: ArgumentHelp("The item.", valueName: "id"), completion: BacklogCompletion.openItems)
  var id: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let item = try snapshot.item(id)
    let changeset = try FinishItem(item, waived: waive, reason: writing.reason).changes(
      in: snapshot)
    try await session.pass(item, changeset, in: workspace, from: snapshot, writing)
  }
}
