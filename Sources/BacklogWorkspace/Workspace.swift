import BacklogFormat
import BacklogHistory
package import BacklogModel
package import Git

/// A backlog in its repository, as a command works on it.
package struct Workspace: Sendable {
  package let location: BacklogLocation
  /// The variables that git obeys.
  package let environment: ProcessEnvironment
  /// Where the person stands: what paths in messages, and in git's variables, are relative to.
  package let directory: String

  /// Finds the backlog that a command in `directory` is about. Opens no repository, but where `$GIT_DIR` alone names one that lies
  /// elsewhere.
  ///
  /// - Parameter root: the root as given on the command line or by `$GIT_BACKLOG_ROOT`.
  /// - Throws: `WorkspaceError` where there is no repository or no backlog, `GitError` for one that is named and can't be opened.
  package init(
    in directory: String, root: String? = nil, environment: ProcessEnvironment = .inherited
  ) throws {
    self.directory = directory
    if let given = try GivenRepository(environment, from: directory) {
      location = try given.location(from: directory, root: root)
      let workTree = given.workTree.flatMap { $0 == FilePaths.real(directory) ? nil : $0 }
      // Whatever git does from here on is about that work tree.
      self.environment = workTree.map { environment.adding("GIT_WORK_TREE", $0) } ?? environment
      return
    }
    location = try BacklogLocation.find(
      from: directory, root: root,
      workTree: environment.nonEmpty("GIT_WORK_TREE").map { FilePaths.join(directory, $0) })
    self.environment = environment
  }

  package init(_ location: BacklogLocation, environment: ProcessEnvironment = .inherited) {
    self.location = location
    self.environment = environment
    directory = location.root
  }

  /// A path below the root as the person would write it.
  package func displayPath(of path: String) -> String {
    location.displayPath(of: path, from: directory)
  }

  /// A path below the top of the repository as the person would write it.
  func displayPath(inRepository path: String) -> String {
    FilePaths.relative(
      FilePaths.join(location.workTree, path), to: FilePaths.real(directory) ?? directory)
  }

  private init(_ location: BacklogLocation, like other: Workspace) {
    self.location = location
    environment = other.environment
    directory = other.directory
  }

  /// Opens the repository. Costs some milliseconds: for what can't do without git.
  package func repository() throws(GitError) -> Repository {
    let repository = try Repository.discover(
      from: location.isBare ? location.workTree : location.root, variablesRelativeTo: directory,
      environment: environment)
    let (objects, directory) = (repository.objects, repository.commonDirectory)
    repository.knownLine = { [prefix = location.prefix] in
      HistoryIndex(of: BacklogFiles(objects, prefix: prefix), in: directory).firstParents
    }
    return repository
  }

  /// The settings on disk.
  package func settings() throws -> ConfigurationReading {
    ConfigurationReading(Document(yaml: try workTree().settings() ?? []))
  }

  /// The files on disk.
  private func workTree() throws(WorkspaceError) -> WorkTreeSource {
    guard !location.isBare else { throw .bareRepository(location.workTree) }
    return WorkTreeSource(root: location.root)
  }

  /// The backlog in the last commit; an empty one where there is no commit, or no backlog in it.
  package func snapshotOfHead() async throws -> Snapshot {
    let repository = try repository()
    guard let commit = try repository.head().commit else {
      return try await Snapshot.load(from: NoSource())
    }
    return try await Snapshot.load(
      from: CommitSource(repository, commit: commit, prefix: location.prefix), cache: cache)
  }

  /// What earlier commands found in documents; `nil` in a bare repository.
  private var cache: ReadingCache? { cachePath.map { ReadingCache($0) } }

  private var cachePath: String? {
    location.gitDirectory.map { location.cachePath(in: $0) }
  }

  /// The backlog at a moment.
  ///
  /// - Parameter extent: what will be looked at.
  ///   Where that is all the text, files are read at once: going to the cache first would be a detour.
  package func snapshot(
    _ moment: Moment = .workTree, extent: ReadingExtent = .order
  ) async throws -> Snapshot {
    if location.isBare, moment == .workTree || moment == .index {
      throw WorkspaceError.bareRepository(location.root)
    }
    switch moment {
    case .workTree:
      if let source = try sparseSource(orOnDisk: true) {
        return try await Snapshot.load(from: source, extent: extent)
      }
      let source = WorkTreeSource(root: location.root)
      guard extent != .text, let cachePath else {
        return try await Snapshot.load(from: source, extent: extent)
      }
      return try await Snapshot.load(from: source, keptAt: cachePath, extent: extent)
    case .index:
      return try await Snapshot.loadWhole(
        from: IndexSource(repository(), prefix: location.prefix), cache: cache,
        extent: extent)
    case .past(let name):
      let repository = try repository()
      let commit = try Moment.commit(named: name, in: repository)
      return try await Snapshot.loadWhole(
        from: try source(at: commit, named: name, in: repository), cache: cache,
        extent: extent)
    }
  }

  /// The backlog at a moment for whoever wants one document with what it is linked to; `nil` where that isn't known without
  /// reading the whole.
  package func linkedDocuments(_ moment: Moment) async throws -> LinkedDocumentReading? {
    guard moment == .workTree, let cachePath, try sparseSource(orOnDisk: true) == nil else {
      return nil
    }
    return try await LinkedDocumentReading(
      from: WorkTreeSource(root: location.root), keptAt: cachePath)
  }

  /// The backlog in the work tree with all its text, read anew, and what the file system said of its files.
  func stampedSnapshot() async throws -> (snapshot: Snapshot, stamps: FileStamps) {
    if location.isBare { throw WorkspaceError.bareRepository(location.root) }
    if let source = try sparseSource() { return try await Snapshot.loadStamped(from: source) }
    return try await Snapshot.loadStamped(from: WorkTreeSource(root: location.root))
  }

  /// The workspace with the root where a commit of a bare repository has it: at the top, or in `backlog/`. The same
  /// workspace in one with a work tree.
  ///
  /// - Throws: `WorkspaceError.noBacklogAt`.
  package func located(at name: String) throws -> Workspace {
    guard location.isBare else { return self }
    let repository = try repository()
    let commit = try Moment.commit(named: name, in: repository)
    let prefix = try source(at: commit, named: name, in: repository).prefix
    let root = FilePaths.join(location.workTree, prefix)
    return Workspace(
      BacklogLocation(workTree: location.workTree, root: root, isBare: true), like: self)
  }
}

extension Workspace {
  /// The backlog before and after a change; what is the same in both is read once.
  ///
  /// - Parameters:
  ///   - before: a commit, which may have no backlog yet; `nil` for nothing at all.
  ///   - after: the commit with the change; `nil` for the index.
  package func snapshots(
    before: ObjectID?, after: (commit: ObjectID, name: String)?
  ) async throws -> (before: Snapshot, after: Snapshot) {
    switch try sources(before: before, after: after) {
    case (let old as CommitSource, let new as CommitSource):
      try await Snapshot.load(before: old, after: new, cache: cache)
    case (let old, let new): try await Snapshot.load(before: old, after: new, cache: cache)
    }
  }

  /// The same, as far as it takes to compare them.
  func versions(
    before: ObjectID?, after: (commit: ObjectID, name: String)?
  ) async throws -> SnapshotPair {
    switch try sources(before: before, after: after) {
    case (let old as CommitSource, let new as CommitSource):
      return try await SnapshotPair.load(before: old, after: new, cache: cache)
    case (let old, let new):
      let snapshots = try await Snapshot.load(
        before: old, after: new, cache: cache, extent: .text)
      return SnapshotPair(snapshots.before, snapshots.after)
    }
  }

  private func sources(
    before: ObjectID?, after: (commit: ObjectID, name: String)?
  ) throws -> (old: any DocumentSource, new: any DocumentSource) {
    let repository = try repository()
    guard let after else {
      let index = IndexSource(repository, prefix: location.prefix)
      guard let before else { return (NoSource(), index) }
      return (try source(ofStart: before, in: repository), index)
    }
    let new = try source(at: after.commit, named: after.name, in: repository)
    guard let before else { return (NoSource(), new) }
    let prefix = try prefix(at: before, in: repository) ?? new.prefix
    return (CommitSource(repository, commit: before, prefix: prefix), new)
  }

  /// The backlog in a commit and as it lies on disk; `nil` for nothing at all.
  func versionsToWorkTree(before: ObjectID?) async throws -> SnapshotPair {
    let new: any DocumentSource = try sparseSource() ?? workTree()
    let snapshots =
      if let before {
        try await Snapshot.load(
          before: source(ofStart: before, in: repository()), after: new, extent: .text)
      } else {
        try await Snapshot.load(before: NoSource(), after: new, extent: .text)
      }
    return SnapshotPair(snapshots.before, snapshots.after)
  }

  /// A commit that may have no backlog yet.
  private func source(ofStart commit: ObjectID, in repository: Repository) throws -> CommitSource {
    let prefix = try prefix(at: commit, in: repository) ?? location.prefix
    return CommitSource(repository, commit: commit, prefix: prefix)
  }

  private func source(
    at commit: ObjectID, named name: String, in repository: Repository
  ) throws -> CommitSource {
    // A bare repository has no work tree in which the root could be looked for.
    let isOpen = location.isBare && location.prefix.isEmpty
    for prefix in isOpen ? ["", "backlog"] : [location.prefix] {
      let source = CommitSource(repository, commit: commit, prefix: prefix)
      if try source.settings() != nil { return source }
    }
    if !isOpen, let prefix = try prefix(at: commit, in: repository) {
      return CommitSource(repository, commit: commit, prefix: prefix)
    }
    throw WorkspaceError.noBacklogAt(revision: name)
  }

  /// A template of the backlog's own, in its `templates/`; `nil` where there is none of that name.
  package func ownTemplate(_ name: String) throws(WorkspaceError) -> [UInt8]? {
    let path = location.root + "/templates/" + name
    switch DiskFile.read(path) {
    case .bytes(let bytes): return bytes
    case .missing: return nil
    case .obstacle(let reason): throw .unreadableSettings(path: path, reason)
    }
  }
}
