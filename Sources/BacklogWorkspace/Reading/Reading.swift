import BacklogFormat
import BacklogModel
import Git
import Glibc

/// What a part of a backlog's files gave.
struct Reading: Sendable {
  var records: [Record] = []
  /// Those of the records that are items, in any order.
  var items: [Item] = []
  /// Whether records and items are known to be in their orders.
  private(set) var areInOrder = false
  var obstacles: [Obstacle] = []
  /// Those records that the cache didn't have.
  var fresh: [Fresh] = []

  /// A document that was opened and parsed.
  struct Fresh: Sendable {
    let record: Record
    /// What it was read from: a file with this stamp, or an object.
    let origin: Origin

    enum Origin: Sendable {
      case file(FileStamp)
      case object(ObjectID)
    }
  }

  /// Reads and parses the files on all processors.
  ///
  /// - Parameter extent: what will be looked at.
  static func of(
    _ files: [SourceFile], from source: some DocumentSource, _ configuration: Configuration,
    cache: ReadingCache?, extent: ReadingExtent = .order
  ) async -> Reading {
    await inParts(files, of: source, cache: cache) { files, reader in
      Reading(files, by: reader, configuration, extent)
    }.reduce(into: Reading()) { $0.append($1) }
  }

  /// Reads parts of some files on all processors.
  ///
  /// - Returns: what the parts gave, in their order.
  static func inParts<Part: Sendable>(
    _ files: [SourceFile], of source: some DocumentSource, cache: ReadingCache?,
    _ read: @escaping @Sendable (ArraySlice<SourceFile>, DocumentReader) -> Part
  ) async -> [Part] {
    let root = source.directory.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? -1
    defer { if root >= 0 { close(root) } }
    let (directory, objects) = (source.directory, source.objects)
    return await inPortions(of: files.indices) { portion in
      if portion.count >= fewFiles { HeapPages.askForHugePages() }
      let reader = DocumentReader(
        root: root, directory: directory, objects: objects, cache: cache)
      return read(files[portion], reader)
    }
  }

  /// Below so many files, what they are read into fits into some ordinary pages.
  private static let fewFiles = 32

  /// Works on all processors on parts of about equal size, some more than there are processors, so that none waits long for the last.
  ///
  /// - Returns: what the parts gave, in their order.
  static func inPortions<Part: Sendable>(
    of places: Range<Int>, _ work: @escaping @Sendable (Range<Int>) -> Part
  ) async -> [Part] {
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let size = max(64, places.count / (processors * 4) + 1)
    return await stride(from: places.lowerBound, to: places.upperBound, by: size)
      .map { $0..<min($0 + size, places.upperBound) }
      .concurrentMap(portion: 1) {
        work($0)
      }
  }

  init(records: [Record] = [], items: [Item] = [], areInOrder: Bool = false) {
    self.records = records
    self.items = items
    self.areInOrder = areInOrder
  }

  init(
    _ files: ArraySlice<SourceFile>, by reader: DocumentReader, _ configuration: Configuration,
    _ extent: ReadingExtent
  ) {
    records.reserveCapacity(files.count)
    items.reserveCapacity(files.count)
    for file in files {
      switch reader.read(file) {
      case .kept(let record): add(record, configuration, extent)
      case .read(let document, let origin):
        if let record = Record(path: file.path, document: document) {
          add(record, configuration, extent)
          if let origin { fresh.append(Fresh(record: record, origin: origin)) }
        }
      case .obstacle(let reason): obstacles.append(Obstacle(path: file.path, reason: reason))
      case .missing: break
      }
    }
    // Sorted parts are merged in a fraction of the time that sorting the whole takes.
    records.sort { $0.path < $1.path }
    items = Item.inOrder(items)
  }

  /// Adds a document, and looks at what will be looked at while it is at hand.
  private mutating func add(
    _ record: Record, _ configuration: Configuration, _ extent: ReadingExtent
  ) {
    records.append(record)
    Self.prepare(record, for: extent)
    let item = Item(record, configuration: configuration, withFields: extent == .rules)
    if let item { items.append(item) }
  }

  /// Looks at what will be looked at, while all processors do so.
  static func prepare(_ record: Record, for extent: ReadingExtent) {
    switch extent {
    case .order: break
    case .frontMatter: _ = record.document
    case .text, .rules: _ = record.document.bytes
    }
  }

  mutating func append(_ other: Reading) {
    areInOrder = areInOrder && other.records.isEmpty
    records += other.records
    items += other.items
    obstacles += other.obstacles
    fresh += other.fresh
  }
}
