import BacklogModel
import Glibc

/// Where a backlog lies on disk. Found with plain system calls, so that reading the work tree needs no git library.
package struct BacklogLocation: Hashable, Sendable {
  /// The top of the git work tree, an absolute path.
  package let workTree: String
  /// The directory that holds `backlog.yml`, an absolute path.
  package let root: String
  /// Whether this is a bare repository: there are commits to read, but no work tree. Both paths then are its own.
  package var isBare = false

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
  /// - Parameter root: the root as given on the command line or by `$GIT_BACKLOG_ROOT`; `nil` searches upwards.
  /// - Throws: `WorkspaceError` where there is no repository or no backlog.
  package static func find(from directory: String, root: String?) throws(WorkspaceError)
    -> BacklogLocation
  {
    let start = FilePaths.join(directory, root ?? "")
    guard let resolved = FilePaths.real(start) else { throw .noSuchDirectory(start) }
    if root != nil {
      guard FilePaths.isFile(resolved + "/" + Configuration.fileName) else {
        throw .noBacklog(searched: start, isExplicit: true)
      }
      guard let workTree = FilePaths.ancestors(of: resolved).first(where: FilePaths.isWorkTree)
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
      guard FilePaths.isWorkTree(candidate) else { continue }
      guard let found else { throw .noBacklog(searched: start, isExplicit: false) }
      return BacklogLocation(workTree: candidate, root: found)
    }
    if let bare = FilePaths.ancestors(of: resolved).first(where: FilePaths.isBareRepository) {
      return BacklogLocation(workTree: bare, root: bare, isBare: true)
    }
    throw .noRepository(start)
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

  static func exists(_ path: String) -> Bool { mode(path) != nil }

  /// Whether a `.git` folder or file, or an empty bare-like folder named by one, marks the top of a work tree.
  static func isWorkTree(_ directory: String) -> Bool { exists(join(directory, ".git")) }

  /// Whether the directory is laid out as git lays out a repository without a work tree.
  static func isBareRepository(_ directory: String) -> Bool {
    isFile(join(directory, "HEAD")) && exists(join(directory, "objects"))
      && exists(join(directory, "refs"))
  }

  private static func mode(_ path: String) -> mode_t? {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_mode : nil
  }
}
