import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogReports
import BacklogWorkspace

struct TreeCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: "Show what everything is for: outcomes, deliverables, campaigns, items.",
    discussion: """
      Below each guidepoint its success criteria, the deliverables that serve them, their campaigns and the open items of those. What nothing \
      leads to is said, and what leads to no outcome comes last.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions

  @Flag(help: "Closed items, and guidepoints that are met, missed or dropped, too.")
  var all = false

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await workspace.snapshot(reading.moment)
    let tree = OutcomeTree(snapshot, includesClosed: all)
    let view = OutcomeTreeView(tree)
    let context = session.output(in: workspace)
    try await session.show(reading.json ? view.json(context).text() : view.text(context))
    if reading.json { return }
    if tree.isEmpty {
      session.note(
        snapshot.records(of: .guidepoint).isEmpty
          ? "There is no guidepoint yet: git backlog new guidepoint \"…\" says what success would be."
          : "No guidepoint is open; --all shows the others.")
    }
    session.noteMistakes(in: snapshot)
  }
}

struct TraceCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Show what a document leads to, and what leads to it.",
    discussion: """
      For an item, a campaign, a blueprint, a guidepoint or a request: the way from the outcome down to it, and all that is below it, closed \
      items too. A request is traced through the items that answer it.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions

  @Argument(
    help: ArgumentHelp("The document: an id, a key or a path.", valueName: "ref"),
    completion: BacklogCompletion.references)
  var reference: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await workspace.snapshot(reading.moment)
    let record = try session.document(reference, in: snapshot, of: workspace)
    let traced = try snapshot.traceable(record)
    let tree = OutcomeTree(snapshot, includesClosed: true)
    let context = session.output(in: workspace)
    let views = traced.map { OutcomeTreeView(tree.traced(to: $0)) }
    try await session.show(
      reading.json
        ? JSONValue.object([
          "version": 1, "traces": .array(views.map { $0.json(context) }),
        ]).text()
        : views.map { $0.text(context) }.joined(separator: "\n"))
    if reading.json { return }
    if traced.isEmpty { session.note("No item answers \(record.name) yet.") }
  }
}
