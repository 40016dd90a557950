import ArgumentParser
import BacklogWorkspace

struct SetCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set, add to, remove from and clear a document's fields.",
    discussion: """
      key=value sets, key+=value adds to a list, key-=value removes from it, key= clears. A list is given with commas: \
      channel=email,social. A dot leads into a mapping: serves.by=persona. A change that would make a mistake is refused.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Argument(
    help: ArgumentHelp("The document: an id, a key or a path.", valueName: "ref"),
    completion: BacklogCompletion.references)
  var reference: String

  @Argument(
    help: ArgumentHelp("What to change.", valueName: "key=value"),
    completion: BacklogCompletion.assignments)
  var assignments: [String]

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await session.snapshot(of: workspace)
    let record = try session.document(reference, in: snapshot, of: workspace)
    let changeset = try SetFields.changes(
      in: snapshot, record: record, assignments: try FieldAssignment.reading(assignments))
    try await session.write(changeset, in: workspace, from: snapshot, writing)
  }
}

extension FieldAssignment {
  /// The assignments that a person typed.
  static func reading(_ texts: [String]) throws(WorkspaceError) -> [FieldAssignment] {
    try texts.map { text throws(WorkspaceError) in
      guard let assignment = FieldAssignment(text) else { throw .badAssignment(text) }
      return assignment
    }
  }
}
