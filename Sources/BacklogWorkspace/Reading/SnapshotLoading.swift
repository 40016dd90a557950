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
    return Snapshot(
      settings: settings, records: reading.records, items: reading.items,
      obstacles: reading.obstacles)
  }

  /// Reads two stored backlogs. What is the same in both is read once.
  package static func load(
    before: some DocumentSource, after: some DocumentSource, cache: ReadingCache? = nil
  ) async throws -> (before: Snapshot, after: Snapshot) {
    let oldFiles = try before.files()
    let newFiles = try after.files()
    let oldSettings = try ConfigurationReading(from: before)
    let newSettings = try ConfigurationReading(from: after)
    var old = await Reading.of(oldFiles, from: before, oldSettings.configuration, cache: cache)
    let difference = FileDifference(from: oldFiles, to: newFiles)
    let new = await Reading.of(
      difference.new, from: after, newSettings.configuration, cache: cache)
    let sameRecords = old.records.filter { !difference.oldPaths.contains($0.path) }
    // What an item's status means is the settings' to say.
    let hasSameSettings = oldSettings.document.bytes == newSettings.document.bytes
    let sameItems =
      hasSameSettings
      ? old.items.filter { !difference.oldPaths.contains($0.record.path) }
      : sameRecords.compactMap { Item($0, configuration: newSettings.configuration) }
    old.fresh += new.fresh
    cache?.keep(old)
    return (
      Snapshot(
        settings: oldSettings, records: old.records, items: old.items, obstacles: old.obstacles),
      Snapshot(
        settings: newSettings, records: sameRecords + new.records, items: sameItems + new.items,
        obstacles: new.obstacles)
    )
  }
}

/// What differs between two lists of files, each in the order of its source.
private struct FileDifference {
  /// The paths of old files that are gone, or have another content now.
  private(set) var oldPaths: Set<String> = []
  /// Files that were not there, have another content now, or can't be told to be the same.
  private(set) var new: [SourceFile] = []

  init(from old: [SourceFile], to new: [SourceFile]) {
    // Nearly all files stand at one place in both lists, but for a few before them that came or went.
    var places: [String: Int]?
    var shift = 0
    var seen = [Bool](repeating: false, count: old.count)
    for (position, file) in new.enumerated() {
      var place: Int? = position + shift
      if !old.indices.contains(position + shift) || old[position + shift].path != file.path {
        let known =
          places
          ?? Dictionary(old.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { $1 })
        places = known
        place = known[file.path]
        if let place { shift = place - position }
      }
      guard let place else {
        self.new.append(file)
        shift -= 1
        continue
      }
      seen[place] = true
      note(old[place], file)
    }
    for (place, isSeen) in seen.enumerated() where !isSeen { oldPaths.insert(old[place].path) }
  }

  private mutating func note(_ old: SourceFile, _ file: SourceFile) {
    if case .stored(let id) = old.contents, case .stored(let newID) = file.contents, id == newID {
      return
    }
    oldPaths.insert(old.path)
    new.append(file)
  }
}

extension ConfigurationReading {
  fileprivate init(from source: some DocumentSource) throws {
    self.init(Document(yaml: try source.settings() ?? []))
  }
}
