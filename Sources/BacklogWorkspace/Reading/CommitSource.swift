import BacklogModel
package import Git

/// A backlog as a commit has it.
package struct CommitSource: DocumentSource {
  private let repository: Repository
  private let commit: ObjectID
  /// The backlog's root below the top of the repository.
  let prefix: String

  /// - Parameter prefix: the backlog's root below the top of the repository; empty where they are one.
  package init(_ repository: Repository, commit: ObjectID, prefix: String) {
    self.repository = repository
    self.commit = commit
    self.prefix = prefix
  }

  package var directory: String? {
    repository.workTree.map { RepositoryPaths.join($0, prefix) }
  }
  package var objects: ObjectDatabase? { repository.objects }

  package func settings() throws -> [UInt8]? {
    let path = RepositoryPaths.join(prefix, Configuration.fileName)
    guard let entry = try repository.treeEntry(at: path, of: commit), entry.mode.isRegularFile
    else { return nil }
    return try repository.objects.blob(entry.id, maximumBytes: Obstacle.sizeLimit)
  }

  package func files() throws -> [SourceFile] {
    var files: [SourceFile] = []
    for kind in Kind.allCases {
      for entry in try repository.treeEntries(
        under: RepositoryPaths.join(prefix, kind.folder), of: commit)
      {
        let path = RepositoryPaths.relative(entry.path, to: prefix)
        if DocumentPath.isIgnored(path) { continue }
        files.append(RepositoryPaths.file(path, entry.id, entry.mode))
      }
    }
    return files
  }

  /// The files here beside those in another commit; `nil` where the two commits are of different repositories or roots, or
  /// can't be compared in that way.
  func pair(with other: CommitSource) async throws -> FilePair? {
    guard prefix == other.prefix, repository === other.repository else { return nil }
    let prefix = prefix
    let pair = try await repository.objects.pair(
      repository.commit(commit).tree, repository.commit(other.commit).tree,
      in: TreeSelection(in: prefix, names: Kind.allCases.map(\.folder))
    ) { entry -> SourceFile? in
      let path = RepositoryPaths.relative(entry.path, to: prefix)
      return DocumentPath.isIgnored(path) ? nil : RepositoryPaths.file(path, entry.id, entry.mode)
    }
    return FilePair(same: pair.same, old: pair.old, new: pair.new)
  }
}
