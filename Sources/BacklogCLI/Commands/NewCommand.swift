import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct NewCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a new document from its template.",
    discussion: """
      KIND is item, request, campaign, guidepoint, blueprint, cycle, definition, team or audience. What a document must say is \
      asked for: give it with --set, or write it in your editor with --edit (which opens by itself on a terminal where something is missing). \
      Templates of your own lie in templates/ in the backlog: item.md, item.experiment.md and so on.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var places: PlaceOptions

  @Option(
    help: ArgumentHelp("Give a field a value.", valueName: "key=value"),
    completion: BacklogCompletion.assignments)
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "The file's name, for kinds without ids; else made from the title.", valueName: "key"))
  var key: String?

  @Flag(help: "Write the rest in your editor before it is committed.")
  var edit = false

  @Argument(help: ArgumentHelp("What kind of document.", valueName: "kind"))
  var kind: Kind

  @Argument(help: ArgumentHelp("One line that says what it is.", valueName: "title"))
  var title: String

  func validate() throws {
    if title.contains(where: \.isNewline) || title.allSatisfy(\.isWhitespace) {
      throw ValidationError("The title is one line of text.")
    }
    if places.count > 0, kind != .item {
      throw ValidationError("Only items have a place in the order.")
    }
    if key != nil, kind.hasID {
      throw ValidationError("The names of \(kind.folder) are made from their ids.")
    }
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let assignments = try FieldAssignment.reading(set)
    let variant = assignments.last { $0.key == "type" || $0.key == "experiment" }.map {
      $0.key == "experiment" ? ($0.value == "yes" ? "experiment" : "") : $0.value
    }
    var document = NewDocument(
      kind: kind, title: title,
      template: try session.template(kind, variant: variant, in: workspace),
      today: session.clock.today, key: key, assignments: assignments)
    document.place = try places.place(in: snapshot) ?? .bottom
    var random = session.clock.random
    let ids = IDsInUse(workspace)
    let made = try document.changes(in: snapshot, isTaken: { try ids.contains($0) }, using: &random)
    let isWritten = try await session.write(
      new: made.changeset, at: made.path, of: kind, in: workspace, from: snapshot, writing,
      opensEditor: edit)
    guard isWritten else { return }
    let name = made.changeset.ids.first?.description ?? document.fileKey
    let path = workspace.location.displayPath(of: made.path, from: session.directory)
    try await session.show("\(name)\t\(path)\n", paged: false)
  }
}

extension Kind: ExpressibleByArgument {
  package init?(argument: String) { self.init(name: argument) }

  package static var allValueStrings: [String] { allCases.map(\.shortName) }
}
