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

  /// The files that are different in another commit, as they are here and there; `nil` where the two commits are of different
  /// repositories or roots, or can't be compared in that way.
  func differences(
    to other: CommitSource
  ) throws -> (old: [SourceFile], new: [SourceFile])? {
    guard prefix == other.prefix, repository === other.repository else { return nil }
    let selection = TreeSelection(in: prefix, names: Kind.allCases.map(\.folder))
    var (old, new) = ([SourceFile](), [SourceFile]())
    for difference in try repository.objects.differences(
      from: repository.commit(commit).tree, to: repository.commit(other.commit).tree, in: selection)
    {
      let path = RepositoryPaths.relative(difference.path, to: prefix)
      if DocumentPath.isIgnored(path) { continue }
      if let file = difference.old { old.append(RepositoryPaths.file(path, file.id, file.mode)) }
      if let file = difference.new { new.append(RepositoryPaths.file(path, file.id, file.mode)) }
    }
    return (old, new)
  }
}
