import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct EditCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Open a document in your editor, check it, and commit it.",
    discussion: """
      The editor is git's: $GIT_EDITOR, core.editor, $VISUAL or $EDITOR. Where the document has mistakes afterwards, you can \
      edit it again; what you wrote is never thrown away.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Argument(
    help: ArgumentHelp("The document: an id, a key or a path.", valueName: "ref"),
    completion: BacklogCompletion.references)
  var reference: String

  func validate() throws {
    if writing.dryRun {
      throw ValidationError(
        "The editor writes the file; --no-commit keeps it from being committed.")
    }
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let record = try session.document(reference, in: snapshot, of: workspace)
    try await session.edit(record.path, in: workspace, from: snapshot, writing)
  }
}
