import BacklogModel
import Git

extension BacklogLocation {
  /// The `.git` directory of the work tree; `nil` in a bare repository.
  var gitDirectory: String? {
    guard !isBare else { return nil }
    let path = FilePaths.join(workTree, ".git")
    if FilePaths.isDirectory(path) { return path }
    // In linked work trees and submodules a file says where it is.
    guard case .bytes(let bytes) = DiskFile.read(path) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    let key = "gitdir: "
    guard text.hasPrefix(key) else { return nil }
    let directory = FilePaths.join(workTree, String(text.dropFirst(key.count)))
    return FilePaths.isDirectory(directory) ? directory : nil
  }

  /// Where the cache of this backlog is: a repository may hold several backlogs, and each work tree has its own files.
  func cachePath(in gitDirectory: String) -> String {
    let name = prefix.isEmpty ? "" : "-" + String(Fingerprint.of(prefix), radix: 36)
    return FilePaths.join(gitDirectory, "git-backlog") + "/documents" + name
  }
}
