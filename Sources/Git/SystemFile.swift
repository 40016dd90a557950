import Glibc

/// The few file operations that git's own files need.
enum SystemFile {
  /// The bytes of a small file; `nil` if there is none.
  static func contents(ifExists path: String) throws(GitError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .lastSystemFailure("reading \(path)")
    }
    defer { close(descriptor) }
    return try contents(of: descriptor, path: path)
  }

  /// The bytes from the descriptor's place to the end.
  static func contents(of descriptor: Int32, path: String) throws(GitError) -> [UInt8] {
    var bytes: [UInt8] = []
    var information = stat()
    if fstat(descriptor, &information) == 0 { bytes.reserveCapacity(Int(information.st_size)) }
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .lastSystemFailure("reading \(path)")
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Writes the bytes to the descriptor, all of them.
  static func write(
    _ bytes: some Collection<UInt8>, to descriptor: Int32, path: String
  ) throws(GitError) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .lastSystemFailure("writing \(path)")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Replaces a file's content, or makes the file.
  static func write(
    _ bytes: some Collection<UInt8>, toPath path: String, mode: mode_t = 0o666
  ) throws(GitError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .lastSystemFailure("writing \(path)") }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path: path)
  }

  /// What is at the path, without following a symbolic link; `nil` if nothing is.
  static func status(ofLinkAt path: String) throws(GitError) -> stat? {
    var information = stat()
    if lstat(path, &information) == 0 { return information }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .lastSystemFailure("looking at \(path)")
  }

  /// Where the symbolic link points, as bytes.
  static func target(ofLinkAt path: String) throws(GitError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { target in
      target.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { readlink(path, $0, characters.count) } ?? -1
      }
    }
    guard count >= 0 else { throw .lastSystemFailure("reading the symbolic link \(path)") }
    return Array(buffer[..<count])
  }
}

extension GitError {
  /// The operating system's last error on this thread.
  static func lastSystemFailure(_ purpose: String) -> GitError {
    .systemFailure(purpose: purpose, reason: String(cString: strerror(errno)))
  }
}
