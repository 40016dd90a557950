import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct ReleaseCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Say that customers have what an item made, from today.",
    discussion:
      "Only finished items can be released. For another day: git backlog set ID released=YYYY-MM-DD."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Argument(
    help: ArgumentHelp("The item.", valueName: "id"), completion: BacklogCompletion.references)
  var id: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let item = try snapshot.item(id)
    let changeset = try ReleaseItem.changes(
      of: item, in: snapshot, today: session.clock.today)
    if changeset.isEmpty, let day = item.text("released") {
      return session.note("\(item.name) was released on \(day) already.")
    }
    try await session.write(changeset, in: workspace, from: snapshot, writing)
  }
}
