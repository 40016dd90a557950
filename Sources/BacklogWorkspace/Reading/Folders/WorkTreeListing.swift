import BacklogModel
import Git
import Glibc

/// What lies in the folders of a backlog on disk.
struct WorkTreeListing {
  /// The sum of the fingerprints of the documents' paths.
  private(set) var pathSum: UInt64 = 0
  /// What can't be a document, and lies where only documents should.
  private(set) var obstacles: [SourceFile] = []
  /// The stamps of all folders, by their paths, taken before they were listed; `nil` of a kind's folder that isn't there. None at
  /// all where not all of them are to be relied on.
  private(set) var stamps: [(path: String, stamp: FolderStamp?)]? = []
  /// The documents' paths, one behind the other, each ended by a zero: few commands look at them one by one.
  private var paths: [UInt8] = []

  private let root: String

  /// Cost: a pass over the folders' entries, without a look at the files.
  ///
  /// - Parameter root: the directory that holds `backlog.yml`.
  init(root: String) {
    self.root = root
    for kind in Kind.allCases { list(kind.folder, depth: 0) }
  }

  /// All files that aren't ignored.
  var files: [SourceFile] {
    var files = obstacles
    forEachPath { path in
      files.append(SourceFile(path: String(decoding: path, as: UTF8.self), contents: .onDisk))
    }
    return files
  }

  /// Hands over the documents' paths, in any order.
  func forEachPath(_ body: (UnsafeRawBufferPointer) -> Void) {
    paths.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0) ?? bytes.count
        body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
  }

  // MARK: Listing

  /// Folders deeper than this are no one's backlog.
  private static let depthLimit = 32

  private mutating func list(_ folder: String, depth: Int) {
    let descriptor = open(
      root + "/" + folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A folder that was there a moment ago is another matter.
      guard errno == ENOENT else { return addObstacle(at: folder) }
      if depth == 0 { stamps?.append((folder, nil)) } else { stamps = nil }
      return
    }
    if let stamp = FolderStamp(reliableOf: descriptor) {
      stamps?.append((folder, stamp))
    } else {
      stamps = nil
    }
    guard let stream = fdopendir(descriptor) else {
      addObstacle(at: folder)
      close(descriptor)
      return
    }
    defer { closedir(stream) }
    let prefix = Array((folder + "/").utf8)
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { addObstacle(at: folder) }
        return
      }
      let type = Int32(entry.pointee.d_type)
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        guard let name = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
        let text = UnsafeRawBufferPointer(start: name, count: strlen(name))
        if type == Int32(DT_REG), DocumentPath.isPlainDocument(name: text) {
          add(prefix, text)
        } else {
          add(name, in: folder, depth: depth, type: type)
        }
      }
    }
  }

  /// Adds a document.
  private mutating func add(_ prefix: [UInt8], _ name: UnsafeRawBufferPointer) {
    let start = paths.count
    paths += prefix
    paths.append(contentsOf: name)
    pathSum &+= paths.withUnsafeBytes {
      Fingerprint.of(UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    paths.append(0)
  }

  /// Adds what may be something else than a document.
  private mutating func add(
    _ entry: UnsafePointer<CChar>, in folder: String, depth: Int, type hint: Int32
  ) {
    let text = String(validatingCString: entry)
    let name = text ?? String(cString: entry)
    if DocumentPath.isIgnored(name: name) { return }
    let path = folder + "/" + name
    func add(_ reason: Obstacle.Reason) {
      obstacles.append(SourceFile(path: path, contents: .obstacle(reason)))
    }
    if text == nil { return add(.unusableName) }
    switch hint == Int32(DT_UNKNOWN) ? type(of: path) : hint {
    case Int32(DT_DIR): if depth < Self.depthLimit { list(path, depth: depth + 1) }
    case Int32(DT_LNK): add(.symbolicLink)
    case Int32(DT_REG) where DocumentPath.isMarkdown(name):
      self.add(
        Array((folder + "/").utf8), UnsafeRawBufferPointer(start: entry, count: strlen(entry)))
    case Int32(DT_REG): add(.notMarkdown)
    default: add(.specialFile)
    }
  }

  /// Adds a folder that can't be listed; asked right after the attempt.
  private mutating func addObstacle(at folder: String) {
    obstacles.append(SourceFile(path: folder, contents: .obstacle(obstacle(at: folder))))
  }

  /// Why a folder couldn't be listed; asked right after the attempt.
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
