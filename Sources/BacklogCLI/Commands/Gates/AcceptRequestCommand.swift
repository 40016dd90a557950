import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct AcceptRequestCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Say yes to a request, with the items that answer it.",
    discussion: """
      A request is accepted when it says whom it serves, what should be different afterwards, and how that would show. Without --item it becomes a \
      new item, which takes over its title, team, audience and success; what else a new item needs is given with --set. \
      The request and the item name each other, in one commit.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var places: PlaceOptions

  @Option(
    help: ArgumentHelp(
      "Link an item that is there instead of making one; can be given several times.",
      valueName: "id"), completion: BacklogCompletion.openItems)
  var item: [String] = []

  @Option(
    help: ArgumentHelp("Give a field of the new item a value.", valueName: "key=value"),
    completion: BacklogCompletion.assignments)
  var set: [String] = []

  @Argument(
    help: ArgumentHelp("The request.", valueName: "req"), completion: BacklogCompletion.references)
  var request: String

  func validate() throws {
    if !item.isEmpty, !set.isEmpty || places.count > 0 {
      throw ValidationError(
        "--set and places are for a new item; with --item there is none. Use git backlog set or move."
      )
    }
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let record = try snapshot.document(request, kind: .request)
    let verb = AcceptRequest(record, today: session.clock.today)
    if !item.isEmpty {
      let changeset = try verb.linking(snapshot.items(named: item), in: snapshot)
      try await session.write(changeset, in: workspace, from: snapshot, writing)
      return
    }
    let assignments = try FieldAssignment.reading(set)
    let type = assignments.last { $0.key == "type" }?.value
    var random = session.clock.random
    let ids = IDsInUse(workspace)
    let made = try verb.making(
      from: try session.template(.item, variant: type, in: workspace), assignments: assignments,
      place: try places.place(in: snapshot) ?? .bottom, in: snapshot,
      isTaken: { try ids.contains($0) }, using: &random)
    try await session.write(made.changeset, in: workspace, from: snapshot, writing)
    if writing.dryRun { return }
    let path = workspace.location.displayPath(of: made.path, from: session.directory)
    try await session.show("\(made.id)\t\(path)\n", paged: false)
  }
}
