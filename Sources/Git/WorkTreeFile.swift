import CLibgit2
import Glibc

/// A file or symbolic link on disk, as git would store it.
struct WorkTreeFile {
  let path: String
  let mode: FileMode
  let information: stat
  private let absolutePath: String

  /// What is at `path` of the work tree; `nil` if nothing is.
  ///
  /// - Parameter knownMode: the mode in the index, which counts where `core.fileMode` is false.
  /// - Throws: `unusablePath` for what git can't store as a file, `noWorkTree`.
  init?(_ path: String, in repository: Repository, knownMode: FileMode?) throws(GitError) {
    let workTree = try repository.requireWorkTree()
    try Self.checkName(path)
    try Self.checkDirectories(of: path, workTree: workTree)
    absolutePath = workTree + "/" + path
    guard let information = try SystemFile.status(ofLinkAt: absolutePath) else { return nil }
    self.path = path
    self.information = information
    switch information.st_mode & S_IFMT {
    case S_IFREG:
      let isExecutable = information.st_mode & S_IXUSR != 0
      if try repository.ignoresFileMode(), let knownMode, knownMode.isRegularFile {
        mode = knownMode
      } else {
        mode = isExecutable ? .executable : .file
      }
    case S_IFLNK: mode = .symbolicLink
    case S_IFDIR: throw .unusablePath(path, knownMode == .submodule ? .submodule : .directory)
    default: throw .unusablePath(path, .specialFile)
    }
  }

  /// The id of the content as git stores it, with line ends and filters applied.
  ///
  /// - Parameter storing: whether to put the blob into the repository or only to name it.
  func blob(storing: Bool, in repository: Repository) throws(GitError) -> ObjectID {
    let bytes = try storedBytes(in: repository, isUnsafeAllowed: !storing)
    if storing { return try repository.objects.writeBlob(bytes) }
    return try ObjectDatabase.id(ofBlob: bytes)
  }

  private func storedBytes(
    in repository: Repository, isUnsafeAllowed: Bool
  ) throws(GitError) -> [UInt8] {
    if mode == .symbolicLink { return try SystemFile.target(ofLinkAt: absolutePath) }
    let descriptor = open(absolutePath, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .lastSystemFailure("reading \(path)") }
    defer { close(descriptor) }
    let bytes = try SystemFile.contents(of: descriptor, path: path)
    return try repository.bytesForStorage(bytes, path: path, isUnsafeAllowed: isUnsafeAllowed)
  }

  /// Refuses names that no tree may hold, and absolute ones.
  static func checkName(_ path: String) throws(GitError) {
    if path.hasPrefix("/") { throw .unusablePath(path, .outsideWorkTree) }
    if path.isEmpty || path.contains("\0") { throw .unusablePath(path, .notAFileName) }
    for component in path.split(separator: "/", omittingEmptySubsequences: false) {
      if component == ".." { throw .unusablePath(path, .outsideWorkTree) }
      if component.isEmpty || component == "." { throw .unusablePath(path, .notAFileName) }
      if component.lowercased() == ".git" { throw .unusablePath(path, .insideGitDirectory) }
    }
  }

  /// Refuses a path that leaves the work tree through a symbolic link or enters a submodule.
  static func checkDirectories(of path: String, workTree: String) throws(GitError) {
    var directory = workTree
    for component in path.split(separator: "/").dropLast() {
      directory += "/" + component
      guard let information = try SystemFile.status(ofLinkAt: directory) else { return }
      if information.st_mode & S_IFMT == S_IFLNK {
        throw .unusablePath(path, .beyondSymbolicLink)
      }
      if information.st_mode & S_IFMT == S_IFDIR, access(directory + "/.git", F_OK) == 0 {
        throw .unusablePath(path, .submodule)
      }
    }
  }
}

extension Repository {
  /// Throws `unusablePath` for a path that git can't commit: absolute, inside `.git`, in a submodule
  /// or beyond a symbolic link. Whether there is a file doesn't matter.
  package func verifyPath(_ path: String) throws(GitError) {
    try WorkTreeFile.checkName(path)
    try WorkTreeFile.checkDirectories(of: path, workTree: try requireWorkTree())
  }

  /// The bytes of a work tree file as git stores them: line ends and `ident` are undone.
  ///
  /// - Throws: `unusablePath(_, .filtered)` where only git itself could do it.
  package func bytesForStorage(
    _ bytes: [UInt8], path: String, isUnsafeAllowed: Bool = true
  ) throws(GitError) -> [UInt8] {
    try refuseExternalFilter(of: path)
    let repository = pointer
    let flags = isUnsafeAllowed ? GIT_FILTER_ALLOW_UNSAFE.rawValue : 0
    var list: OpaquePointer?
    try check(
      git_filter_list_load(&list, repository, nil, path, GIT_FILTER_TO_ODB, flags),
      "looking for the filters of \(path)")
    guard let found = list else { return bytes }
    let filters = try Handle<FilterListHandle>("looking for the filters of \(path)") {
      $0.pointee = found
      return 0
    }
    let filterPointer = filters.pointer
    return try contentsOfBuffer("normalising the line ends of \(path)") { buffer in
      bytes.withUnsafeBytes {
        git_filter_list_apply_to_buffer(
          buffer, filterPointer, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
      }
    }
  }

  private func refuseExternalFilter(of path: String) throws(GitError) {
    if let name = try attribute("filter", of: path) {
      for program in ["clean", "process"]
      where try configurationValue("filter.\(name).\(program)") != nil {
        throw .unusablePath(path, .filtered(by: "filter=\(name)"))
      }
    }
    if let encoding = try attribute("working-tree-encoding", of: path) {
      throw .unusablePath(path, .filtered(by: "working-tree-encoding=\(encoding)"))
    }
  }

  /// The text of an attribute from `.gitattributes`; `nil` if it is unset or has no text.
  private func attribute(_ name: String, of path: String) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    let flags = UInt32(GIT_ATTR_CHECK_FILE_THEN_INDEX)
    try check(git_attr_get(&value, pointer, flags, path, name), "reading the attributes of \(path)")
    guard git_attr_value(value) == GIT_ATTR_VALUE_STRING, let value else { return nil }
    return String(cString: value)
  }

  fileprivate func ignoresFileMode() throws(GitError) -> Bool {
    var value: Int32 = 1
    guard let text = try configurationValue("core.filemode") else { return false }
    try check(git_config_parse_bool(&value, text), "reading the setting core.fileMode")
    return value == 0
  }
}
