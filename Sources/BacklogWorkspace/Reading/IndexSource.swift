import BacklogModel
package import Git

/// A backlog as the index has it: what the next commit would hold.
package struct IndexSource: DocumentSource {
  private let repository: Repository
  private let prefix: String

  /// - Parameter prefix: the backlog's root below the top of the repository; empty where they are one.
  package init(_ repository: Repository, prefix: String) {
    self.repository = repository
    self.prefix = prefix
  }

  package var directory: String? {
    repository.workTree.map { RepositoryPaths.join($0, prefix) }
  }
  package var objects: ObjectDatabase? { repository.objects }

  package func settings() throws -> [UInt8]? {
    let path = RepositoryPaths.join(prefix, Configuration.fileName)
    guard
      let entry = try repository.indexEntries(under: path).first(where: {
        $0.path == path && $0.stage == 0
      })
    else { return nil }
    return try repository.objects.blob(entry.id, maximumBytes: Obstacle.sizeLimit)
  }

  package func files() throws -> [SourceFile] {
    var files: [SourceFile] = []
    for kind in Kind.allCases {
      let folder = RepositoryPaths.join(prefix, kind.folder)
      var unmerged: Set<String> = []
      for entry in try repository.indexEntries(under: folder) {
        let path = RepositoryPaths.relative(entry.path, to: prefix)
        if DocumentPath.isIgnored(path) { continue }
        if entry.stage != 0 {
          if unmerged.insert(path).inserted {
            files.append(SourceFile(path: path, contents: .obstacle(.unmerged)))
          }
        } else {
          files.append(RepositoryPaths.file(path, entry.id, entry.mode))
        }
      }
    }
    return files
  }
}
