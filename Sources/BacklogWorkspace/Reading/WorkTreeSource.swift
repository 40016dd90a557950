import BacklogModel
package import Git

/// A backlog as it lies on disk.
package struct WorkTreeSource: DocumentSource {
  let root: String

  /// - Parameter root: the directory that holds `backlog.yml`.
  package init(root: String) {
    self.root = root
  }

  package var directory: String? { root }
  package var objects: ObjectDatabase? { nil }

  package func settings() throws(WorkspaceError) -> [UInt8]? {
    let path = root + "/" + Configuration.fileName
    switch DiskFile.read(path) {
    case .bytes(let bytes): return bytes
    case .missing: return nil
    case .obstacle(let reason): throw .unreadableSettings(path: path, reason)
    }
  }

  package func files() -> [SourceFile] {
    WorkTreeListing(root: root).files
  }
}
