import BacklogModel
import Git
import Glibc

/// Those of a cache's documents of the work tree whose files are what they were, looked at in the order of their paths, while
/// another processor lists the folders. Only what isn't as it was kept is opened.
struct UnchangedFiles: Sendable {
  private let source: WorkTreeSource
  private let configuration: Configuration
  private let cache: ReadingCache
  private let extent: ReadingExtent
  /// By their numbers in the cache, which go by path.
  private let records: Slots<Record>
  /// By their places in the backlog's order.
  private let items: Slots<Item>
  /// The numbers of the documents whose files are to be read, where they are still there.
  private var changed: [Int] = []

  /// Looks at the files on all processors.
  init(
    of cache: ReadingCache, in source: WorkTreeSource, _ configuration: Configuration,
    extent: ReadingExtent
  ) async {
    self.source = source
    self.configuration = configuration
    self.cache = cache
    self.extent = extent
    records = Slots(count: cache.current.count)
    items = Slots(count: cache.current.count)
    let known = self
    changed = await FileChanges.changed(of: cache, below: source.root) { known.use() }
  }

  /// Takes unchanged documents, each by its number.
  private func use() -> (_ number: Int) -> Bool {
    HeapPages.askForHugePages()
    // One of each for each processor: they would wait for each other to count the owners of a single one.
    let contents = StoredContents(directory: source.root, objects: nil)
    let store = cache.records { _, path in contents.onDisk(path) }
    return { number in
      guard let digest = cache.digest(number) else { return false }
      let record = Record(path: cache.path(number), digest: digest, number: number, in: store)
      Reading.prepare(record, for: extent)
      records[number] = record
      if let place = cache.place(number) {
        items[place] = Item(record, configuration: configuration)
      }
      return true
    }
  }

  /// The whole backlog: them, and what else the folders hold. To be asked for once.
  func reading(in folders: FolderChanges) async -> Reading {
    let changes = FileChanges(changed, of: cache, folders)
    for number in changes.outdated {
      records[number] = nil
      if let place = cache.place(number) { items[place] = nil }
    }
    var reading = Reading(records: records.take(), items: items.take(), areInOrder: true)
    reading.append(
      await Reading.of(
        changes.toRead, from: source, configuration, cache: nil, extent: extent))
    return reading
  }
}
