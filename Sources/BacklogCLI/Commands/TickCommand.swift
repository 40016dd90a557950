import ArgumentParser
import BacklogWorkspace

struct TickCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Tick a box of a document's checklists.",
    discussion: "A box is named by its key (the word before the colon) or by its number from 1.")

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var box: BoxOptions

  func execute(_ session: Session) async throws {
    try await box.write(checked: true, session, writing)
  }
}

struct UntickCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "untick",
    abstract: "Untick a box of a document's checklists.",
    discussion: "A box is named by its key (the word before the colon) or by its number from 1.")

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var box: BoxOptions

  func execute(_ session: Session) async throws {
    try await box.write(checked: false, session, writing)
  }
}

/// Which boxes.
struct BoxOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The heading of the section that the box is in.", valueName: "heading"))
  var section: String?

  @Argument(
    help: ArgumentHelp("The document: an id, a key or a path.", valueName: "ref"),
    completion: BacklogCompletion.references)
  var reference: String

  @Argument(
    help: ArgumentHelp("The box's key, or its number from 1.", valueName: "key|n"),
    completion: BacklogCompletion.boxes)
  var box: String

  fileprivate func write(checked: Bool, _ session: Session, _ writing: WriteOptions) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let record = try session.document(reference, in: snapshot, of: workspace)
    let changeset = try TickBox.changes(
      in: record, box: box, section: section, checked: checked, snapshot: snapshot)
    try await session.write(changeset, in: workspace, from: snapshot, writing)
  }
}
