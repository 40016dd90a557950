import BacklogFormat
import BacklogHistory
import BacklogModel
import Git

extension SnapshotPair {
  /// Reads two commits as far as it takes to compare them: what differs with all its text, and where everything else stands.
  static func load(
    before: CommitSource, after: CommitSource, cache: ReadingCache?
  ) async throws -> SnapshotPair {
    let files =
      try await before.pair(with: after) ?? FilePair(before: before.files(), after: after.files())
    let oldSettings = try ConfigurationReading(from: before)
    let newSettings = try ConfigurationReading(from: after)
    let (old, new) = (oldSettings.configuration, newSettings.configuration)
    let common = await CommonDocuments.of(files.same, from: after, old, new, cache: cache)
    let newReading = await Reading.of(files.new, from: after, new, cache: cache, extent: .text)
    // What lies in the work tree is no older version.
    let oldReading = await Reading.of(
      files.old, from: StoredOnly(before), old, cache: cache, extent: .text)
    try before.verifyPresence(of: oldReading.obstacles)
    try after.verifyPresence(of: common.obstacles + newReading.obstacles)
    cache?.keep(common.fresh + newReading.fresh + oldReading.fresh, of: files)
    let shared = SharedFiles(files.same, DocumentReader(of: after, cache: cache))
    return SnapshotPair(
      before: Side(
        settings: oldSettings, records: oldReading.records, items: oldReading.items,
        others: common.before),
      after: Side(
        settings: newSettings, records: newReading.records, items: newReading.items,
        others: common.after),
      record: { shared.record(at: $0) },
      whole: {
        let reading = shared.reading(new)
        let items =
          old.statuses == new.statuses
          ? reading.items : reading.records.compactMap { Item($0, configuration: old) }
        return Whole(
          before: Snapshot(
            settings: oldSettings, records: reading.records + oldReading.records,
            items: items + oldReading.items, obstacles: reading.obstacles + oldReading.obstacles),
          after: Snapshot(
            settings: newSettings, records: reading.records + newReading.records,
            items: reading.items + newReading.items,
            obstacles: reading.obstacles + newReading.obstacles))
      })
  }
}

/// The files that two commits have alike, from which documents are made when somebody asks.
private final class SharedFiles: Sendable {
  private let files: [SourceFile]
  private let reader: DocumentReader
  private let madeOrder = Once<Order>()

  private final class Order: Sendable {
    let byPath: [SourceFile]

    init(_ files: [SourceFile]) { byPath = files.sorted { $0.path < $1.path } }
  }

  init(_ files: [SourceFile], _ reader: DocumentReader) {
    (self.files, self.reader) = (files, reader)
  }

  func record(at path: String) -> Record? {
    let files = madeOrder.value { Order(self.files) }.byPath
    let place = files.partitioningIndex { $0.path >= path }
    guard place < files.count, files[place].path == path else { return nil }
    switch reader.read(files[place]) {
    case .kept(let record): return record
    case .read(let document, _): return Record(path: path, document: document)
    case .obstacle, .missing: return nil
    }
  }

  /// All of them.
  func reading(_ configuration: Configuration) -> Reading {
    Reading(files[...], by: reader, configuration, .order)
  }
}

extension DocumentReader {
  /// Reads what is stored from the objects alone.
  fileprivate init(of source: CommitSource, cache: ReadingCache?) {
    self.init(root: -1, directory: source.directory, objects: source.objects, cache: cache)
  }
}
