import Glibc

/// A file without a name, for what a program reads or prints.
///
/// Unlike a pipe it takes any amount, doesn't wait for programs that are left running in the
/// background, and raises no signal when its reader ends early.
struct UnnamedFile: ~Copyable {
  let descriptor: Int32

  /// The most that is given back to be shown, in bytes.
  private static let limit = 1 << 20

  /// - Parameter content: what is read from it first.
  init(in directory: String, content: [UInt8] = []) throws(GitError) {
    var template = Array((directory + "/unnamed-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .lastSystemFailure("making a file in \(directory)") }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    guard !content.isEmpty else {
      _ = fcntl(descriptor, F_SETFL, O_APPEND)
      return
    }
    try SystemFile.write(content, to: descriptor, path: directory)
    lseek(descriptor, 0, SEEK_SET)
  }

  /// What has been written to it.
  func text() throws(GitError) -> String {
    var bytes = [UInt8](repeating: 0, count: Self.limit)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw .lastSystemFailure("reading what a program printed") }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  deinit {
    close(descriptor)
  }
}
