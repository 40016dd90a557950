import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct DeclineRequestCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Say no to a request, and why.",
    discussion: """
      The reason, given with --reason, stays in the request. Where another team serves the people that the request is for, that team is named.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Argument(
    help: ArgumentHelp("The request.", valueName: "req"), completion: BacklogCompletion.references)
  var request: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let record = try snapshot.document(request, kind: .request)
    let changeset = try DeclineRequest.changes(
      of: record, reason: writing.reason, in: snapshot, today: session.clock.today)
    try await session.write(changeset, in: workspace, from: snapshot, writing)
    guard let others = OtherTeams(for: record, in: snapshot),
      !others.isNamed(in: writing.reason ?? "")
    else { return }
    session.note(
      "hint: \(others.sentence); say so in the reason: git backlog set \(record.name) reason=\"…\"")
  }
}
