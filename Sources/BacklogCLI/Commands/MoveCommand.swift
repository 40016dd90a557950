import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct MoveCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Reorder the backlog.",
    discussion: """
      Changes one line of one file for each id. Several items come in the order given. With filters such as --team, top, bottom \
      and positions are those of "git backlog list" with the same filters.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var places: PlaceOptions
  @OptionGroup var filters: FilterOptions

  @Option(help: ArgumentHelp("To that position in the list, from 1.", valueName: "n"))
  var to: Int?

  @Argument(
    help: ArgumentHelp("The items to move.", valueName: "id"),
    completion: BacklogCompletion.openItems)
  var ids: [String]

  func validate() throws {
    guard places.count + (to == nil ? 0 : 1) == 1 else {
      throw ValidationError("Say where to: --top, --bottom, --before ID, --after ID or --to N.")
    }
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    var moved: [ItemID] = []
    for name in ids {
      let id = try snapshot.itemID(name)
      if !moved.contains(id) { moved.append(id) }
    }
    let place = try to.map { Place.position($0) } ?? places.place(in: snapshot) ?? .top
    let filter = filters.filter()
    try snapshot.verify(filter)
    var random = session.clock.random
    let changeset = try MoveItems.changes(
      in: snapshot, moving: moved, to: place, filter: filter, using: &random)
    try await session.write(changeset, in: workspace, from: snapshot, writing)
  }
}
