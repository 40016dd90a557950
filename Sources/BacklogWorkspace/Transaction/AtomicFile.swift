import Glibc

/// A file that is replaced, made or removed as a whole, and can be put back exactly.
///
/// The new content is first written beside the old one and pushed to the disk; then a rename takes
/// its place. The old file is kept aside until `keep`, so that putting it back needs no space.
struct AtomicFile: ~Copyable {
  let path: String
  private let newContent: [UInt8]?
  private var temporary: String?
  private var backup: Backup?
  private var madeDirectories: [String] = []
  private var isReplaced = false

  /// How the old file can be put back.
  private enum Backup {
    /// There was none.
    case absent
    /// A second name of the very same file.
    case link(String)
    /// Its bytes and mode, where no second name could be made.
    case content([UInt8], mode: mode_t)
  }

  /// Writes the new content beside the file; the file itself stays as it is.
  ///
  /// - Parameters:
  ///   - path: absolute; missing directories are made.
  ///   - newContent: `nil` to remove the file.
  init(preparing path: String, newContent: [UInt8]?) throws(TransactionFileFailure) {
    self.path = path
    self.newContent = newContent
    let information = try TransactionFile.information(path)
    guard let newContent else { return }
    let directory = TransactionFile.directory(of: path)
    madeDirectories = try TransactionFile.makeDirectories(directory)
    do {
      temporary = try TransactionFile.write(newContent, into: directory, like: information)
    } catch {
      TransactionFile.removeDirectories(madeDirectories)
      throw error
    }
  }

  /// Puts the new content in the file's place, or removes the file.
  ///
  /// - Parameter backupPath: where the old file is kept until `keep` or `restore`, on the same file
  ///   system if possible.
  mutating func replace(keepingOldAt backupPath: String) throws(TransactionFileFailure) {
    backup = try Self.makeBackup(of: path, at: backupPath)
    if let temporary {
      guard rename(temporary, path) == 0 else { throw .last("replacing", path) }
      self.temporary = nil
    } else {
      guard unlink(path) == 0 || errno == ENOENT else { throw .last("removing", path) }
    }
    isReplaced = true
  }

  private static func makeBackup(
    of path: String, at backupPath: String
  ) throws(TransactionFileFailure) -> Backup {
    guard let information = try TransactionFile.information(path) else { return .absent }
    if link(path, backupPath) == 0 { return .link(backupPath) }
    return .content(try TransactionFile.content(of: path), mode: information.st_mode)
  }

  /// Gives up what is kept for `restore`.
  mutating func keep() {
    if case .link(let name) = backup { unlink(name) }
    backup = nil
    madeDirectories = []
  }

  /// Puts the old file back if the file still holds what `replace` put there.
  ///
  /// - Returns: whether all is as it was.
  mutating func restore() -> Bool {
    if let temporary { unlink(temporary) }
    temporary = nil
    defer { keep() }
    let isRestored = !isReplaced || (holdsNewContent() && putBack())
    if isRestored { TransactionFile.removeDirectories(madeDirectories) }
    return isRestored
  }

  private func holdsNewContent() -> Bool {
    guard let newContent else { return access(path, F_OK) != 0 && errno == ENOENT }
    return (try? TransactionFile.content(of: path)) == newContent
  }

  private func putBack() -> Bool {
    switch backup {
    case nil: return true
    case .absent: return unlink(path) == 0
    case .link(let name): return rename(name, path) == 0
    case .content(let bytes, let mode):
      var information = stat()
      information.st_mode = mode
      information.st_uid = getuid()
      information.st_gid = getgid()
      guard
        let name = try? TransactionFile.write(
          bytes, into: TransactionFile.directory(of: path), like: information)
      else { return false }
      return rename(name, path) == 0
    }
  }

  deinit {
    if let temporary { unlink(temporary) }
    if case .link(let name) = backup { unlink(name) }
  }
}
