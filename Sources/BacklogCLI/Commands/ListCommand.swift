import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogWorkspace

struct ListCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the backlog in order.",
    discussion: """
      Open items, first things first: position, id, status, MoSCoW, effort, title. In a pipe the lines are whole and \
      nothing is cut. Words narrow the list to items that have them in id, title, benefit, offer or tags.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions
  @OptionGroup var filters: FilterOptions

  @Option(
    name: [.customShort("L"), .long],
    help: ArgumentHelp("Show the first so many only.", valueName: "n"))
  var limit: Int?

  @Argument(help: ArgumentHelp("Words that must all occur.", valueName: "query"))
  var query: [String] = []

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace, reading.moment, extent: .frontMatter)
    let items = try snapshot.checkedItems(filters.filter(words: query))
    let view = ListView(items, configuration: snapshot.configuration, limit: limit)
    try await session.show(
      reading.json
        ? view.json(session.output(in: workspace)).text() : view.text(session.output(in: workspace))
    )
    if reading.json { return }
    if items.isEmpty {
      session.note(snapshot.openItems.isEmpty ? "No open items." : "No item is like that.")
    }
    session.noteMistakes(in: snapshot)
  }
}
