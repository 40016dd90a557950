import Git

/// What a history index held when it was read.
final class IndexContents: Sendable {
  private let bytes: [UInt8]
  /// Where each commit's event is.
  let events: [ObjectID: Range<Int>]
  /// Where it is said what commits did to their first parent: of merges all that they brought, and of no item's place.
  private let mainline: [ObjectID: Range<Int>]
  /// How many bytes of the file are whole.
  let end: Int

  /// What a block starts with.
  enum Tag: UInt8 {
    case event = 0
    case mainline = 1
  }

  init(of file: IndexFile) {
    let (bytes, frames, end) = file.read()
    self.bytes = bytes
    self.end = end
    var (events, mainline) = ([ObjectID: Range<Int>](), [ObjectID: Range<Int>]())
    // An event with its changes is seldom below a hundred bytes.
    events.reserveCapacity(bytes.count / 200)
    bytes.withUnsafeBytes { bytes in
      for frame in frames {
        guard var reader = try? ByteReader(bytes, at: frame) else { continue }
        while !reader.isAtEnd {
          guard let block = try? reader.block(), block.count > ObjectID.byteCount else { break }
          let place = block.dropFirst()
          let id = ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[place]))
          switch Tag(rawValue: bytes[block.lowerBound]) {
          case .event: events[id] = place
          case .mainline: mainline[id] = place
          case nil: break
          }
        }
      }
    }
    (self.events, self.mainline) = (events, mainline)
  }

  func head(
    of commit: ObjectID, onMainline: Bool
  ) -> (parents: [ObjectID], seconds: Int64)? {
    guard let place = events[commit] ?? (onMainline ? mainline[commit] : nil) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      guard var reader = try? ByteReader(bytes, at: place), let head = try? reader.head() else {
        return nil
      }
      return (head.parents, head.seconds)
    }
  }

  func mayConcern(_ commit: ObjectID, _ name: NameHash) -> Bool {
    guard let place = events[commit] else { return true }
    return bytes.withUnsafeBytes { bytes in
      guard var reader = try? ByteReader(bytes, at: place) else { return true }
      return (try? reader.mayName(name)) ?? true
    }
  }

  func event(
    of commit: ObjectID, onMainline: Bool, _ extent: EventExtent,
    _ wanted: (ChangedDocument) -> Bool
  ) -> CommitEvent? {
    guard let place = onMainline ? mainline[commit] : events[commit] else { return nil }
    return bytes.withUnsafeBytes { bytes in
      guard var reader = try? ByteReader(bytes, at: place) else { return nil }
      return try? reader.event(extent, wanted)
    }
  }
}
