import BacklogModel
import Glibc

/// What lies in the folders of a backlog on disk.
struct WorkTreeListing {
  /// All files that aren't ignored, but for those that the cache knows by their path.
  private(set) var files: [SourceFile] = []
  /// By the number of each of the cache's documents of the work tree: whether its file is there.
  private(set) var isPresent: [Bool]

  private let root: String
  private let cache: ReadingCache?

  /// Cost: a pass over the folders' entries, without a look at the files.
  ///
  /// - Parameters:
  ///   - root: the directory that holds `backlog.yml`.
  ///   - cache: whose documents need not be listed.
  init(root: String, besides cache: ReadingCache? = nil) {
    self.root = root
    self.cache = cache
    isPresent = [Bool](repeating: false, count: cache?.current.count ?? 0)
    for kind in Kind.allCases { list(kind.folder, depth: 0) }
  }

  /// Folders deeper than this are no one's backlog.
  private static let depthLimit = 32

  private mutating func list(_ folder: String, depth: Int) {
    let descriptor = open(
      root + "/" + folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      if errno == ENOENT { return }
      files.append(SourceFile(path: folder, contents: .obstacle(obstacle(at: folder))))
      return
    }
    defer { closedir(stream) }
    var path = Array((folder + "/").utf8)
    let nameStart = path.count
    while let entry = readdir(stream) {
      let hint = Int32(entry.pointee.d_type)
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        guard let name = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
        path.removeSubrange(nameStart...)
        path.append(contentsOf: UnsafeRawBufferPointer(start: name, count: strlen(name)))
        let type =
          hint == Int32(DT_UNKNOWN) ? type(of: String(decoding: path, as: UTF8.self)) : hint
        if type == Int32(DT_REG), let number = path.withUnsafeBytes({ cache?.number(ofPath: $0) }) {
          isPresent[number] = true
        } else {
          add(name, in: folder, depth: depth, type: type)
        }
      }
    }
  }

  private mutating func add(
    _ entry: UnsafePointer<CChar>, in folder: String, depth: Int, type: Int32
  ) {
    let text = String(validatingCString: entry)
    let name = text ?? String(cString: entry)
    if DocumentPath.isIgnored(name: name) { return }
    let path = folder + "/" + name
    if text == nil {
      files.append(SourceFile(path: path, contents: .obstacle(.unusableName)))
      return
    }
    switch type {
    case Int32(DT_DIR): if depth < Self.depthLimit { list(path, depth: depth + 1) }
    case Int32(DT_LNK): files.append(SourceFile(path: path, contents: .obstacle(.symbolicLink)))
    case Int32(DT_REG) where DocumentPath.isMarkdown(name):
      files.append(SourceFile(path: path, contents: .onDisk))
    case Int32(DT_REG): files.append(SourceFile(path: path, contents: .obstacle(.notMarkdown)))
    default: files.append(SourceFile(path: path, contents: .obstacle(.specialFile)))
    }
  }

  /// Why a folder couldn't be opened; asked right after the attempt.
  private func obstacle(at folder: String) -> Obstacle.Reason {
    let message = SystemMessage.last
    return switch type(of: folder) {
    case Int32(DT_LNK): .symbolicLink
    case Int32(DT_DIR): .unreadable(message)
    default: .notAFolder
    }
  }

  /// What the file itself says it is, as some file systems' folders don't say it.
  private func type(of path: String) -> Int32 {
    var information = stat()
    guard lstat(root + "/" + path, &information) == 0 else { return Int32(DT_UNKNOWN) }
    return switch information.st_mode & S_IFMT {
    case S_IFDIR: Int32(DT_DIR)
    case S_IFLNK: Int32(DT_LNK)
    case S_IFREG: Int32(DT_REG)
    default: Int32(DT_FIFO)
    }
  }
}
