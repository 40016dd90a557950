import BacklogFormat
import BacklogModel
import Git
import Glibc

extension ReadingCache {
  /// Below so many documents that had to be read, writing the cache anew costs more than it saves.
  private static let worthwhile = 32
  /// Objects that are in no file of the work tree are kept up to so many times the number of documents.
  private static let objectShare = 4

  /// Keeps what readings found, where they had to read so much that the next one gains by it.
  ///
  /// - Parameter isWorkTree: whether they are all that the work tree has.
  func keep(_ readings: Reading..., isWorkTree: Bool = false) {
    let fresh = readings.flatMap(\.fresh)
    guard isWorthwhile(fresh, of: readings.reduce(0) { $0 + $1.records.count }) else { return }
    keep(fresh, of: readings.flatMap { $0.records.map(\.path) }, isWorkTree: isWorkTree)
  }

  /// Keeps what was found while some files were read, where that is so much that the next reading gains by it.
  func keep(_ fresh: [Reading.Fresh], of files: FilePair) {
    let all = files.same.count + files.old.count + files.new.count
    guard isWorthwhile(fresh, of: all) else { return }
    keep(fresh, of: (files.same + files.old + files.new).map(\.path))
  }

  /// Whether so much had to be read, and can be kept, that the next reading gains by it.
  func isWorthwhile(_ fresh: [Reading.Fresh], of all: Int) -> Bool {
    let least = max(Self.worthwhile, all / 200)
    let now = Self.now
    return fresh.count >= least && fresh.count { $0.isKeepable(at: now) } >= least
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }

  /// - Parameter paths: of all documents that were read.
  private func keep(_ found: [Reading.Fresh], of paths: [String], isWorkTree: Bool = false) {
    let now = Self.now
    var writer = ReadingCacheWriter(capacity: paths.count)
    let present = Set(paths)
    var replaced: Set<String> = []
    var ids: Set<ObjectID> = []
    // By path, so that what is looked at together lies together.
    for fresh in found.sorted(by: { $0.record.path < $1.record.path }) {
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
    let limit = paths.count * Self.objectShare
    forEach { kept in
      var kept = kept
      if replaced.contains(kept.path) || isWorkTree && !present.contains(kept.path) {
        kept.entry.stamp = nil
      }
      // What is gone from here may still be in the index or a commit, or come back.
      let isCurrent = kept.entry.stamp != nil && present.contains(kept.path)
      guard isCurrent || writer.count < limit && !ids.contains(kept.entry.id) else { return }
      ids.insert(kept.entry.id)
      writer.add(kept)
    }
    writer.write(to: path)
  }
}

extension Reading.Fresh {
  /// Whether it would be known the next time: what has problems is read anew each time, and so is a file that has just changed.
  fileprivate func isKeepable(at seconds: Int64) -> Bool {
    guard record.isFaultless, record.isNamedByID || !record.kind.hasID else { return false }
    return if case .file(let stamp) = origin { stamp.isSettled(at: seconds) } else { true }
  }
}
