import BacklogFormat
package import BacklogModel
import Git
import Glibc

extension Snapshot {
  /// Reads a whole backlog. A file that can't be read is an obstacle, a broken document a problem of its own; the rest is
  /// read all the same.
  ///
  /// Cost: reads and parses on all processors; at 10,000 documents most of it is the system's reading of files.
  ///
  /// - Parameters:
  ///   - cache: what earlier commands found; it is kept up to date.
  ///   - extent: what will be looked at.
  package static func load(
    from source: some DocumentSource, cache: ReadingCache? = nil, extent: ReadingExtent = .order
  ) async throws -> Snapshot {
    let settings = try ConfigurationReading(from: source)
    let reading = await Reading.of(
      try source.files(), from: source, settings.configuration, cache: cache, extent: extent)
    cache?.keep(reading)
    return Snapshot(settings, reading)
  }

  /// Reads a backlog that git has stored, of which nothing may be missing.
  ///
  /// - Throws: as of ``DocumentSource/verifyPresence(of:)``.
  static func loadWhole(
    from source: some DocumentSource, cache: ReadingCache?, extent: ReadingExtent = .order
  ) async throws -> Snapshot {
    let snapshot = try await load(from: source, cache: cache, extent: extent)
    try source.verifyPresence(of: snapshot.obstacles)
    return snapshot
  }

  /// Reads a backlog on disk, of which earlier commands kept what they found.
  ///
  /// - Parameter cachePath: where that is; it is kept up to date.
  static func load(
    from source: WorkTreeSource, keptAt cachePath: String, extent: ReadingExtent
  ) async throws -> Snapshot {
    let cache = ReadingCache(cachePath)
    let reading: (ConfigurationReading, Reading) =
      cache.current.isEmpty
      ? try await read(source, extent) : try await read(source, extent, keptIn: cache)
    cache.keep(reading.1, isWorkTree: true)
    return Snapshot(reading.0, reading.1)
  }

  private static func read(
    _ source: WorkTreeSource, _ extent: ReadingExtent
  ) async throws -> (ConfigurationReading, Reading) {
    async let listing = WorkTreeListing(root: source.root)
    let settings = try ConfigurationReading(from: source)
    let reading = await Reading.of(
      await listing.files, from: source, settings.configuration, cache: nil, extent: extent)
    return (settings, reading)
  }

  private static func read(
    _ source: WorkTreeSource, _ extent: ReadingExtent, keptIn cache: ReadingCache
  ) async throws -> (ConfigurationReading, Reading) {
    async let folders = FolderChanges(since: cache, below: source.root)
    let settings = try ConfigurationReading(from: source)
    let files = await UnchangedFiles(of: cache, in: source, settings.configuration, extent: extent)
    return (settings, await files.reading(in: folders))
  }

  /// Reads a backlog on disk anew, with all its text and what the file system said of each file.
  static func loadStamped(
    from source: some DocumentSource
  ) async throws -> (snapshot: Snapshot, stamps: FileStamps) {
    let settings = try ConfigurationReading(from: source)
    let reading = await Reading.of(
      try source.files(), from: source, settings.configuration, cache: nil, extent: .rules)
    return (Snapshot(settings, reading), FileStamps(of: reading))
  }

  private init(_ settings: ConfigurationReading, _ reading: Reading) {
    self.init(
      settings: settings, records: reading.records, items: reading.items,
      obstacles: reading.obstacles, areInOrder: reading.areInOrder)
  }

  /// Reads two backlogs. What is the same in both is read once.
  ///
  /// - Parameter extent: what will be looked at of what isn't the same.
  package static func load(
    before: some DocumentSource, after: some DocumentSource, cache: ReadingCache? = nil,
    extent: ReadingExtent = .rules
  ) async throws -> (before: Snapshot, after: Snapshot) {
    let files = try FilePair(before: before.files(), after: after.files())
    return try await load(before: before, after: after, files, cache: cache, extent)
  }

  /// Reads two commits. Their trees are gone through side by side.
  static func load(
    before: CommitSource, after: CommitSource, cache: ReadingCache?
  ) async throws -> (before: Snapshot, after: Snapshot) {
    let files =
      try await before.pair(with: after) ?? FilePair(before: before.files(), after: after.files())
    return try await load(before: before, after: after, files, cache: cache, .rules)
  }

  private static func load(
    before: some DocumentSource, after: some DocumentSource, _ files: FilePair,
    cache: ReadingCache?, _ extent: ReadingExtent
  ) async throws -> (before: Snapshot, after: Snapshot) {
    let oldSettings = try ConfigurationReading(from: before)
    let newSettings = try ConfigurationReading(from: after)
    let same = await Reading.of(files.same, from: after, newSettings.configuration, cache: cache)
    let new = await Reading.of(
      files.new, from: after, newSettings.configuration, cache: cache, extent: extent)
    // What lies in the work tree is no older version.
    let old = await Reading.of(
      files.old, from: StoredOnly(before), oldSettings.configuration, cache: cache, extent: extent)
    try before.verifyPresence(of: old.obstacles)
    try after.verifyPresence(of: same.obstacles + new.obstacles)
    // What an item's status means is the settings' to say.
    let sameItems =
      oldSettings.document.bytes == newSettings.document.bytes
      ? same.items
      : same.records.compactMap { Item($0, configuration: oldSettings.configuration) }
    async let oldSnapshot = Snapshot(
      settings: oldSettings, records: same.records + old.records, items: sameItems + old.items,
      obstacles: same.obstacles + old.obstacles)
    let newSnapshot = Snapshot(
      settings: newSettings, records: same.records + new.records, items: same.items + new.items,
      obstacles: same.obstacles + new.obstacles)
    cache?.keep(same, old, new)
    return (await oldSnapshot, newSnapshot)
  }
}

/// A source of whose stored files none lies in a work tree.
struct StoredOnly<Source: DocumentSource>: DocumentSource {
  let source: Source

  init(_ source: Source) { self.source = source }

  var directory: String? { objects == nil ? source.directory : nil }
  var objects: ObjectDatabase? { source.objects }

  func settings() throws -> [UInt8]? { try source.settings() }
  func files() throws -> [SourceFile] { try source.files() }
}

extension ConfigurationReading {
  init(from source: some DocumentSource) throws {
    self.init(Document(yaml: try source.settings() ?? []))
  }
}
