import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct OrderCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Reorder the backlog in your editor, one line an item.",
    discussion: """
      Works as "git rebase -i" does: move the lines, save and close. The fewest ranks that give the new order are written.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var filters: FilterOptions

  @Option(
    help: ArgumentHelp(
      "Take the order from that file instead of the editor; - is standard input.", valueName: "file"
    ))
  var from: String?

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let listed = try snapshot.checkedItems(filters.filter()).filter(\.isOpen)
    let text: String
    if let from {
      text = try session.text(of: from)
    } else {
      text = try await EditedText.ask(
        ReorderItems.text(for: listed), fileName: "BACKLOG_ORDER", workspace: workspace)
    }
    let ids = try ReorderItems.ids(in: text, of: listed)
    var random = session.clock.random
    let changeset = try ReorderItems.changes(in: snapshot, order: ids, using: &random)
    try await session.write(changeset, in: workspace, from: snapshot, writing)
  }
}
