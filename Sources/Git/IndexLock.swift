import CLibgit2
import Glibc

/// Holds `index.lock`, as git does while it changes the index, and builds the next index in it.
///
/// Until `replaceIndex` nobody sees anything but the lock; without it all is as before.
final class IndexLock {
  let indexPath: String
  let lockPath: String
  /// The index to come; at first the one that is there.
  let index: Handle<IndexHandle>
  private var isHeld = true
  /// When the index that was there had been written; entries as young may hide a change.
  private let previousSecond: Int

  /// How often a held lock is tried again, every 20 ms: git and editors hold it only for a moment.
  private static let attempts = 100

  /// An index without entries: its header and the header's SHA-1.
  private static let emptyIndex: [UInt8] =
    Array("DIRC".utf8) + [0, 0, 0, 2, 0, 0, 0, 0] + [
      0x39, 0xd8, 0x90, 0x13, 0x9e, 0xe5, 0x35, 0x6c, 0x7e, 0xf5,
      0x72, 0x21, 0x6c, 0xeb, 0xcd, 0x27, 0xaa, 0x41, 0xf9, 0xdf,
    ]

  /// Takes the lock and copies the index into it.
  ///
  /// - Throws: `indexLocked` if somebody else keeps it for two seconds.
  static func take(indexPath: String) async throws(GitError) -> IndexLock {
    for _ in 1..<attempts {
      do { return try IndexLock(indexPath: indexPath) } catch .indexLocked {
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
    return try IndexLock(indexPath: indexPath)
  }

  private init(indexPath: String) throws(GitError) {
    self.indexPath = indexPath
    lockPath = indexPath + ".lock"
    let descriptor = open(lockPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw .indexLocked(lock: lockPath) }
      throw .lastSystemFailure("locking the index (\(lockPath))")
    }
    defer { close(descriptor) }
    do {
      let information = try SystemFile.status(ofLinkAt: indexPath)
      previousSecond = information?.st_mtim.tv_sec ?? 0
      if let mode = information?.st_mode { fchmod(descriptor, mode & 0o777) }
      let content = try SystemFile.contents(ifExists: indexPath) ?? []
      try SystemFile.write(
        content.isEmpty ? Self.emptyIndex : content, to: descriptor, path: lockPath)
      index = try Self.openIndex(lockPath, named: indexPath)
    } catch {
      unlink(lockPath)
      throw error
    }
  }

  /// Opens an index file.
  ///
  /// - Parameter name: the index that people know, for messages.
  static func openIndex(
    _ path: String, named name: String
  ) throws(GitError) -> Handle<IndexHandle> {
    do {
      return try Handle<IndexHandle>("reading the index \(name)") { git_index_open($0, path) }
    } catch {
      throw Repository.explainIndex(error, path: name)
    }
  }

  /// Writes the changed index into the lock.
  ///
  /// - Parameters:
  ///   - changed: the paths whose entries are new.
  ///   - workTree: where the other entries' files are.
  func write(changed: Set<String>, workTree: String) throws(GitError) {
    try distrustYoungEntries(except: changed, workTree: workTree)
    try check(git_index_write(index.pointer), "writing the index \(indexPath)")
  }

  /// Makes git compare the content of files that may have changed in the same second in which the
  /// previous index was written: the new index is younger, so their dates alone would look safe.
  private func distrustYoungEntries(
    except changed: Set<String>, workTree: String
  ) throws(GitError) {
    var doubtful: [git_index_entry] = []
    var position = 0
    while let found = git_index_get_byindex(index.pointer, position) {
      position += 1
      let entry = found.pointee
      guard Int(entry.mtime.seconds) >= previousSecond, entry.file_size != 0 else { continue }
      let path = String(cString: entry.path)
      guard !changed.contains(path) else { continue }
      let information = try SystemFile.status(ofLinkAt: workTree + "/" + path)
      if information.map({ Self.isUnchanged(entry, $0) }) ?? true { continue }
      doubtful.append(entry)
    }
    for var entry in doubtful {
      entry.file_size = 0
      try check(git_index_add(index.pointer, &entry), "changing the index \(indexPath)")
    }
  }

  /// Whether the file's dates, to the nanosecond, its number and its size are those in the index.
  private static func isUnchanged(_ entry: git_index_entry, _ information: stat) -> Bool {
    Int(entry.mtime.seconds) == information.st_mtim.tv_sec
      && Int(entry.mtime.nanoseconds) == information.st_mtim.tv_nsec
      && Int(entry.ctime.seconds) == information.st_ctim.tv_sec
      && Int(entry.ctime.nanoseconds) == information.st_ctim.tv_nsec
      && entry.ino == UInt32(truncatingIfNeeded: information.st_ino)
      && entry.file_size == UInt32(truncatingIfNeeded: information.st_size)
  }

  /// Puts the index in the lock in the place of the old one and gives the lock up.
  func replaceIndex() throws(GitError) {
    guard rename(lockPath, indexPath) == 0 else {
      throw .lastSystemFailure("replacing the index \(indexPath)")
    }
    isHeld = false
  }

  /// Gives the lock up and leaves the index as it was.
  func release() {
    guard isHeld else { return }
    isHeld = false
    unlink(lockPath)
  }

  deinit {
    release()
  }
}
