import BacklogModel
import BacklogWorkspace

extension Session {
  /// The document that a person means: a path where they stand, or what ``Snapshot/find(_:kind:)`` knows.
  func document(_ name: String, in snapshot: Snapshot, of workspace: Workspace) throws -> Record {
    if name.hasSuffix(".md"),
      let path = try? workspace.location.backlogPath(of: name, in: directory),
      let record = snapshot.record(path: path)
    {
      return record
    }
    return try snapshot.document(name)
  }
}
