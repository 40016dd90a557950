/// The files of a transaction: all are prepared before the first is replaced, and all can be put
/// back.
struct TransactionFiles {
  private var files: [Item] = []
  private let backupDirectory: String

  /// An atomic file has one owner; an array needs a class around it.
  private final class Item {
    let path: String
    var file: AtomicFile

    init(path: String, file: consuming AtomicFile) {
      self.path = path
      self.file = file
    }
  }

  /// Writes all new contents beside the files.
  ///
  /// - Parameter backupDirectory: where old files are kept meanwhile.
  init(
    preparing changes: [FileChange], workTree: String, backupDirectory: String
  ) throws(TransactionFileFailure) {
    self.backupDirectory = backupDirectory
    do {
      for change in changes {
        let file = try AtomicFile(
          preparing: workTree + "/" + change.path, newContent: change.new)
        files.append(Item(path: change.path, file: file))
      }
    } catch {
      _ = restore()
      throw error
    }
  }

  /// Puts the new contents in the files' places.
  mutating func replace() throws(TransactionFileFailure) {
    for (number, item) in files.enumerated() {
      try item.file.replace(
        keepingOldAt: "\(backupDirectory)/backlog-\(TransactionFile.processNumber)-\(number)")
    }
  }

  /// Puts every file back that still holds what was written; returns the paths of the others.
  mutating func restore() -> [String] {
    var left: [String] = []
    for item in files.reversed() where !item.file.restore() { left.append(item.path) }
    files = []
    return left.sorted()
  }

  /// Gives up what was kept to put the files back.
  mutating func keep() {
    for item in files { item.file.keep() }
    files = []
  }
}
