import Glibc
import SystemPackage

/// Files as tests need them: whole, by path, throwing `Errno`.
package enum Files {
  package static func read(_ path: String) throws -> [UInt8] {
    let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
    return try descriptor.closeAfter {
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try chunk.withUnsafeMutableBytes { try descriptor.read(into: $0) }
        if count == 0 { return bytes }
        bytes += chunk[..<count]
      }
    }
  }

  /// The file as text; bytes that are not UTF-8 become U+FFFD.
  package static func readText(_ path: String) throws -> String {
    String(decoding: try read(path), as: UTF8.self)
  }

  /// Writes the whole file, making the directories that lead to it.
  package static func write(
    _ path: String, _ bytes: some Sequence<UInt8>, executable: Bool = false
  ) throws {
    try makeDirectory(FilePath(path).removingLastComponent().string)
    let descriptor = try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .truncate],
      permissions: FilePermissions(rawValue: executable ? 0o755 : 0o644))
    _ = try descriptor.closeAfter { try descriptor.writeAll(Array(bytes)) }
  }

  package static func write(_ path: String, _ text: String, executable: Bool = false) throws {
    try write(path, text.utf8, executable: executable)
  }

  /// Writes the whole file so that who reads it meanwhile finds the old one or the new one.
  package static func replace(_ path: String, _ text: String) throws {
    try write("\(path).new", text)
    if rename("\(path).new", path) != 0 { throw Errno(rawValue: errno) }
  }

  /// Makes a directory and those above it; it may exist.
  package static func makeDirectory(_ path: String) throws {
    if path.isEmpty || exists(path) { return }
    try makeDirectory(FilePath(path).removingLastComponent().string)
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw Errno(rawValue: errno) }
  }

  /// Whether something is at the path, a dangling symbolic link included.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a directory is at the path; a symbolic link to one is not.
  package static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a directory, sorted by bytes.
  package static func list(_ path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw Errno(rawValue: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files below a directory, relative to it, sorted.
  package static func tree(_ path: String) throws -> [String] {
    try list(path).flatMap { name in
      isDirectory("\(path)/\(name)") ? try tree("\(path)/\(name)").map { "\(name)/\($0)" } : [name]
    }
  }

  /// Removes a file or a whole directory; symbolic links are removed, not followed. Nothing there is no error.
  package static func remove(_ path: String) throws {
    if !exists(path) { return }
    if isDirectory(path) {
      chmod(path, 0o700)
      for name in try list(path) { try remove("\(path)/\(name)") }
    }
    if Glibc.remove(path) != 0 { throw Errno(rawValue: errno) }
  }

  package static func symlink(at path: String, to target: String) throws {
    try makeDirectory(FilePath(path).removingLastComponent().string)
    if Glibc.symlink(target, path) != 0 { throw Errno(rawValue: errno) }
  }

  package static func setPermissions(_ mode: UInt32, of path: String) throws {
    if chmod(path, mode) != 0 { throw Errno(rawValue: errno) }
  }

  /// What a symbolic link says.
  package static func linkTarget(_ path: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    if count < 0 { throw Errno(rawValue: errno) }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
