import BacklogModel
package import Git
import Glibc

/// `init`: a new backlog, and a repository for it where there is none.
package struct StartBacklog: Sendable {
  package let directory: String
  package let prefix: String
  /// The files to start with: paths below the root, and their bytes.
  package let files: [(path: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - directory: where the command runs.
  ///   - target: the directory for the backlog as the person gave it; `nil` for where the command runs.
  package init(
    directory: String, target: String?, files: [(path: String, bytes: [UInt8])], prefix: String
  ) {
    self.directory = FilePaths.normal(FilePaths.join(directory, target ?? ""))
    self.files = files
    self.prefix = prefix
    isTargetGiven = target != nil
  }

  private let isTargetGiven: Bool

  /// What was made.
  package struct Outcome: Sendable {
    /// The backlog's root.
    package let root: String
    package let result: WriteResult
    /// Whether a repository was made.
    package let madeRepository: Bool
  }

  /// - Throws: `WorkspaceError.backlogExists` where there is one already; nothing is overwritten. `.bareRepositoryToStartIn` and
  ///   `.folderOfBacklog` for places where no backlog can be.
  package func run(settings: WriteSettings, environment: ProcessEnvironment = .inherited)
    async throws -> Outcome
  {
    guard ItemID.isPrefix(prefix.utf8) else { throw WorkspaceError.invalidPrefix(prefix) }
    let top = workTree()
    let root = root(in: top)
    if FilePaths.exists(root + "/" + Configuration.fileName) {
      throw WorkspaceError.backlogExists(FilePaths.relative(root, to: self.directory))
    }
    try verifyPlace(root)
    var changeset = Changeset(subject: "Start a backlog")
    for file in files where !FilePaths.exists(root + "/" + file.path) {
      changeset.add(Changeset.Change(path: file.path, old: nil, new: file.bytes))
    }
    if settings.isDryRun {
      let names = changeset.changes.map {
        "\(FilePaths.relative(root + "/" + $0.path, to: directory))\n"
      }
      return Outcome(
        root: root, result: WriteResult(difference: names.joined(), commit: nil, paths: []),
        madeRepository: false)
    }
    try makeDirectories(root)
    if top == nil { _ = try Repository.create(at: root, environment: environment) }
    let workspace = Workspace(
      BacklogLocation(
        workTree: FilePaths.real(top ?? root) ?? root, root: FilePaths.real(root) ?? root),
      environment: environment)
    let result = try await workspace.commit(changeset, settings: settings, includesHandEdits: false)
    return Outcome(root: root, result: result, madeRepository: top == nil)
  }

  /// The top of the work tree that the directory is or will be in.
  private func workTree() -> String? {
    FilePaths.ancestors(of: directory).first { FilePaths.isWorkTree($0) }
  }

  /// Nothing of git's may be mixed with a backlog's files, nor one backlog's documents with another's.
  private func verifyPlace(_ root: String) throws(WorkspaceError) {
    let marker = FilePaths.ancestors(of: root)
      .first { FilePaths.isWorkTree($0) || FilePaths.isBareRepository($0) }
    if let marker, !FilePaths.isWorkTree(marker) { throw .bareRepositoryToStartIn(marker) }
    for outer in FilePaths.ancestors(of: root).dropFirst()
    where FilePaths.isFile(FilePaths.join(outer, Configuration.fileName))
      && Kind(path: FilePaths.relative(root, to: outer) + "/") != nil
    {
      throw .folderOfBacklog(root, backlog: outer)
    }
  }

  /// The directory itself; `backlog/` in it where it is the top of a repository that has other files.
  private func root(in top: String?) -> String {
    let settings = FilePaths.join(directory, Configuration.fileName)
    guard !isTargetGiven, directory == top, FilePaths.hasVisibleFiles(directory),
      !FilePaths.exists(settings)
    else { return directory }
    return FilePaths.join(directory, "backlog")
  }

  private func makeDirectories(_ path: String) throws(WorkspaceError) {
    for directory in FilePaths.ancestors(of: path).reversed() where !FilePaths.exists(directory) {
      guard mkdir(directory, 0o777) == 0 || errno == EEXIST else {
        throw .io(action: "can't make", path: directory, message: SystemMessage.last)
      }
    }
  }
}

extension FilePaths {
  /// Whether a directory has entries whose names don't start with a dot.
  static func hasVisibleFiles(_ path: String) -> Bool {
    guard let stream = opendir(path) else { return false }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      if entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { return true }
    }
    return false
  }
}
