package import Glibc

/// What the file system says of a file, by which git too tells an unchanged one: the same stamp, the same bytes.
package struct FileStamp: Equatable, Sendable, BitwiseCopyable {
  /// In bytes.
  package let size: Int64
  let inode: UInt64
  let modifiedSeconds: Int64
  let changedSeconds: Int64
  let modifiedNanoseconds: UInt32
  let changedNanoseconds: UInt32

  /// - Returns: `nil` for anything but a regular file.
  package init?(_ information: stat) {
    guard information.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int64(information.st_size)
    inode = UInt64(information.st_ino)
    modifiedSeconds = Int64(information.st_mtim.tv_sec)
    changedSeconds = Int64(information.st_ctim.tv_sec)
    modifiedNanoseconds = UInt32(truncatingIfNeeded: information.st_mtim.tv_nsec)
    changedNanoseconds = UInt32(truncatingIfNeeded: information.st_ctim.tv_nsec)
  }

  /// The stamp of what a path leads to now; `nil` for anything but a regular file.
  ///
  /// - Parameter directory: what the path is relative to.
  package init?(of path: UnsafePointer<CChar>, in directory: Int32) {
    var information = stat()
    guard fstatat(directory, path, &information, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(information)
  }

  /// Whether the file was left alone for so long that the next change must give it another stamp: file systems count time in
  /// steps, and a file can change twice within one (git calls such files racily clean).
  package func isSettled(at seconds: Int64) -> Bool {
    max(modifiedSeconds, changedSeconds) + 2 < seconds
  }
}
