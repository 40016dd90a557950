import BacklogModel

/// `init`: the files of a new backlog.
package struct InitializeBacklog: Sendable {
  package var prefix: String
  /// The name of the first team; it gets a file of its own.
  package var team: String?
  /// The files to start from: paths below the root, and their bytes.
  package var files: [(path: String, bytes: [UInt8])]

  package init(prefix: String, team: String?, files: [(path: String, bytes: [UInt8])]) {
    self.prefix = prefix
    self.team = team
    self.files = files
  }

  /// Checks the prefix and gives the files as a changeset.
  package func changes() throws(WorkspaceError) -> Changeset {
    guard ItemID.isPrefix(prefix.utf8) else { throw .invalidPrefix(prefix) }
    var changeset = Changeset(subject: "Start a backlog")
    for file in files {
      changeset.add(Changeset.Change(path: file.path, old: nil, new: file.bytes))
    }
    return changeset
  }
}
