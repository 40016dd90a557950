import Glibc

/// A file that is only ever replaced as a whole.
package struct ReplacedFile {
  private let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// Writes the parts one behind the other. Leaves the old file where anything fails.
  package func write(_ parts: [[UInt8]]) {
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o777) }
    let temporary = path + "." + String(UInt64.random(in: .min ... .max), radix: 36)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { return }
    let isComplete = parts.allSatisfy { writeAll($0, to: file) }
    guard close(file) == 0, isComplete, rename(temporary, path) == 0 else {
      unlink(temporary)
      return
    }
  }

  private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = Glibc.write(
          file, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += written
      }
      return true
    }
  }
}
