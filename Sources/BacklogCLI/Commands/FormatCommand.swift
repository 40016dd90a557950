import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct FormatCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Bring documents into normal form.",
    discussion: """
      Puts the keys in the usual order, writes ids in the usual case and removes white space at line ends. Comments stay with the key below them; \
      nothing changes its meaning.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Flag(
    help: "Only name the documents that aren't in normal form; exit status 1 where there are any.")
  var check = false

  @Argument(
    help: ArgumentHelp("Only these files and folders.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let wanted = try paths.map { try workspace.location.backlogPath(of: $0, in: session.directory) }
    let selection = PathSelection(wanted)
    for path in wanted { try workspace.verify(path, in: snapshot) }
    let records = snapshot.records.filter { selection.contains($0.path) }
    if check {
      let changeset = try FormatDocuments.changes(of: records)
      let names = changeset.changes.map {
        workspace.location.displayPath(of: $0.path, from: session.directory) + "\n"
      }
      try await session.show(names.joined())
      if !names.isEmpty { throw ExitCode(1) }
      return
    }
    let (changeset, leftOut) = try FormatDocuments.changes(of: records, in: workspace)
    if changeset.isEmpty { return session.note("All is in normal form.") }
    try await session.write(changeset, in: workspace, from: snapshot, writing)
    session.note(leftOut: leftOut, in: workspace)
  }
}
