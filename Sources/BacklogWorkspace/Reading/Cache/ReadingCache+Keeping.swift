import BacklogFormat
import BacklogModel
import Git
import Glibc

extension ReadingCache {
  /// Below so many documents that had to be read, writing the cache anew costs more than it saves.
  private static let worthwhile = 64
  /// Objects that are in no file of the work tree are kept up to so many times the number of documents.
  private static let objectShare = 4

  /// Keeps what readings found, where they had to read so much that the next one gains by it.
  func keep(_ readings: Reading...) {
    let (fresh, all) = readings.reduce((0, 0)) { ($0.0 + $1.fresh.count, $0.1 + $1.records.count) }
    guard fresh >= max(Self.worthwhile, all / 50) else { return }
    keep(readings.reduce(into: Reading()) { $0.append($1) })
  }

  private func keep(_ reading: Reading) {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let now = Int64(time.tv_sec)
    var writer = ReadingCacheWriter(capacity: reading.records.count)
    let present = Set(reading.records.map(\.path))
    var replaced: Set<String> = []
    var ids: Set<ObjectID> = []
    // By path, so that what is looked at together lies together.
    for fresh in reading.fresh.sorted(by: { $0.record.path < $1.record.path }) {
      switch fresh.origin {
      case .object(let id):
        if ids.insert(id).inserted {
          writer.add(fresh.record, stamp: nil, id: id)
        }
      case .file(let stamp):
        replaced.insert(fresh.record.path)
        guard stamp.isSettled(at: now),
          let id = try? ObjectDatabase.id(ofBlob: fresh.record.document.bytes)
        else { continue }
        ids.insert(id)
        writer.add(fresh.record, stamp: stamp, id: id)
      }
    }
    let limit = reading.records.count * Self.objectShare
    forEach { kept in
      var kept = kept
      if replaced.contains(kept.path) { kept.entry.stamp = nil }
      // What is gone from here may still be in the index or a commit, or come back.
      let isCurrent = kept.entry.stamp != nil && present.contains(kept.path)
      guard isCurrent || writer.count < limit && !ids.contains(kept.entry.id) else { return }
      ids.insert(kept.entry.id)
      writer.add(kept)
    }
    writer.write(to: path)
  }
}
