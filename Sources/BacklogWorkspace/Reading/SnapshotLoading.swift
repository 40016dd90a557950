import BacklogFormat
package import BacklogModel
import Glibc

extension Snapshot {
  /// Reads a whole backlog. A file that can't be read is an obstacle, a broken document a problem of its own; the rest is
  /// read all the same.
  ///
  /// Cost: reads and parses on all processors; at 10,000 documents most of it is the system's reading of files.
  package static func load(from source: some DocumentSource) async throws -> Snapshot {
    let settings = ConfigurationReading(Document(yaml: try source.settings() ?? []))
    let files = try source.files()
    let root = source.directory.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? -1
    defer { if root >= 0 { close(root) } }
    let portions = portions(of: files)
    let readings = await withTaskGroup(of: Reading.self) { group in
      for portion in portions { group.addTask { Reading(files[portion], below: root) } }
      return await group.reduce(into: Reading()) { $0.append($1) }
    }
    return Snapshot(settings: settings, records: readings.records, obstacles: readings.obstacles)
  }

  /// Parts of about equal size, some more than there are processors, so that none waits long for the last.
  private static func portions(of files: [SourceFile]) -> [Range<Int>] {
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let size = max(64, files.count / (processors * 4) + 1)
    return stride(from: 0, to: files.count, by: size).map { $0..<min($0 + size, files.count) }
  }
}

/// What a part of the files gave.
private struct Reading: Sendable {
  var records: [Record] = []
  var obstacles: [Obstacle] = []

  init() {}

  init(_ files: ArraySlice<SourceFile>, below root: Int32) {
    records.reserveCapacity(files.count)
    for file in files {
      switch file.contents {
      case .bytes(let bytes): append(file.path, bytes)
      case .obstacle(let reason): obstacles.append(Obstacle(path: file.path, reason: reason))
      case .onDisk:
        switch DiskFile.read(file.path, in: root) {
        case .bytes(let bytes): append(file.path, bytes)
        case .obstacle(let reason): obstacles.append(Obstacle(path: file.path, reason: reason))
        case .missing: break
        }
      }
    }
    // Sorted parts are merged in a fraction of the time that sorting the whole takes.
    records.sort { $0.path < $1.path }
  }

  mutating func append(_ other: Reading) {
    records += other.records
    obstacles += other.obstacles
  }

  private mutating func append(_ path: String, _ bytes: [UInt8]) {
    if let record = Record(path: path, document: Document(bytes)) { records.append(record) }
  }
}
