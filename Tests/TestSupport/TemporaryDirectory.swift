import Glibc
import SystemPackage

/// A new empty directory that is removed, with all in it, when the last reference goes.
package final class TemporaryDirectory: Sendable {
  /// Absolute, with symbolic links resolved, so that it equals what programs print.
  package let path: String

  package init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/git-backlog-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let resolved = realpath(template, nil) else {
      throw Errno(rawValue: errno)
    }
    defer { free(resolved) }
    path = String(cString: resolved)
  }

  deinit {
    try? Files.remove(path)
  }
}
