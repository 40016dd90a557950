import BacklogModel
import Git
import Glibc

extension Reading {
  /// Reads a backlog on disk of which much is kept: its documents' files are looked at in the order of their paths, while
  /// another processor lists the folders. Only what isn't as it was kept is opened.
  static func of(
    _ source: WorkTreeSource, _ configuration: Configuration, cache: ReadingCache,
    extent: ReadingExtent
  ) async -> Reading {
    async let listing = WorkTreeListing(root: source.root, besides: cache)
    let portions = await UnchangedFiles.all(of: cache, in: source, configuration, extent)
    let (present, others) = await (listing.isPresent, listing.files)
    let changed = portions.flatMap(\.changed).filter { present[$0] }
      .map { SourceFile(path: cache.path($0), contents: .onDisk) }
    var reading = Reading()
    for portion in portions { reading.append(portion.reading(of: present, configuration)) }
    reading.append(
      await of(changed + others, from: source, configuration, cache: nil, extent: extent))
    return reading
  }
}

/// Some of a cache's documents of the work tree, by path: those whose files are what they were, and the rest.
private struct UnchangedFiles: Sendable {
  private var records: [Record] = []
  private var items: [Item] = []
  /// The records' numbers in the cache.
  private var numbers: [Int] = []
  /// The numbers of the others: their files are to be read, where they are still there.
  private(set) var changed: [Int] = []

  /// All of them, in portions.
  static func all(
    of cache: ReadingCache, in source: WorkTreeSource, _ configuration: Configuration,
    _ extent: ReadingExtent
  ) async -> [UnchangedFiles] {
    let root = open(source.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if root >= 0 { close(root) } }
    let contents = StoredContents(directory: source.root, objects: nil)
    return await Reading.inPortions(of: cache.current) { numbers in
      UnchangedFiles(
        numbers, of: cache, below: root, configuration,
        // One for each processor: they would wait for each other to count the owners of a single one.
        cache.records { _, path in contents.onDisk(path) }, extent)
    }
  }

  private init(
    _ candidates: Range<Int>, of cache: ReadingCache, below root: Int32,
    _ configuration: Configuration, _ store: RecordStore, _ extent: ReadingExtent
  ) {
    records.reserveCapacity(candidates.count)
    items.reserveCapacity(candidates.count)
    numbers.reserveCapacity(candidates.count)
    for number in candidates {
      if cache.isUnchanged(number, below: root),
        let record = Record(
          path: cache.path(number), digest: cache.digest(number), number: number, in: store)
      {
        records.append(record)
        numbers.append(number)
        if let item = Item(record, configuration: configuration) { items.append(item) }
      } else {
        changed.append(number)
      }
    }
    items = Item.inOrder(items)
    for record in records { Reading.prepare(record, for: extent) }
  }

  /// What is read of them.
  ///
  /// - Parameter present: the files that the folders have. One that isn't among them was removed meanwhile, or lies behind a link.
  func reading(of present: [Bool], _ configuration: Configuration) -> Reading {
    if numbers.allSatisfy({ present[$0] }) { return Reading(records: records, items: items) }
    let records = zip(records, numbers).filter { present[$1] }.map(\.0)
    return Reading(
      records: records, items: records.compactMap { Item($0, configuration: configuration) })
  }
}
