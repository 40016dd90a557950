import BacklogFormat
import BacklogHistory
import BacklogModel
import Git
import Glibc

/// Those of some items of the work tree that aren't what they are in a commit.
struct EditedItems {
  private(set) var byID: [ItemID: EditedItem] = [:]

  /// Cost: asks the file system about each item. One that git's index can't tell to be unchanged is hashed.
  init(
    _ items: [Item], since head: ObjectID, _ files: BacklogFiles, in workspace: Workspace
  ) async throws {
    let repository = try workspace.repository()
    let prefix = workspace.location.prefix
    let folder = RepositoryPaths.join(prefix, Kind.item.folder)
    var committed: [String: CommittedFile] = [:]
    let entries = try repository.treeEntries(under: folder, of: head)
    committed.reserveCapacity(entries.count)
    for entry in entries { committed[entry.path] = CommittedFile(id: entry.id) }
    // An index that can't be read answers nothing; then hashes tell.
    for file in (try? repository.trackedFiles(under: folder)) ?? [] {
      guard let index = committed.index(forKey: file.path), committed.values[index].id == file.id
      else { continue }
      committed.values[index].tracked = file
    }
    let root = open(workspace.location.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if root >= 0 { close(root) } }
    let changed = try await Self.changed(items, committed, prefix: prefix, in: root)
    guard !changed.isEmpty else { return }
    let tree = try repository.commit(head).tree
    let configuration = try files.configuration(in: tree)
    for item in changed {
      let path = item.record.path
      let isCommitted = committed[RepositoryPaths.join(prefix, path)] != nil
      let record = isCommitted ? try files.record(path, in: tree) : nil
      byID[item.id] = EditedItem(old: record, new: item, configuration: configuration)
    }
  }

  private struct CommittedFile: Sendable {
    let id: ObjectID
    /// What the index remembers of the file, where it has the same content as the commit.
    var tracked: TrackedFile?
  }

  /// The items whose files are others than the committed ones, or may be.
  private static func changed(
    _ items: [Item], _ committed: [String: CommittedFile], prefix: String, in root: Int32
  ) async throws -> [Item] {
    let size = 512
    return try await withThrowingTaskGroup(of: [Item].self) { group in
      for start in stride(from: 0, to: items.count, by: size) {
        group.addTask {
          try items[start..<min(start + size, items.count)].filter { item in
            let path = item.record.path
            guard let known = committed[RepositoryPaths.join(prefix, path)] else { return true }
            var information = stat()
            if let tracked = known.tracked,
              fstatat(root, path, &information, AT_SYMLINK_NOFOLLOW) == 0,
              tracked.isUnchanged(information)
            {
              return false
            }
            return try ObjectDatabase.id(ofBlob: item.record.document.bytes) != known.id
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }
}

/// An item that isn't committed as it is.
struct EditedItem {
  /// What its status was in the last commit; `nil` where it wasn't there.
  let oldStatus: String?
  private let oldCategory: StatusCategory?
  private let category: StatusCategory?
  private let isChanged: Bool

  init(old: Record?, new: Item, configuration: Configuration) {
    oldStatus = old?.text("status")
    oldCategory = oldStatus.flatMap { configuration.category(of: $0) }
    category = new.category
    let comparison = DocumentComparison(before: configuration, after: configuration)
    isChanged = comparison.changes(from: old, to: new.record).contains {
      ![.rank, .rewritten, .renamed].contains($0.kind)
    }
  }

  /// What was changed a moment ago was changed today.
  func ages(_ committed: ItemAges, today: CivilDate) -> ItemAges {
    var ages = committed
    if isChanged { ages.changed = .on(today) }
    if category == .done, oldCategory != .done { ages.finished = .on(today) }
    if category?.isInProgress == true, oldCategory == nil || oldCategory == .todo {
      ages.started = .on(today)
    }
    return ages
  }
}
