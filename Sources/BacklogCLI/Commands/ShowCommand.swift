import ArgumentParser
import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogWorkspace

struct ShowCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a document with what it is linked to.",
    discussion: """
      REF is an id or a piece that starts its random part (7k2), a key (2026-q2), a kind and a key (guidepoint/2026-q2), or a path.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions

  @Argument(
    help: ArgumentHelp("The document.", valueName: "ref"), completion: BacklogCompletion.references)
  var reference: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    async let lastChanges = LastChanges(in: workspace, at: reading.at ?? "HEAD")
    let snapshot = try await session.snapshot(of: workspace, reading.moment)
    let record = try session.document(reference, in: snapshot, of: workspace)
    let view = ShowView(
      record, in: snapshot,
      lastChanges: await lastChanges.changes(of: DocumentName(record), count: 3))
    try await session.show(
      reading.json
        ? view.json(session.output(in: workspace)).text() : view.text(session.output(in: workspace))
    )
  }
}
