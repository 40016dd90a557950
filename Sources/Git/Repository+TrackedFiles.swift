import CLibgit2
import Glibc

/// A file of the work tree as the index remembers it.
package struct TrackedFile: Sendable {
  /// From the top of the repository.
  package let path: String
  /// What the next commit would have.
  package let id: ObjectID
  private let size: UInt32
  private let inode: UInt32
  private let modified: git_index_time
  private let changed: git_index_time

  fileprivate init(_ entry: git_index_entry, path: String) {
    self.path = path
    id = ObjectID(entry.id)
    size = entry.file_size
    inode = entry.ino
    modified = entry.mtime
    changed = entry.ctime
  }

  /// Whether a file is what the index has, by what the file system says of it, as git tells it.
  package func isUnchanged(_ file: FileStamp) -> Bool {
    UInt32(truncatingIfNeeded: file.size) == size
      && UInt32(truncatingIfNeeded: file.inode) == inode
      && modified.isSame(as: file.modifiedSeconds, file.modifiedNanoseconds)
      && changed.isSame(as: file.changedSeconds, file.changedNanoseconds)
  }
}

extension Repository {
  /// The index's files at or under `path`, in git's order, but those that it can't tell to be unchanged: conflicts, and what
  /// was written in the same second as the index or later ("racily clean").
  ///
  /// - Throws: `unsupportedIndex` for split and sparse ones.
  package func trackedFiles(under path: String = "") throws(GitError) -> [TrackedFile] {
    var index = stat()
    guard lstat(indexPath, &index) == 0 else { return [] }
    var files: [TrackedFile] = []
    try forEachIndexEntry(under: path) { entry in
      guard Int(entry.mtime.seconds) < index.st_mtim.tv_sec,
        let known = IndexEntry(entry, path: String(cString: entry.path)), known.stage == 0
      else { return }
      files.append(TrackedFile(entry, path: known.path))
    }
    return files
  }
}

extension git_index_time {
  /// Not every git writes down fractions of a second; then there is nothing to compare.
  fileprivate func isSame(as seconds: Int64, _ nanoseconds: UInt32) -> Bool {
    self.seconds == Int32(truncatingIfNeeded: seconds)
      && (self.nanoseconds == 0 || self.nanoseconds == nanoseconds)
  }
}
