import CFileSystem
package import Glibc

/// What the file system says of a folder, by which one is told whose entries are what they were: adding, removing and renaming
/// any changes its times.
package struct FolderStamp: Equatable, Sendable, BitwiseCopyable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  private let links: UInt64
  private let modifiedSeconds: Int64
  private let modifiedNanoseconds: Int64
  private let changedSeconds: Int64
  private let changedNanoseconds: Int64

  /// - Returns: `nil` for anything but a folder.
  package init?(_ information: stat) {
    guard information.st_mode & S_IFMT == S_IFDIR else { return nil }
    device = UInt64(information.st_dev)
    inode = UInt64(information.st_ino)
    size = Int64(information.st_size)
    links = UInt64(information.st_nlink)
    modifiedSeconds = Int64(information.st_mtim.tv_sec)
    modifiedNanoseconds = Int64(information.st_mtim.tv_nsec)
    changedSeconds = Int64(information.st_ctim.tv_sec)
    changedNanoseconds = Int64(information.st_ctim.tv_nsec)
  }

  /// The stamp of an open folder, if it is one to be relied on; to be taken before the folder is listed.
  ///
  /// - Returns: `nil` where the folder changed so lately that the next change might leave the same times, or where its file system
  ///   isn't known to keep them.
  package init?(reliableOf folder: Int32) {
    var (information, system, now) = (stat(), statfs(), timespec())
    guard fstat(folder, &information) == 0, fstatfs(folder, &system) == 0,
      clock_gettime(CLOCK_REALTIME, &now) == 0, let stamp = FolderStamp(information),
      max(stamp.modifiedSeconds, stamp.changedSeconds) + 2 < Int64(now.tv_sec),
      Self.reliableSystems.contains(UInt32(truncatingIfNeeded: system.f_type))
    else { return nil }
    self = stamp
  }

  /// File systems of this machine's own, by the numbers in statfs(2). Those of a network or of another system may be late with a
  /// folder's times, or not have them.
  private static let reliableSystems: [UInt32] = [
    0xEF53,  // ext2 to ext4
    0x5846_5342,  // XFS
    0x9123_683E,  // Btrfs
    0xF2F5_2010,  // F2FS
    0x2FC1_2FC1,  // ZFS
    0x0102_1994,  // tmpfs
    0x794C_7630,  // OverlayFS, as containers have it
  ]

  /// What a path leads to now.
  package enum Found: Equatable {
    case folder(FolderStamp)
    case nothing
    case other
  }

  /// - Parameter directory: what the path is relative to.
  package static func of(_ path: String, in directory: Int32) -> Found {
    var information = stat()
    guard fstatat(directory, path, &information, AT_SYMLINK_NOFOLLOW) == 0 else {
      return errno == ENOENT ? .nothing : .other
    }
    return FolderStamp(information).map { .folder($0) } ?? .other
  }
}
