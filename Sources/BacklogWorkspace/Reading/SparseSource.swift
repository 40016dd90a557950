import BacklogModel
import Git

/// A backlog on disk of which a sparse checkout leaves some files out: those are read from the index.
struct SparseSource: DocumentSource {
  private let workTree: WorkTreeSource
  private let repository: Repository
  private let leftOut: [SourceFile]

  /// Cost: reads the index.
  ///
  /// - Parameter prefix: the backlog's root below the top of the repository; empty where they are one.
  /// - Returns: `nil` where nothing is left out.
  init?(_ workTree: WorkTreeSource, in repository: Repository, prefix: String) throws {
    var leftOut: [SourceFile] = []
    for kind in Kind.allCases {
      for entry in try repository.indexEntries(under: RepositoryPaths.join(prefix, kind.folder))
      where entry.isOutsideSparseCheckout && entry.stage == 0 {
        let path = RepositoryPaths.relative(entry.path, to: prefix)
        // What was written all the same counts as it is on disk.
        if DocumentPath.isIgnored(path) || FilePaths.exists(workTree.root + "/" + path) { continue }
        leftOut.append(RepositoryPaths.file(path, entry.id, entry.mode))
      }
    }
    if leftOut.isEmpty { return nil }
    (self.workTree, self.repository, self.leftOut) = (workTree, repository, leftOut)
  }

  var directory: String? { workTree.directory }
  var objects: ObjectDatabase? { repository.objects }

  func settings() throws(WorkspaceError) -> [UInt8]? { try workTree.settings() }
  func files() -> [SourceFile] { workTree.files() + leftOut }

  fileprivate var pathsLeftOut: Set<String> { Set(leftOut.map(\.path)) }
}

extension Workspace {
  /// The documents, by their paths below the root, that a sparse checkout leaves out of the work tree: they can be read, and not be
  /// written.
  func pathsLeftOut() throws -> Set<String> {
    try sparseSource(orOnDisk: true)?.pathsLeftOut ?? []
  }

  /// What is on disk with what a sparse checkout leaves out; `nil` where nothing is left out, which a look at one file mostly tells.
  ///
  /// - Parameter orOnDisk: whether what is on disk will do, where what a sparse index leaves out can't be told: to look at it, not to
  ///   compare or to judge it.
  func sparseSource(orOnDisk: Bool = false) throws -> SparseSource? {
    // Where the repository lies elsewhere, what is left out is written down there.
    let given = environment.nonEmpty("GIT_DIR").map { FilePaths.join(self.directory, $0) }
    guard !location.isBare, let directory = given ?? location.gitDirectory,
      FilePaths.exists(directory + "/info/sparse-checkout")
    else { return nil }
    do {
      return try SparseSource(
        WorkTreeSource(root: location.root), in: repository(), prefix: location.prefix)
    } catch GitError.unsupportedIndex where orOnDisk {
      return nil
    }
  }
}
