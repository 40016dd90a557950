import Git

/// What a history index held when it was read.
final class IndexContents: Sendable {
  private let file: MappedFile?
  /// Where each commit's event is.
  private let events: EventPlaces
  /// Where it is said what commits did to their first parent: of merges all that they brought, and of no item's place.
  private let mainline: EventPlaces
  /// What commits did, without the places of items: what was worked out for a glance.
  private let glances: EventPlaces
  /// Roots that the backlog had before, the last one first.
  let formerRoots: [String]
  /// How many bytes of the file are whole.
  let end: Int

  /// What a block starts with.
  enum Tag: UInt8 {
    case event = 0
    case mainline = 1
    /// A root that the backlog had before a commit that moved it.
    case root = 2
    case glance = 3
  }

  /// An event with its changes is seldom below that.
  private static let usualSize = 200

  init(of file: IndexFile) {
    let (file, frames, end) = file.read()
    self.file = file
    self.end = end
    let bytes = file?.bytes ?? UnsafeRawBufferPointer(start: nil, count: 0)
    var events = EventPlaces(capacity: bytes.count / Self.usualSize)
    var mainline = EventPlaces(capacity: 0)
    var glances = EventPlaces(capacity: 0)
    var roots: [String] = []
    for frame in frames {
      guard var reader = try? ByteReader(bytes, at: frame) else { continue }
      while !reader.isAtEnd {
        guard let block = try? reader.block(), !block.isEmpty else { break }
        let place = block.dropFirst()
        if bytes[block.lowerBound] == Tag.root.rawValue {
          roots.append(String(decoding: bytes[place], as: UTF8.self))
          continue
        }
        guard place.count >= ObjectID.byteCount else { break }
        let id = ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[place]))
        switch Tag(rawValue: bytes[block.lowerBound]) {
        case .event: events.set(id, place)
        case .mainline: mainline.set(id, place)
        case .glance: glances.set(id, place)
        case .root, nil: break
        }
      }
    }
    (self.events, self.mainline, self.glances) = (events, mainline, glances)
    formerRoots = roots
  }

  /// How many commits it holds.
  var count: Int { events.count }

  /// Where the bytes are that say what a commit did.
  func place(of commit: ObjectID) -> Range<Int>? { events[commit] }

  /// The same, of what it brought to its first parent.
  func mainlinePlace(of commit: ObjectID) -> Range<Int>? { mainline[commit] }

  /// The same, of what it did without the places of items.
  func glancePlace(of commit: ObjectID) -> Range<Int>? { glances[commit] }

  /// What the commit at a place starts from, and when it was made.
  func head(at place: Range<Int>) -> (parents: [ObjectID], seconds: Int64)? {
    guard var reader = reader(at: place), let head = try? reader.head() else { return nil }
    return (head.parents, head.seconds)
  }

  /// Whether the commit at a place may have done something to a document of that name.
  func mayConcern(_ place: Range<Int>, _ name: NameHash) -> Bool {
    guard var reader = reader(at: place) else { return true }
    return (try? reader.mayName(name)) ?? true
  }

  func event(
    at place: Range<Int>, _ extent: EventExtent, _ wanted: (ChangedDocument) -> Bool
  ) -> CommitEvent? {
    guard var reader = reader(at: place) else { return nil }
    return try? reader.event(extent, wanted)
  }

  private func reader(at place: Range<Int>) -> ByteReader? {
    file.flatMap { try? ByteReader($0.bytes, at: place) }
  }
}

/// Where in an index's bytes the events of commits are. Of two of one commit the last counts.
private struct EventPlaces {
  private var commits: ObjectIDTable
  private var places: [Range<Int>] = []

  init(capacity: Int) {
    commits = ObjectIDTable(capacity: capacity)
    places.reserveCapacity(capacity)
  }

  var count: Int { places.count }

  subscript(commit: ObjectID) -> Range<Int>? { commits.number(of: commit).map { places[$0] } }

  mutating func set(_ commit: ObjectID, _ place: Range<Int>) {
    let (isNew, number) = commits.insert(commit)
    if isNew { places.append(place) } else { places[number] = place }
  }
}
