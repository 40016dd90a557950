import BacklogModel
import BacklogWorkspace

extension Session {
  /// The document that a person means: a path where they stand, or what ``Snapshot/find(_:kind:)`` knows.
  func document(_ name: String, in snapshot: Snapshot, of workspace: Workspace) throws -> Record {
    if let path = path(name, of: workspace), let record = snapshot.record(path: path) {
      return record
    }
    return try snapshot.document(name)
  }

  /// What a name may mean as a path where the person stands: a path below the root.
  func path(_ name: String, of workspace: Workspace) -> String? {
    name.hasSuffix(".md") ? try? workspace.location.backlogPath(of: name, in: directory) : nil
  }
}
