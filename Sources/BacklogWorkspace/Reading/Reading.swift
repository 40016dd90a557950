import BacklogFormat
import BacklogModel
import Git
import Glibc

/// What a part of a backlog's files gave.
struct Reading: Sendable {
  var records: [Record] = []
  /// Those of the records that are items, in any order.
  var items: [Item] = []
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
    let root = source.directory.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? -1
    defer { if root >= 0 { close(root) } }
    let reader = DocumentReader(
      root: root, directory: source.directory, objects: source.objects, cache: cache)
    let portions = portions(of: files)
    return await withTaskGroup(of: (Int, Reading).self) { group in
      for (place, portion) in portions.enumerated() {
        group.addTask {
          HeapPages.askForHugePages()
          let reading = Reading(files[portion], by: reader, configuration)
          reading.prepare(for: extent)
          return (place, reading)
        }
      }
      // In the order of the files, as nearly all sources list them by path.
      var readings = [Reading](repeating: Reading(), count: portions.count)
      for await (place, reading) in group { readings[place] = reading }
      return readings.reduce(into: Reading()) { $0.append($1) }
    }
  }

  private init() {}

  private init(
    _ files: ArraySlice<SourceFile>, by reader: DocumentReader, _ configuration: Configuration
  ) {
    records.reserveCapacity(files.count)
    for file in files {
      switch reader.read(file) {
      case .kept(let record): records.append(record)
      case .read(let document, let origin):
        if let record = Record(path: file.path, document: document) {
          records.append(record)
          if let origin { fresh.append(Fresh(record: record, origin: origin)) }
        }
      case .obstacle(let reason): obstacles.append(Obstacle(path: file.path, reason: reason))
      case .missing: break
      }
    }
    // Sorted parts are merged in a fraction of the time that sorting the whole takes.
    records.sort { $0.path < $1.path }
    items = records.compactMap { Item($0, configuration: configuration) }
  }

  /// Looks at what will be looked at, while all processors do so.
  private func prepare(for extent: ReadingExtent) {
    switch extent {
    case .order: break
    case .frontMatter: for record in records { _ = record.document }
    case .text: for record in records { _ = record.document.bytes }
    }
  }

  mutating func append(_ other: Reading) {
    records += other.records
    items += other.items
    obstacles += other.obstacles
    fresh += other.fresh
  }

  /// Parts of about equal size, some more than there are processors, so that none waits long for the last.
  private static func portions(of files: [SourceFile]) -> [Range<Int>] {
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let size = max(64, files.count / (processors * 4) + 1)
    return stride(from: 0, to: files.count, by: size).map { $0..<min($0 + size, files.count) }
  }
}
