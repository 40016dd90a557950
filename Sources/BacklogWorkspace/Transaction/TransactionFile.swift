import Glibc

/// The file operations of a transaction. No symbolic link is followed.
enum TransactionFile {
  /// What is at the path; `nil` if nothing is.
  static func information(_ path: String) throws(TransactionFileFailure) -> stat? {
    var information = stat()
    if lstat(path, &information) == 0 { return information }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .last("looking at", path)
  }

  /// What a path holds.
  enum Version {
    case none
    case file([UInt8])
    /// A directory, a symbolic link, a device.
    case other
  }

  /// What the path holds, read if it is a regular file.
  static func version(of path: String) throws(TransactionFileFailure) -> Version {
    guard let information = try information(path) else { return .none }
    guard information.st_mode & S_IFMT == S_IFREG else { return .other }
    return .file(try content(of: path))
  }

  /// The bytes of a regular file.
  static func content(of path: String) throws(TransactionFileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("reading", path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .last("reading", path) }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw TransactionFileFailure(action: "reading", path: path, number: EINVAL)
    }
    var bytes = [UInt8](repeating: 0, count: Int(information.st_size) + 1)
    var count = 0
    while true {
      let more = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        return read(descriptor, rest.baseAddress, rest.count)
      }
      if more == 0 { return Array(bytes[..<count]) }
      if more < 0, errno != EINTR { throw .last("reading", path) }
      count += max(0, more)
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
  }

  /// Writes a new file beside others, pushed to the disk, and returns its path.
  ///
  /// - Parameter model: the file whose mode and owner it takes; `nil` for those of a new file.
  static func write(
    _ bytes: [UInt8], into directory: String, like model: stat?
  ) throws(TransactionFileFailure) -> String {
    var template = Array((directory + "/.backlog-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last("writing in", directory) }
    defer { close(descriptor) }
    let path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    do throws(TransactionFileFailure) {
      if let model { _ = fchown(descriptor, model.st_uid, model.st_gid) }
      let mode = model.map { $0.st_mode & 0o7777 } ?? 0o666 & ~processMask
      guard fchmod(descriptor, mode) == 0 else {
        throw .last("writing", path)
      }
      try write(bytes, to: descriptor, path: directory)
      guard fsync(descriptor) == 0 else {
        throw .last("writing in", directory)
      }
      return path
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Replaces the content of a file that nobody else has, such as one that git made for a merge driver.
  static func overwrite(_ path: String, with bytes: [UInt8]) throws(TransactionFileFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last("writing", path) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path: path)
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(TransactionFileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw .last("writing in", path) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// What a new file's mode lacks. Read from the kernel, because asking with `umask` changes it for
  /// all threads.
  private static let processMask: mode_t = {
    guard let status = try? content(of: "/proc/self/status") else { return 0o022 }
    let text = String(decoding: status, as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("Umask:") }
    return line.flatMap { mode_t($0.dropFirst("Umask:".count).drop { $0 == "\t" }, radix: 8) }
      ?? 0o022
  }()

  /// The number of this process, for names that no other process uses.
  static let processNumber = getpid()

  static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Makes a directory and those above it; returns the ones that it made, the innermost last.
  static func makeDirectories(_ path: String) throws(TransactionFileFailure) -> [String] {
    if mkdir(path, 0o777) == 0 { return [path] }
    if errno == EEXIST { return [] }
    guard errno == ENOENT, path.contains("/") else { throw .last("making the directory", path) }
    let outer = try makeDirectories(directory(of: path))
    guard mkdir(path, 0o777) == 0 else {
      let failure = TransactionFileFailure.last("making the directory", path)
      removeDirectories(outer)
      throw failure
    }
    return outer + [path]
  }

  /// Removes directories that are empty, the innermost first.
  static func removeDirectories(_ paths: [String]) {
    for path in paths.reversed() { rmdir(path) }
  }
}

/// What the operating system refused.
struct TransactionFileFailure: Error, Equatable {
  let action: String
  let path: String
  let number: Int32

  static func last(_ action: String, _ path: String) -> TransactionFileFailure {
    TransactionFileFailure(action: action, path: path, number: errno)
  }
}
