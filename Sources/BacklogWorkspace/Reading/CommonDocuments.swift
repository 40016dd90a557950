import BacklogFormat
import BacklogHistory
import BacklogModel
import Git

/// The documents that two commits have alike: where the open items among them stand, and each of them when somebody asks.
///
/// What a place depends on is known of nearly all documents without looking at them; nothing more is made of ten thousand that
/// nobody changed.
struct CommonDocuments: Sendable {
  /// The open items by what their statuses mean to the older commit, in order.
  private(set) var before: [PlacedItem] = []
  /// The same to the newer one.
  private(set) var after: [PlacedItem] = []
  /// Those documents that the cache didn't have, as far as they had to be read.
  private(set) var fresh: [Reading.Fresh] = []
  /// What kept items from being read.
  private(set) var obstacles: [Obstacle] = []

  /// Reads the places of items on all processors.
  ///
  /// - Parameters:
  ///   - before: the settings of the older commit.
  ///   - after: those of the newer one.
  static func of(
    _ files: [SourceFile], from source: CommitSource, _ before: Configuration,
    _ after: Configuration, cache: ReadingCache?
  ) async -> CommonDocuments {
    let parts = await Reading.inParts(files, of: source, cache: cache) { files, reader in
      CommonDocuments(files, by: reader, before, after)
    }
    var all = parts.reduce(into: CommonDocuments()) { $0.append($1) }
    all.after = PlacedItem.inOrder(all.after)
    let isAlike = before.statuses == after.statuses
    all.before = isAlike ? all.after : PlacedItem.inOrder(all.before)
    return all
  }

  private init() {}

  private init(
    _ files: ArraySlice<SourceFile>, by reader: DocumentReader, _ old: Configuration,
    _ new: Configuration
  ) {
    let isAlike = old.statuses == new.statuses
    for file in files where Kind(path: file.path) == .item {
      if let digest = reader.digest(of: file), let id = digest.id {
        let place = { (configuration: Configuration) in
          PlacedItem(id, digest, path: file.path, configuration)
        }
        if let item = place(new) { after.append(item) }
        if !isAlike, let item = place(old) { before.append(item) }
        continue
      }
      switch reader.read(file) {
      case .read(let document, let origin):
        guard let record = Record(path: file.path, document: document) else { continue }
        if let item = PlacedItem(record, new) { after.append(item) }
        if !isAlike, let item = PlacedItem(record, old) { before.append(item) }
        if let origin { fresh.append(Reading.Fresh(record: record, origin: origin)) }
      case .obstacle(let reason): obstacles.append(Obstacle(path: file.path, reason: reason))
      case .kept, .missing: break
      }
    }
    // Sorted parts are merged in a fraction of the time that sorting the whole takes.
    before = PlacedItem.inOrder(before)
    after = PlacedItem.inOrder(after)
  }

  private mutating func append(_ other: CommonDocuments) {
    before += other.before
    after += other.after
    fresh += other.fresh
    obstacles += other.obstacles
  }
}
