import Glibc

/// A hook's file, written whole or not at all.
struct HookFile {
  let path: String
  /// Whether nothing is written.
  let isDryRun: Bool

  /// Replaces the file, keeping its mode, or makes it and the directories that lead to it.
  ///
  /// - Parameter makingExecutable: whether who may read it may then run it.
  func write(_ script: [UInt8], makingExecutable: Bool) throws(TransactionFileFailure) {
    if isDryRun { return }
    let directory = TransactionFile.directory(of: path)
    _ = try TransactionFile.makeDirectories(directory)
    let information = try TransactionFile.information(path)
    let temporary = try TransactionFile.write(script, into: directory, like: information)
    if makingExecutable {
      let mode = try TransactionFile.information(temporary)?.st_mode ?? 0o644
      guard chmod(temporary, (mode & 0o7777) | ((mode & 0o444) >> 2)) == 0 else {
        throw .last("writing", path)
      }
    }
    guard rename(temporary, path) == 0 else {
      let failure = TransactionFileFailure.last("writing", path)
      unlink(temporary)
      throw failure
    }
  }

  /// Renames the file or link.
  ///
  /// - Parameter replacing: whether what is at the new path makes room for it.
  func move(to other: String, replacing: Bool) throws(TransactionFileFailure) {
    if isDryRun { return }
    if !replacing, try TransactionFile.information(other) != nil {
      throw TransactionFileFailure(action: "moving \(path) to", path: other, number: EEXIST)
    }
    guard rename(path, other) == 0 else { throw .last("moving", path) }
  }

  func remove() throws(TransactionFileFailure) {
    if isDryRun { return }
    guard unlink(path) == 0 || errno == ENOENT else { throw .last("removing", path) }
  }

  /// Runs file operations, with their failures as a person is told them.
  static func attempt<Result>(
    _ body: () throws(TransactionFileFailure) -> Result
  ) throws(WorkspaceError) -> Result {
    do throws(TransactionFileFailure) {
      return try body()
    } catch {
      throw .io(
        action: error.action, path: error.path, message: String(cString: strerror(error.number)))
    }
  }
}
