package import BacklogModel

extension Snapshot {
  /// Whether a path below the root is a document, a file that couldn't be read, or a folder with one; the empty path is the
  /// whole backlog.
  func holds(_ path: String) -> Bool {
    path.isEmpty
      || (records.lazy.map(\.path) + obstacles.map(\.path)).contains {
        $0 == path || $0.hasPrefix(path + "/")
      }
  }
}

extension Workspace {
  /// - Throws: `WorkspaceError.noSuchPath` where neither the snapshot nor the work tree has anything at a path below the root.
  package func verify(_ path: String, in snapshot: Snapshot) throws(WorkspaceError) {
    if !snapshot.holds(path) { try verifyExistence(of: path) }
  }

  /// - Throws: `WorkspaceError.noSuchPath` where the work tree has nothing at a path below the root.
  func verifyExistence(of path: String) throws(WorkspaceError) {
    guard !FilePaths.exists(FilePaths.join(location.root, path)) else { return }
    throw .noSuchPath(displayPath(of: path))
  }
}
