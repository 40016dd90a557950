import BacklogModel
import Glibc

/// Where a backlog lies on disk. Found with plain system calls, so that reading the work tree needs no git library.
package struct BacklogLocation: Hashable, Sendable {
  /// The top of the git work tree, an absolute path; the repository itself where it is bare.
  package let workTree: String
  /// The directory that holds `backlog.yml`, an absolute path; in a bare repository the one that would.
  package let root: String
  /// Whether the repository has no work tree, so that only its commits can be read.
  package let isBare: Bool

  package init(workTree: String, root: String, isBare: Bool = false) {
    self.workTree = workTree
    self.root = root
    self.isBare = isBare
  }

  /// The root's path below the work tree; empty where they are one.
  package var prefix: String {
    root == workTree ? "" : String(root.dropFirst(workTree.count + 1))
  }

  /// The path below the work tree of a path below the backlog's root.
  package func repositoryPath(of path: String) -> String {
    prefix.isEmpty ? path : prefix + "/" + path
  }

  /// Finds the backlog that a command in `directory` is about.
  ///
  /// - Parameters:
  ///   - root: the root as given on the command line or by `$GIT_BACKLOG_ROOT`; `nil` searches upwards.
  ///   - given: the top of the work tree, where git's variables say it; else a `.git` marks it.
  /// - Throws: `WorkspaceError` where there is no repository or no backlog.
  package static func find(
    from directory: String, root: String?, workTree given: String? = nil
  ) throws(WorkspaceError) -> BacklogLocation {
    if given == nil, let bare = bareRepository(above: directory, root: root) { return bare }
    let top = given.flatMap(FilePaths.real)
    let isTop = { (path: String) in top.map { $0 == path } ?? FilePaths.isWorkTree(path) }
    var start = FilePaths.join(directory, root ?? "")
    guard var resolved = FilePaths.real(start) else { throw .noSuchDirectory(start) }
    // From elsewhere, git looks at the work tree that it was told of.
    if let top, root == nil, !FilePaths.ancestors(of: resolved).contains(top) {
      (start, resolved) = (top, top)
    }
    if root != nil {
      guard FilePaths.isFile(resolved + "/" + Configuration.fileName) else {
        throw .noBacklog(searched: start, isExplicit: true)
      }
      guard let workTree = FilePaths.ancestors(of: resolved).first(where: isTop)
      else {
        throw .noRepository(start)
      }
      return BacklogLocation(workTree: workTree, root: resolved)
    }
    var found: String?
    for candidate in FilePaths.ancestors(of: resolved) {
      if found == nil {
        found = [candidate, FilePaths.join(candidate, "backlog")]
          .first { FilePaths.isFile($0 + "/" + Configuration.fileName) }
      }
      guard isTop(candidate) else { continue }
      guard let found else { throw .noBacklog(searched: start, isExplicit: false) }
      return BacklogLocation(workTree: candidate, root: found)
    }
    throw .noRepository(start)
  }

  /// The bare repository that a directory is in, with the root as a path in its commits; `nil` in a work tree.
  private static func bareRepository(above directory: String, root: String?) -> BacklogLocation? {
    guard let start = FilePaths.real(directory) else { return nil }
    for candidate in FilePaths.ancestors(of: start) {
      if FilePaths.isWorkTree(candidate) { return nil }
      guard FilePaths.isBareRepository(candidate) else { continue }
      let path = FilePaths.normal(FilePaths.join(candidate, root ?? ""))
      let isInside = path == candidate || path.hasPrefix(candidate + "/")
      return isInside ? BacklogLocation(workTree: candidate, root: path, isBare: true) : nil
    }
    return nil
  }
}

/// Questions about paths, asked of the file system.
enum FilePaths {
  static func join(_ directory: String, _ path: String) -> String {
    if path.isEmpty { return directory }
    if path.hasPrefix("/") { return path }
    return directory.hasSuffix("/") ? directory + path : directory + "/" + path
  }

  /// The path without symbolic links, `.` and `..`; `nil` where nothing is there.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The directory and all above it.
  static func ancestors(of directory: String) -> [String] {
    var paths = [directory]
    var current = directory[...]
    while let slash = current.lastIndex(of: "/"), current != "/" {
      current = slash == current.startIndex ? "/" : current[..<slash]
      paths.append(String(current))
    }
    return paths
  }

  static func isFile(_ path: String) -> Bool { mode(path).map { $0 & S_IFMT == S_IFREG } ?? false }

  static func isDirectory(_ path: String) -> Bool {
    mode(path).map { $0 & S_IFMT == S_IFDIR } ?? false
  }

  static func exists(_ path: String) -> Bool { mode(path) != nil }

  /// Whether a `.git`, a folder or a file that names one, marks the top of a work tree.
  static func isWorkTree(_ directory: String) -> Bool { exists(join(directory, ".git")) }

  /// Whether the directory is laid out as a repository and is not the `.git` of a work tree.
  static func isBareRepository(_ directory: String) -> Bool {
    exists(directory + "/HEAD") && exists(directory + "/objects") && exists(directory + "/refs")
      && !directory.hasSuffix("/.git")
  }

  private static func mode(_ path: String) -> mode_t? {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_mode : nil
  }
}
