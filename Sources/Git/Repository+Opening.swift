import CLibgit2
import Glibc

extension Repository {
  /// Opens the repository that holds `directory`, as git finds it: upwards from there, or where
  /// `GIT_DIR`, `GIT_WORK_TREE` and `GIT_INDEX_FILE` point, which git sets for hooks.
  ///
  /// - Parameters:
  ///   - directory: an existing directory, absolute or relative to the process's own.
  ///   - base: the directory that relative paths in the variables start from, which for a hook is where git started it;
  ///     `directory` where it is `nil`.
  ///   - environment: the variables to obey, also for `git` and the hooks that are run later.
  /// - Throws: `notARepository`, `noRepositoryNamed`, `unsafeOwnership`, `unsupportedFormat`, or what libgit2 says.
  package static func discover(
    from directory: String, variablesRelativeTo base: String? = nil,
    environment: ProcessEnvironment = .inherited
  ) throws(GitError) -> Repository {
    try Libgit2.start()
    let start = absolute(directory, in: currentDirectory)
    let base = base.map { absolute($0, in: currentDirectory) } ?? start
    let handle = try open(from: start, base: base, environment: environment)
    try useObjectDirectories(of: environment, relativeTo: base, in: handle)
    let index = environment.nonEmpty("GIT_INDEX_FILE").map { absolute($0, in: base) }
    return try Repository(handle, indexPath: index, environment: environment)
  }

  private static func open(
    from start: String, base: String, environment: ProcessEnvironment
  ) throws(GitError) -> Handle<RepositoryHandle> {
    if let directory = environment.nonEmpty("GIT_DIR").map({ absolute($0, in: base) }) {
      let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
      let handle = try open(directory, flags: flags, ceilings: nil, gitDirectory: directory)
      // With GIT_DIR alone, git takes the current directory for the work tree, unless the
      // repository knows better (a linked work tree) or is bare.
      if let workTree = environment.nonEmpty("GIT_WORK_TREE") {
        try use(workTree: absolute(workTree, in: base), in: handle)
      } else if git_repository_is_bare(handle.pointer) == 0,
        git_repository_is_worktree(handle.pointer) == 0,
        try !namesItsWorkTree(handle)
      {
        try use(workTree: base, in: handle)
      }
      return handle
    }
    var flags: UInt32 = 0
    if environment["GIT_DISCOVERY_ACROSS_FILESYSTEM"] != nil {
      flags |= GIT_REPOSITORY_OPEN_CROSS_FS.rawValue
    }
    let ceilings = environment.nonEmpty("GIT_CEILING_DIRECTORIES")
    let handle = try open(start, flags: flags, ceilings: ceilings, gitDirectory: nil)
    if let workTree = environment.nonEmpty("GIT_WORK_TREE") {
      try use(workTree: absolute(workTree, in: base), in: handle)
    }
    return handle
  }

  private static func open(
    _ path: String, flags: UInt32, ceilings: String?, gitDirectory: String?
  ) throws(GitError) -> Handle<RepositoryHandle> {
    do {
      return try Handle<RepositoryHandle>("opening the repository of \(path)") {
        git_repository_open_ext($0, path, flags, ceilings)
      }
    } catch {
      throw explain(error, path: path, gitDirectory: gitDirectory)
    }
  }

  private static func use(
    workTree: String, in handle: borrowing Handle<RepositoryHandle>
  ) throws(GitError) {
    try check(
      git_repository_set_workdir(handle.pointer, workTree, 0),
      "using \(workTree) as the work tree")
  }

  static func use(
    index path: String, in handle: borrowing Handle<RepositoryHandle>
  ) throws(GitError) -> Handle<IndexHandle> {
    let index = try IndexLock.openIndex(path, named: path)
    try check(
      git_repository_set_index(handle.pointer, index.pointer), "using the index \(path)")
    return index
  }

  private static func namesItsWorkTree(
    _ handle: borrowing Handle<RepositoryHandle>
  ) throws(GitError) -> Bool {
    let repository = handle.pointer
    let configuration = try Handle<ConfigurationHandle>("reading the configuration") {
      git_repository_config($0, repository)
    }
    var entry: UnsafeMutablePointer<git_config_entry>?
    defer { git_config_entry_free(entry) }
    return git_config_get_entry(&entry, configuration.pointer, "core.worktree") == 0
  }

  static var currentDirectory: String {
    guard let text = getcwd(nil, 0) else { return "/" }
    defer { free(text) }
    return String(cString: text)
  }

  static func absolute(_ path: String, in directory: String) -> String {
    if path.hasPrefix("/") { return path }
    return path == "." || path.isEmpty ? directory : directory + "/" + path
  }
}
