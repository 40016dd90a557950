import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct RenumberCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "renumber",
    abstract: "Give one of two documents with the same id a new one.",
    discussion: """
      Draws a new id, renames the file, and repoints the references that meant this document: those that were made when the other one was not there. \
      The document that was made first keeps its id. Where history can't tell what a reference means, it asks; with nobody to ask, it says what to pass.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Option(
    help: ArgumentHelp(
      "References in that document mean the one that gets a new id; can be given several times.",
      valueName: "path"))
  var repoint: [String] = []

  @Option(
    help: ArgumentHelp(
      "References in that document mean the one that keeps the id; can be given several times.",
      valueName: "path"))
  var keep: [String] = []

  @Flag(help: "Renumber the document even if it was made first.")
  var oldest = false

  @Argument(
    help: ArgumentHelp("The document that gets a new id.", valueName: "path"), completion: .file())
  var path: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await workspace.snapshot()
    func backlogPath(_ path: String) throws -> String {
      try workspace.location.backlogPath(of: path, in: session.directory)
    }
    var verb = RenumberDocument(path: try backlogPath(path), today: session.clock.today)
    verb.repointed = Set(try repoint.map(backlogPath))
    verb.kept = Set(try keep.map(backlogPath))
    verb.allowsOldest = oldest
    let inUse = IDsInUse(workspace)
    var random = session.clock.random
    let changeset = try await verb.changes(
      in: workspace, snapshot, isTaken: { try inUse.contains($0) }, using: &random,
      ask: { session.meaning(of: $0, $1, in: workspace) })
    try await session.write(changeset, in: workspace, from: snapshot, writing)
  }
}

extension Session {
  /// Asks what a reference means; `nil` where there is nobody to ask, or no answer.
  fileprivate func meaning(
    of reference: IDReference, _ record: Record, in workspace: Workspace
  ) -> RenumberDocument.Meaning? {
    guard isInteractive else { return nil }
    note(
      """
      “\(reference.field)” of \(workspace.displayPath(of: reference.record.path)) refers to \(record.name). \
      Does it mean “\(record.title)”, which gets a new id? [y/n]
      """)
    let answer = readLine()?.trimmed.lowercased() ?? ""
    return answer.hasPrefix("y") ? .renumbered : answer.hasPrefix("n") ? .kept : nil
  }
}
