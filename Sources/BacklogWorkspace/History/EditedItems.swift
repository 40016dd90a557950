import BacklogFormat
import BacklogHistory
import BacklogModel
import Git
import Glibc

/// Those of some items of the work tree that aren't what they are in a commit.
struct EditedItems {
  private(set) var byID: [ItemID: EditedItem] = [:]

  /// Cost: a walk over the items' paths. One that git's index can't tell to be unchanged is hashed.
  ///
  /// - Parameter stamps: what the file system said of the files; it is asked about those that aren't there.
  init(
    _ items: [Item], since committed: CommittedItems, _ stamps: FileStamps, in workspace: Workspace
  ) async throws {
    let changed = try await Self.changed(
      Self.suspects(among: items, committed, stamps, in: workspace))
    guard !changed.isEmpty else { return }
    let files = committed.files
    let tree = try files.objects.commitHeader(committed.head).tree
    let configuration = try files.configuration(in: tree)
    for suspect in changed {
      let record =
        suspect.committed == nil ? nil : try files.record(suspect.item.record.path, in: tree)
      byID[suspect.item.id] = EditedItem(
        old: record, new: suspect.item, configuration: configuration)
    }
  }

  /// An item whose file may be another than the committed one.
  private struct Suspect {
    let item: Item
    /// What is committed at its path.
    let committed: ObjectID?

    var isChanged: Bool {
      get throws {
        guard let committed else { return true }
        return try ObjectDatabase.id(ofBlob: item.record.document.bytes) != committed
      }
    }
  }

  /// The items that git's index can't tell to be as they are committed.
  private static func suspects(
    among items: [Item], _ known: CommittedItems, _ stamps: FileStamps, in workspace: Workspace
  ) -> [Suspect] {
    let prefix = workspace.location.prefix
    var committed = FilesInOrder(known.entries, by: \.path)
    var tracked = FilesInOrder(known.tracked, by: \.path)
    let stamps = stamps.byRecord
    let root = open(workspace.location.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if root >= 0 { close(root) } }
    let byPath = items.map { (path: $0.record.path, item: $0) }.sorted { $0.path < $1.path }
    return byPath.compactMap { path, item in
      let name = RepositoryPaths.join(prefix, path)
      let known = tracked.file(at: name)
      guard let id = committed.file(at: name)?.id else {
        return Suspect(item: item, committed: nil)
      }
      if let known, known.id == id,
        let stamp = stamps[ObjectIdentifier(item.record)] ?? FileStamp(of: path, in: root),
        known.isUnchanged(stamp)
      {
        return nil
      }
      return Suspect(item: item, committed: id)
    }
  }

  /// Those that are changed. Only many are worth sharing out: the rules have the processors.
  private static func changed(_ suspects: [Suspect]) async throws -> [Suspect] {
    let size = 512
    if suspects.count <= size { return try suspects.filter { try $0.isChanged } }
    return try await withThrowingTaskGroup(of: [Suspect].self) { group in
      for start in stride(from: 0, to: suspects.count, by: size) {
        group.addTask {
          try suspects[start..<min(start + size, suspects.count)].filter { try $0.isChanged }
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
