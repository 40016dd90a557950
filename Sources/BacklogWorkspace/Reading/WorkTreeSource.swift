import BacklogModel
package import Git
import Glibc

/// A backlog as it lies on disk.
package struct WorkTreeSource: DocumentSource {
  private let root: String

  /// - Parameter root: the directory that holds `backlog.yml`.
  package init(root: String) {
    self.root = root
  }

  package var directory: String? { root }
  package var objects: ObjectDatabase? { nil }

  package func settings() throws(WorkspaceError) -> [UInt8]? {
    let path = root + "/" + Configuration.fileName
    switch DiskFile.read(path) {
    case .bytes(let bytes): return bytes
    case .missing: return nil
    case .obstacle(let reason): throw .unreadableSettings(path: path, reason)
    }
  }

  package func files() throws(WorkspaceError) -> [SourceFile] {
    var files: [SourceFile] = []
    for kind in Kind.allCases { try list(kind.folder, depth: 0, into: &files) }
    return files
  }

  /// Folders deeper than this are no one's backlog.
  private static let depthLimit = 32

  private func list(_ folder: String, depth: Int, into files: inout [SourceFile])
    throws(WorkspaceError)
  {
    let descriptor = open(
      root + "/" + folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      if errno == ENOENT { return }
      files.append(SourceFile(path: folder, contents: .obstacle(obstacle(at: folder))))
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      if DocumentPath.isIgnored(name: name) { continue }
      let path = folder + "/" + name
      guard isText else {
        files.append(SourceFile(path: path, contents: .obstacle(.unusableName)))
        continue
      }
      switch type(of: path, hint: Int32(entry.pointee.d_type)) {
      case Int32(DT_DIR):
        if depth < Self.depthLimit { try list(path, depth: depth + 1, into: &files) }
      case Int32(DT_LNK): files.append(SourceFile(path: path, contents: .obstacle(.symbolicLink)))
      case Int32(DT_REG) where DocumentPath.isMarkdown(name):
        files.append(SourceFile(path: path, contents: .onDisk))
      case Int32(DT_REG): files.append(SourceFile(path: path, contents: .obstacle(.notMarkdown)))
      default: files.append(SourceFile(path: path, contents: .obstacle(.specialFile)))
      }
    }
  }

  /// Why a folder couldn't be opened; asked right after the attempt.
  private func obstacle(at folder: String) -> Obstacle.Reason {
    let message = SystemMessage.last
    return switch type(of: folder, hint: Int32(DT_UNKNOWN)) {
    case Int32(DT_LNK): .symbolicLink
    case Int32(DT_DIR): .unreadable(message)
    default: .notAFolder
    }
  }

  /// What the directory says an entry is, or what the file itself says where the file system leaves that open.
  private func type(of path: String, hint: Int32) -> Int32 {
    guard hint == Int32(DT_UNKNOWN) else { return hint }
    var information = stat()
    guard lstat(root + "/" + path, &information) == 0 else { return hint }
    return switch information.st_mode & S_IFMT {
    case S_IFDIR: Int32(DT_DIR)
    case S_IFLNK: Int32(DT_LNK)
    case S_IFREG: Int32(DT_REG)
    default: Int32(DT_FIFO)
    }
  }
}
