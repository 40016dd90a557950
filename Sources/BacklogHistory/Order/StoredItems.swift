import BacklogModel
import Git

/// The open items of commits' trees, read as far as their places depend on it.
struct StoredItems {
  /// What of a stored item decides about its place.
  private struct Facts {
    let id: ItemID?
    let rank: DecimalNumber?
    let team: String?
    let status: String?
    let title: String?
  }

  private let files: BacklogFiles
  private var settings = SettingsCache()
  /// By blob; nothing for what is no document. One content occurs in many trees.
  private var known: [ObjectID: Facts?] = [:]

  /// So many are kept: some megabytes.
  private static let most = 50_000

  init(_ files: BacklogFiles) {
    self.files = files
  }

  /// Whether the settings of two trees say of each status the same.
  mutating func haveSameStatuses(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> Bool {
    try configuration(of: one).statuses == configuration(of: other).statuses
  }

  /// All open items of a tree. Reads each that isn't known: some 10 µs each.
  mutating func all(in tree: ObjectID) throws(GitError) -> [PlacedItem] {
    try steps(from: nil, to: tree).compactMap(\.new)
  }

  /// The steps that items make from one tree to another that has the same statuses.
  mutating func steps(from old: ObjectID?, to new: ObjectID) throws(GitError) -> [ItemStep] {
    let configuration = try configuration(of: new)
    var steps: [ItemStep] = []
    for file in try files.differences(from: old, to: new, itemsOnly: true) {
      let before = try item(file.path, file.old, configuration)
      let after = try item(file.path, file.new, configuration)
      if before == nil && after == nil || before == after && before?.team == after?.team {
        continue
      }
      steps.append(ItemStep(old: before, new: after))
    }
    return steps
  }

  /// The document of an item of a tree, as changes name it.
  func document(at path: String, in tree: ObjectID) throws(GitError) -> ChangedDocument? {
    try files.record(path, in: tree).map { ChangedDocument($0) }
  }

  private mutating func configuration(of tree: ObjectID) throws(GitError) -> Configuration {
    try settings.settings(try files.settings(in: tree), in: files).configuration
  }

  private mutating func item(
    _ path: String, _ stored: FileDifference.Stored?, _ configuration: Configuration
  ) throws(GitError) -> PlacedItem? {
    guard let stored, Kind(path: path) == .item, let facts = try facts(of: stored, at: path) else {
      return nil
    }
    let name = path.split(separator: "/").last ?? ""
    guard let id = ItemID(fileStem: name.dropLast(3)) ?? facts.id else { return nil }
    let category = facts.status.flatMap { configuration.category(of: $0) }
    guard category?.isOpen ?? true else { return nil }
    return PlacedItem(
      id: id, rank: facts.rank, team: facts.team, path: path, title: facts.title)
  }

  private mutating func facts(
    of stored: FileDifference.Stored, at path: String
  ) throws(GitError) -> Facts? {
    if let facts = known[stored.id] { return facts }
    let facts = try files.record(path, stored).map { record in
      Facts(
        id: record.id("id"), rank: record.decimal("rank"), team: record.text("team"),
        status: record.text("status"), title: record.text("title"))
    }
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    known[stored.id] = .some(facts)
    return facts
  }
}
