package import BacklogModel

/// Finds a document and those that it is linked to where a cache has them, without making a record of each document of the
/// backlog: of ten thousand files it is only asked whether they are what they were.
package struct LinkedDocumentReading: Sendable {
  private let cache: ReadingCache
  private let store: RecordStore
  private let settings: ConfigurationReading
  /// By the numbers of the cache's documents.
  private let isOutdated: [Bool]
  /// What had to be read.
  private let fresh: Reading

  /// - Returns: `nil` where there is no cache, or one that has to be written anew.
  init?(from source: WorkTreeSource, keptAt cachePath: String) async throws {
    let cache = ReadingCache(cachePath)
    if cache.current.isEmpty { return nil }
    async let folders = FolderChanges(since: cache, below: source.root)
    async let changed = FileChanges.changed(of: cache, below: source.root) { { _ in true } }
    settings = try ConfigurationReading(from: source)
    let changes = FileChanges(await changed, of: cache, await folders)
    // Who reads the whole backlog keeps it.
    if changes.toRead.count > cache.current.count / 4 { return nil }
    fresh = await Reading.of(changes.toRead, from: source, settings.configuration, cache: nil)
    if cache.isWorthwhile(fresh.fresh, of: cache.current.count) { return nil }
    var isOutdated = [Bool](repeating: false, count: cache.current.count)
    for number in changes.outdated { isOutdated[number] = true }
    self.isOutdated = isOutdated
    self.cache = cache
    let contents = StoredContents(directory: source.root, objects: nil)
    store = cache.records { _, path in contents.onDisk(path) }
  }

  /// The document of that name.
  ///
  /// - Parameters:
  ///   - name: as ``Snapshot/named(_:)`` takes it.
  ///   - path: below the root, if the name may be one.
  /// - Returns: `nil` where there is none, or more than one: ``Snapshot/find(_:kind:)`` in the whole backlog says what may be meant.
  package func document(_ name: String, path: String?) -> LinkedDocument? {
    let paths = [path, name, name + ".md"].compactMap(\.self)
    var numbers = Set(paths.compactMap { cache.number(ofPath: $0) })
    let idHash = ItemID(name).map { Record.nameHash($0.description) }
    // All documents without an id, which are few; and whatever may have the one that is asked for.
    numbers.formUnion(cache.numbers(withoutIDOrNamed: idHash))
    let named = snapshot(of: numbers)
    let found = path.flatMap { named.record(path: $0) }.map { [$0] } ?? named.named(name)
    guard found.count == 1, let record = found.first else { return nil }

    numbers.formUnion(cache.numbers(linkedTo: record.nameHash, mentions: record.mentions))
    let snapshot = snapshot(of: numbers)
    return snapshot.record(path: record.path).map {
      LinkedDocument($0, in: snapshot, place: place(of: $0))
    }
  }

  /// Those documents, as far as they are what they were, and all that had to be read.
  private func snapshot(of numbers: Set<Int>) -> Snapshot {
    let kept = numbers.compactMap { isOutdated[$0] ? nil : record($0) }
    return Snapshot(settings: settings, records: kept + fresh.records, obstacles: fresh.obstacles)
  }

  private func record(_ number: Int) -> Record? {
    cache.digest(number).map {
      Record(path: cache.path(number), digest: $0, number: number, in: store)
    }
  }

  /// Where a document stands among all open items.
  private func place(of record: Record) -> OpenPlace? {
    let configuration = settings.configuration
    guard let item = Item(record, configuration: configuration), item.isOpen else { return nil }
    let kept = cache.openItems(before: item, configuration, isOutdated: isOutdated) { number in
      self.record(number).flatMap { Item($0, configuration: configuration) }?.precedes(item)
        ?? false
    }
    let others = fresh.items.filter(\.isOpen)
    return OpenPlace(
      position: 1 + kept.before + others.count { $0.precedes(item) },
      count: kept.count + others.count)
  }
}
