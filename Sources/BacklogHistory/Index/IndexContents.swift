import Git

/// What a history index held when it was read.
final class IndexContents: Sendable {
  private let file: MappedFile?
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
    let (file, frames, end) = file.read()
    self.file = file
    self.end = end
    let bytes = file?.bytes ?? UnsafeRawBufferPointer(start: nil, count: 0)
    var (events, mainline) = ([ObjectID: Range<Int>](), [ObjectID: Range<Int>]())
    // An event with its changes is seldom below a hundred bytes.
    events.reserveCapacity(bytes.count / 200)
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
    (self.events, self.mainline) = (events, mainline)
  }

  func head(
    of commit: ObjectID, onMainline: Bool
  ) -> (parents: [ObjectID], seconds: Int64)? {
    guard
      var reader = reader(of: commit, in: events)
        ?? (onMainline ? reader(of: commit, in: mainline) : nil),
      let head = try? reader.head()
    else { return nil }
    return (head.parents, head.seconds)
  }

  func mayConcern(_ commit: ObjectID, _ name: NameHash) -> Bool {
    guard var reader = reader(of: commit, in: events) else { return true }
    return (try? reader.mayName(name)) ?? true
  }

  func event(
    of commit: ObjectID, onMainline: Bool, _ extent: EventExtent,
    _ wanted: (ChangedDocument) -> Bool
  ) -> CommitEvent? {
    guard var reader = reader(of: commit, in: onMainline ? mainline : events) else { return nil }
    return try? reader.event(extent, wanted)
  }

  private func reader(of commit: ObjectID, in places: [ObjectID: Range<Int>]) -> ByteReader? {
    guard let file, let place = places[commit] else { return nil }
    return try? ByteReader(file.bytes, at: place)
  }
}
