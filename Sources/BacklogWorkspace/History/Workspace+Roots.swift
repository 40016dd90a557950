import BacklogHistory
import BacklogModel
import Git

extension Workspace {
  /// The backlog's root in a commit, below the top of the repository: where it is now, or where it was before it was moved as a
  /// whole; `nil` where the commit has no backlog.
  func prefix(at commit: ObjectID, in repository: Repository) throws -> String? {
    let files = BacklogFiles(repository.objects, prefix: location.prefix)
    let tree = try repository.objects.commitHeader(commit).tree
    let isFound =
      try isThere(files, in: tree, of: repository)
      || isThereWhileMoved(files, in: tree, of: repository)
    return isFound ? try files.root(in: tree) : nil
  }

  /// What a walk through history from a commit needs.
  ///
  /// Nothing is kept of commits in which the backlog isn't found, as it may be found there later, nor while it is being moved, as
  /// that may be taken back.
  func historySources(
    from commit: ObjectID, in repository: Repository
  ) throws -> (files: BacklogFiles, index: HistoryIndex?) {
    let files = BacklogFiles(repository.objects, prefix: location.prefix)
    let tree = try repository.objects.commitHeader(commit).tree
    if try isThere(files, in: tree, of: repository) {
      return (files, HistoryIndex(of: files, in: repository.commonDirectory))
    }
    _ = try isThereWhileMoved(files, in: tree, of: repository)
    return (files, nil)
  }

  /// Whether the backlog is found in a tree: where it is now, or where the branch has moved it from. The index isn't asked: it knows
  /// of moves on other branches too.
  private func isThere(
    _ files: BacklogFiles, in tree: ObjectID, of repository: Repository
  ) throws -> Bool {
    if try files.hasBacklog(in: tree) { return true }
    guard let head = try repository.head().commit else { return false }
    return try files.takeUpRoot(in: tree, from: head)
  }

  /// Whether the backlog is found in a tree where somebody in the work tree has moved it from since the last commit.
  private func isThereWhileMoved(
    _ files: BacklogFiles, in tree: ObjectID, of repository: Repository
  ) throws -> Bool {
    guard let head = try repository.head().commit,
      try isMoved(files, since: repository.objects.commitHeader(head).tree)
    else { return false }
    return try files.takeUpRoot(in: tree, from: head)
  }

  /// Whether the backlog was moved since the last commit.
  private func isMoved(_ files: BacklogFiles, since tree: ObjectID) throws -> Bool {
    guard !location.isBare, try !files.hasBacklog(in: tree) else { return false }
    let names = WorkTreeSource(root: location.root).files().compactMap {
      $0.path.split(separator: "/").last
    }
    return try files.takeUpRootOfMove(
      in: tree,
      isThere: { folder in
        FilePaths.isFile(
          FilePaths.join(location.workTree, RepositoryPaths.join(folder, Configuration.fileName)))
      }, names: Set(names), prefix: settings().configuration.prefix)
  }
}
