import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogReports
import BacklogWorkspace

struct NextCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Show the first item that can be started now.",
    discussion: """
      The first in order that nobody has begun and that "git backlog start" would let through, once the team's Definition of Done is copied into \
      it. Those before it are named, with what keeps each of them.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions

  @Option(
    help: ArgumentHelp("Only items of that team; can be given several times.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .team))
  var team: [String] = []

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await workspace.snapshot(reading.moment)
    try snapshot.verify(teams: team)
    var filter = ItemFilter()
    filter.teams = team
    let next = NextItem(among: snapshot.items(filter), in: snapshot)
    let view = NextView(
      next.item,
      passed: next.passed.map {
        NextView.Passed($0.item, reasons: $0.reasons, isBegun: $0.isBegun)
      },
      limits: Board.limits(in: snapshot, teams: team))
    let context = session.output(in: workspace)
    try await session.show(reading.json ? view.json(context).text() : view.text(context))
    if !reading.json { session.noteMistakes(in: snapshot) }
  }
}
