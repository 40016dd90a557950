import BacklogFormat
package import BacklogModel
import Git
import Glibc

extension Snapshot {
  /// Reads a whole backlog. A file that can't be read is an obstacle, a broken document a problem of its own; the rest is
  /// read all the same.
  ///
  /// Cost: reads and parses on all processors; at 10,000 documents most of it is the system's reading of files.
  package static func load(from source: some DocumentSource) async throws -> Snapshot {
    let settings = try ConfigurationReading(from: source)
    let reading = await Reading.of(try source.files(), from: source)
    return Snapshot(settings: settings, records: reading.records, obstacles: reading.obstacles)
  }

  /// Reads two stored backlogs. What is the same in both is read once.
  package static func load(
    before: some DocumentSource, after: some DocumentSource
  ) async throws -> (before: Snapshot, after: Snapshot) {
    let oldFiles = try before.files()
    let newFiles = try after.files()
    let old = await Reading.of(oldFiles, from: before)
    let oldRecords = Dictionary(old.records.map { ($0.path, $0) }) { first, _ in first }
    var oldIDs: [String: ObjectID] = [:]
    for file in oldFiles {
      if case .stored(let id) = file.contents { oldIDs[file.path] = id }
    }
    var same: [Record] = []
    let changed = newFiles.filter { file in
      guard case .stored(let id) = file.contents, oldIDs[file.path] == id,
        let record = oldRecords[file.path]
      else { return true }
      same.append(record)
      return false
    }
    let new = await Reading.of(changed, from: after)
    return (
      Snapshot(
        settings: try ConfigurationReading(from: before), records: old.records,
        obstacles: old.obstacles),
      Snapshot(
        settings: try ConfigurationReading(from: after), records: same + new.records,
        obstacles: new.obstacles)
    )
  }
}

extension ConfigurationReading {
  fileprivate init(from source: some DocumentSource) throws {
    self.init(Document(yaml: try source.settings() ?? []))
  }
}
