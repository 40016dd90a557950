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
    let document = try await document(in: workspace, session)
    Session.keepUntilExit(document)
    let view = ShowView(
      document,
      lastChanges: await lastChanges.changes(of: DocumentName(document.record), count: 3))
    try await session.show(
      reading.json
        ? view.json(session.output(in: workspace)).text() : view.text(session.output(in: workspace))
    )
  }

  private func document(
    in workspace: Workspace, _ session: Session
  ) async throws -> LinkedDocument {
    let path = session.path(reference, of: workspace)
    if let found = try await workspace.linkedDocuments(reading.moment)?
      .document(reference, path: path)
    {
      return found
    }
    let snapshot = try await session.snapshot(of: workspace, reading.moment)
    return LinkedDocument(
      try session.document(reference, in: snapshot, of: workspace), in: snapshot)
  }
}

extension ShowCommand {
  /// The command where its arguments are a name and nothing else, as they mostly are: then there is nothing to parse, which would
  /// take as long as a quarter of the work.
  init?(nothingButAName arguments: [String]) {
    guard arguments.count == 2, arguments[0] == Self.configuration.commandName,
      !arguments[1].hasPrefix("-")
    else { return nil }
    self.init()
    shared = .none
    reading = .none
    reference = arguments[1]
  }
}
