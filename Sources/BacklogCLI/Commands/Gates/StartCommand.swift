import ArgumentParser
import BacklogRules
import BacklogWorkspace

struct StartCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Begin work on an item, or go on with one that waited.",
    discussion: """
      An item that is started has an effort, acceptance criteria and a Definition of Done, and what it depends on is done. Whatever is missing is \
      said at once, with the command that mends it, and nothing is written. More work in progress than the team's limit is a warning.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Option(
    help: ArgumentHelp(
      "Add an acceptance criterion; can be given several times.", valueName: "text"))
  var criterion: [String] = []

  @Flag(help: "Add what the item lacks of its team's Definition of Done.")
  var copyDefinition = false

  @Argument(
    help: ArgumentHelp("The item.", valueName: "id"), completion: BacklogCompletion.openItems)
  var id: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let item = try snapshot.item(id)
    let verb = StartItem(item, criteria: criterion, copiesDefinition: copyDefinition)
    let changeset = try verb.changes(in: snapshot)
    try await session.pass(item, changeset, in: workspace, from: snapshot, writing)
    guard verb.addsWork(in: snapshot) else { return }
    let warnings = await workspace.newFindings(
      of: ["wip-limit"], in: changeset, from: snapshot, today: session.clock.today)
    for warning in warnings {
      session.note("warning: \(warning.message)")
      if let remedy = warning.remedy { session.note("hint: \(remedy)") }
    }
  }
}
