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
    let begun = ShowReading.begun ?? ShowReading(workspace, reading.moment, at: reading.at)
    let document = try await document(in: workspace, begun, session)
    Session.keepUntilExit(document)
    let view = ShowView(
      document,
      lastChanges: await begun.lastChanges(of: DocumentName(document.record), count: 3))
    try await session.show(
      reading.json
        ? view.json(session.output(in: workspace)).text() : view.text(session.output(in: workspace))
    )
  }

  private func document(
    in workspace: Workspace, _ begun: ShowReading, _ session: Session
  ) async throws -> LinkedDocument {
    let path = session.path(reference, of: workspace)
    if let document = try await begun.document(reference, path: path) { return document }
    do {
      let snapshot = try await session.snapshot(of: workspace, reading.moment)
      return LinkedDocument(
        try session.document(reference, in: snapshot, of: workspace), in: snapshot)
    } catch {
      await begun.end()
      throw error
    }
  }
}
