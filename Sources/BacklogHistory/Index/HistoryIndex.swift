import Git
import Glibc

/// What commits did to one backlog, kept beside the repository so that nobody has to find it out twice.
///
/// It is never needed for an answer: what it doesn't hold, or can't read, is worked out from the commits. One file a backlog's
/// root, in the directory that all work trees share. docs/decisions/history-index.md says why it is made so.
package final class HistoryIndex {
  private let file: IndexFile
  private let bytes: [UInt8]
  /// Where each commit's event is.
  private let places: [ObjectID: Range<Int>]
  /// Where it is said what commits did to their first parent: of merges all that they brought, and of no item's place.
  private let mainline: [ObjectID: Range<Int>]
  /// How many bytes of the file are whole.
  private var end: Int
  private var pending = ByteWriter()
  private var isWritable = true

  /// Opens the index of a backlog, or begins one.
  ///
  /// - Parameter directory: the repository's common directory.
  package init(of files: BacklogFiles, in directory: String) {
    let folder = directory + "/git-backlog"
    let name = "history-\(IndexFile.version)-\(String(Checksum.of(files.prefix), radix: 16))"
    file = IndexFile(path: folder + "/" + name, scope: Self.scope(of: files))
    let (bytes, frames, end) = file.read()
    self.bytes = bytes
    self.end = end
    (places, mainline) = Self.places(in: bytes, frames)
    if bytes.isEmpty { mkdir(folder, 0o777) }
  }

  /// How many commits it holds.
  package var count: Int { places.count }

  /// What decides, beside the commits themselves, what they did.
  private static func scope(of files: BacklogFiles) -> UInt64 {
    var sum = Checksum()
    sum.add(Checksum.of(files.prefix))
    for kind in ChangeKind.allCases { sum.add(Checksum.of(kind.rawValue)) }
    for id in files.objects.substitutedIDs { id.bytes.withUnsafeBytes { sum.add($0) } }
    return sum.value
  }

  private typealias Places = [ObjectID: Range<Int>]

  /// What a block starts with.
  private enum Tag {
    static let event: UInt8 = 0
    static let mainline: UInt8 = 1
  }

  private static func places(
    in bytes: [UInt8], _ frames: [Range<Int>]
  ) -> (events: Places, mainline: Places) {
    var (events, mainline) = (Places(), Places())
    // An event with its changes is seldom below a hundred bytes.
    events.reserveCapacity(bytes.count / 200)
    bytes.withUnsafeBytes { bytes in
      for frame in frames {
        guard var reader = try? ByteReader(bytes, at: frame) else { continue }
        while !reader.isAtEnd {
          guard let block = try? reader.block(), block.count > ObjectID.byteCount else { break }
          let place = block.dropFirst()
          let id = ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[place]))
          switch bytes[block.lowerBound] {
          case Tag.event: events[id] = place
          case Tag.mainline: mainline[id] = place
          default: break
          }
        }
      }
    }
    return (events, mainline)
  }

  /// What a commit starts from and when it was made; `nil` where the index doesn't hold it.
  ///
  /// - Parameter onMainline: whether it is enough to know its first parent.
  func head(
    of commit: ObjectID, onMainline: Bool = false
  ) -> (parents: [ObjectID], seconds: Int64)? {
    guard let place = places[commit] ?? (onMainline ? mainline[commit] : nil) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      guard var reader = try? ByteReader(bytes, at: place), let head = try? reader.head() else {
        return nil
      }
      return (head.parents, head.seconds)
    }
  }

  /// Whether a commit may have done something to a document of that name; `false` is certain, and costs little.
  func mayConcern(_ commit: ObjectID, _ name: NameHash) -> Bool {
    guard let place = places[commit] else { return true }
    return bytes.withUnsafeBytes { bytes in
      guard var reader = try? ByteReader(bytes, at: place) else { return true }
      return (try? reader.mayName(name)) ?? true
    }
  }

  /// What a commit did; `nil` where the index doesn't hold it.
  ///
  /// - Parameters:
  ///   - onMainline: of a merge, what it brought to its first parent instead of what it says itself.
  ///   - fields: of items only these are read, and nothing of the commit but when it was made; `nil` for everything.
  ///   - wanted: which documents the event is to have.
  func event(
    of commit: ObjectID, onMainline: Bool = false, fields: FieldSelection? = nil,
    _ wanted: (ChangedDocument) -> Bool = { _ in true }
  ) -> CommitEvent? {
    guard let place = onMainline ? mainline[commit] : places[commit] else { return nil }
    return bytes.withUnsafeBytes { bytes in
      guard var reader = try? ByteReader(bytes, at: place) else { return nil }
      return try? reader.event(wanted, fields: fields)
    }
  }

  /// Keeps what a commit did. It is written with others, or by ``flush()``.
  func add(_ event: CommitEvent, onMainline: Bool = false) {
    pending.writeBlock { writer in
      writer.write(onMainline ? Tag.mainline : Tag.event)
      writer.write(event)
    }
    if pending.bytes.count > Self.frameSize { flush() }
  }

  private static let frameSize = 1 << 20

  /// Writes what is kept.
  func flush() {
    guard !pending.bytes.isEmpty else { return }
    end = file.append(pending.bytes, behind: end)
    pending = ByteWriter()
  }
}
