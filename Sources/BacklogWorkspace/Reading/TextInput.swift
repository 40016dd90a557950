import Glibc

/// Text from a file or standard input.
package enum TextInput {
  /// - Parameter directory: what a relative path is relative to.
  package static func read(_ path: String, in directory: String) throws(WorkspaceError) -> String {
    let absolute = FilePaths.join(directory, path)
    guard let file = fopen(absolute, "r") else {
      throw .io(action: "can't read", path: path, message: SystemMessage.last)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard ferror(file) == 0 else {
      throw .io(action: "can't read", path: path, message: SystemMessage.last)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
