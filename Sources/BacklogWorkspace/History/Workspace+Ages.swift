import BacklogFormat
import BacklogHistory
import BacklogModel
import BacklogRules
import Git
import Glibc

extension Workspace {
  /// What history answers to what rules ask; nothing where there is no history.
  ///
  /// The answer is the same whatever the history index holds. What it doesn't, it holds then.
  ///
  /// - Parameters:
  ///   - request: what is to be checked.
  ///   - name: the revision or the day that is judged; `nil` for the work tree, which may differ from the last commit.
  func ages(
    for request: CheckRequest, at name: String?, progress: @escaping (Int) -> Void
  ) async throws -> [ItemID: ItemAges] {
    guard let question = AgeQuestion(of: request),
      let (head, files, index) = try? historySources(at: name ?? "HEAD")
    else { return [:] }
    let edited = name == nil ? try editedItems(question.items, since: head, files) : [:]
    var statuses: [ItemID: String?] = [:]
    for item in question.items {
      statuses[item.id] = edited[item.id].map(\.oldStatus) ?? item.status
    }
    var search = try AgeSearch(
      for: statuses, at: head, in: files, since: request.today.adding(days: -question.days))
    var ages = try await search.ages(index, progress: progress)
    for item in question.items {
      guard let edit = edited[item.id] else { continue }
      ages[item.id] = edit.ages(ages[item.id] ?? ItemAges(), of: item, today: request.today)
    }
    return ages
  }

  /// Those of the items that aren't what they are in a commit.
  private func editedItems(
    _ items: [Item], since head: ObjectID, _ files: BacklogFiles
  ) throws -> [ItemID: EditedItem] {
    let repository = try repository()
    let folder = RepositoryPaths.join(location.prefix, Kind.item.folder)
    var stored: [String: ObjectID] = [:]
    for entry in try repository.treeEntries(under: folder, of: head) {
      stored[entry.path] = entry.id
    }
    let tree = try repository.commit(head).tree
    let old = try files.configuration(in: tree)
    var edited: [ItemID: EditedItem] = [:]
    let known = cache
    let root = open(location.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if root >= 0 { close(root) } }
    for item in items {
      let path = item.record.path
      let blob = stored[RepositoryPaths.join(location.prefix, path)]
      // Asking what is known of the file takes a fraction of what hashing it does.
      if let blob, let known, known.id(at: path, in: root) == blob { continue }
      if let blob, try ObjectDatabase.id(ofBlob: item.record.document.bytes) == blob { continue }
      let record = try blob.flatMap { _ in try files.record(item.record.path, in: tree) }
      edited[item.id] = EditedItem(old: record, new: item, configuration: old)
    }
    return edited
  }
}

/// An item that isn't committed as it is.
private struct EditedItem {
  /// What its status was in the last commit; `nil` where it wasn't there.
  let oldStatus: String?
  private let oldCategory: StatusCategory?
  private let isChanged: Bool

  init(old: Record?, new: Item, configuration: Configuration) {
    oldStatus = old?.text("status")
    oldCategory = oldStatus.flatMap { configuration.category(of: $0) }
    let comparison = DocumentComparison(before: configuration, after: configuration)
    isChanged = comparison.changes(from: old, to: new.record).contains {
      ![.rank, .rewritten, .renamed].contains($0.kind)
    }
  }

  /// What was changed a moment ago was changed today.
  func ages(_ committed: ItemAges, of item: Item, today: CivilDate) -> ItemAges {
    var ages = committed
    if isChanged { ages.changed = .on(today) }
    if item.category == .done, oldCategory != .done { ages.finished = .on(today) }
    if item.category?.isInProgress == true, oldCategory == nil || oldCategory == .todo {
      ages.started = .on(today)
    }
    return ages
  }
}
