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
    changed = await Reading.inPortions(of: cache.current) { known.look(at: $0) }.flatMap { $0 }
  }

  /// - Returns: the numbers of those that aren't what they were.
  private func look(at numbers: Range<Int>) -> [Int] {
    // One of each for each processor: they would wait for each other to count the owners of a single one.
    let root = open(source.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if root >= 0 { close(root) } }
    let contents = StoredContents(directory: source.root, objects: nil)
    let store = cache.records { _, path in contents.onDisk(path) }
    return numbers.filter { number in
      guard cache.isUnchanged(number, below: root), let digest = cache.digest(number) else {
        return true
      }
      let record = Record(path: cache.path(number), digest: digest, number: number, in: store)
      Reading.prepare(record, for: extent)
      records[number] = record
      if let place = cache.place(number) {
        items[place] = Item(record, configuration: configuration)
      }
      return false
    }
  }

  /// The whole backlog: them, and what else the folders hold. To be asked for once.
  func reading(in listing: WorkTreeListing) async -> Reading {
    var (changed, others) = (changed, [SourceFile]())
    if listing.pathSum != cache.pathSum {
      let isPresent: [Bool]
      (isPresent, others) = listing.compared(to: cache)
      changed.removeAll { !isPresent[$0] }
      leaveOut { !isPresent[$0] }
    }
    others += changed.map { SourceFile(path: cache.path($0), contents: .onDisk) }
    var reading = Reading(records: records.take(), items: items.take(), areInOrder: true)
    reading.append(
      await Reading.of(
        others + listing.obstacles, from: source, configuration, cache: nil, extent: extent))
    return reading
  }

  /// Leaves out documents whose files were removed meanwhile, or lie behind a link.
  private func leaveOut(_ isGone: (_ number: Int) -> Bool) {
    for number in cache.current where isGone(number) {
      records[number] = nil
      if let place = cache.place(number) { items[place] = nil }
    }
  }
}
