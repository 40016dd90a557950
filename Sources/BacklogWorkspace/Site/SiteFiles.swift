import Glibc

/// The file operations of a site's folder. No symbolic link in it is followed.
struct SiteFiles: Sendable {
  /// Absolute.
  let root: String
  /// The folder as the person gave it.
  let displayName: String

  enum Found {
    case nothing
    case file([UInt8])
    /// A directory, a symbolic link, a device.
    case other
  }

  /// What files that are being written are called until they are whole.
  private static let temporaryPrefix = ".git-backlog-new-"

  func path(_ name: String) -> String { FilePaths.join(root, name) }

  /// What is at a path, read if it is a plain file.
  func find(_ name: String) throws(SiteFolderError) -> Found {
    let file = open(path(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      if errno == ELOOP || errno == ENXIO { return .other }
      throw failure("reading", name)
    }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else { throw failure("reading", name) }
    guard information.st_mode & S_IFMT == S_IFREG else { return .other }
    var bytes = [UInt8](repeating: 0, count: Int(information.st_size) + 1)
    var count = 0
    while true {
      let more = bytes.withUnsafeMutableBytes { buffer in
        read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if more == 0 { return .file(Array(bytes[..<count])) }
      if more < 0, errno != EINTR { throw failure("reading", name) }
      count += max(0, more)
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
  }

  /// Replaces a file as a whole, or makes it. Not pushed to the disk: what is lost can be made again.
  ///
  /// - Parameter number: one that no other file has that is being written.
  func write(_ bytes: [UInt8], to name: String, number: Int) throws(SiteFolderError) {
    let temporary = path(Self.temporaryPrefix + String(number))
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("writing", name) }
    var isWhole = true
    var rest = bytes[...]
    while !rest.isEmpty, isWhole {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      isWhole = count >= 0 || errno == EINTR
      rest = rest.dropFirst(max(0, count))
    }
    let problem = isWhole ? nil : failure("writing", name)
    close(file)
    if let problem {
      unlink(temporary)
      throw problem
    }
    guard rename(temporary, path(name)) == 0 else {
      let problem = failure("writing", name)
      unlink(temporary)
      throw problem
    }
  }

  func remove(_ name: String) throws(SiteFolderError) {
    guard unlink(path(name)) == 0 || errno == ENOENT else { throw failure("removing", name) }
  }

  /// Makes the folder itself, or one in it.
  func makeFolder(_ name: String = "") throws(SiteFolderError) {
    let folder = name.isEmpty ? root : path(name)
    if mkdir(folder, 0o777) == 0 { return }
    if errno == ENOENT, name.isEmpty, let slash = folder.lastIndex(of: "/"),
      slash > folder.startIndex
    {
      let outer = String(folder[..<slash])
      try SiteFiles(root: outer, displayName: outer).makeFolder()
      if mkdir(folder, 0o777) == 0 { return }
    }
    guard errno == EEXIST else { throw failure("making", name) }
    try verifyFolder(name)
  }

  /// Sees that a folder, where it is there, is one: the folder itself may be a link to one, but none in it may lead out of it.
  func verifyFolder(_ name: String) throws(SiteFolderError) {
    var information = stat()
    let found = name.isEmpty ? stat(root, &information) : lstat(path(name), &information)
    guard found == 0 else { return }
    if information.st_mode & S_IFMT != S_IFDIR { throw .notADirectory(displayPath(name)) }
  }

  /// Removes a folder that has become empty.
  func removeEmptyFolder(_ name: String) { rmdir(path(name)) }

  /// The names of what is in the folder, without those that start with a dot; `nil` where it isn't there.
  func visibleEntries() throws(SiteFolderError) -> [String]? {
    guard let directory = opendir(root) else {
      if errno == ENOENT { return nil }
      if errno == ENOTDIR { throw .notADirectory(displayName) }
      throw failure("reading", "")
    }
    defer { closedir(directory) }
    var entries: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(Self.temporaryPrefix) { unlink(path(name)) }
      if !name.hasPrefix(".") { entries.append(name) }
    }
    return entries.sorted()
  }

  private func failure(_ action: String, _ name: String) -> SiteFolderError {
    .io(action: action, path: displayPath(name), message: SystemMessage.last)
  }

  private func displayPath(_ name: String) -> String { FilePaths.join(displayName, name) }
}
