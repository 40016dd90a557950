import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogReports
import BacklogWorkspace

struct BoardCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "Show open items by their status.",
    discussion: """
      Statuses stand side by side where the terminal has room, else one below the other; in a pipe everything is shown. Each team's work in \
      progress is held against its own limit, and never against another team's.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions

  @Option(
    help: ArgumentHelp("Only items of that team; can be given several times.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .team))
  var team: [String] = []

  @Option(
    name: [.customShort("L"), .long],
    help: ArgumentHelp("The first so many of each status, on a terminal.", valueName: "n"))
  var limit = 8

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await workspace.snapshot(reading.moment)
    try snapshot.verify(teams: team)
    let view = BoardView(Board(snapshot, teams: team), limit: limit)
    let context = session.output(in: workspace)
    try await session.show(reading.json ? view.json(context).text() : view.text(context))
    if !reading.json { session.noteMistakes(in: snapshot) }
  }
}
