import Glibc
import Synchronization

/// An object as a pack has it.
struct PackedObject: Sendable {
  let kind: ObjectDatabase.Kind
  let bytes: [UInt8]
}

/// The packs of a repository as they are when it is opened, read in the way that suits a walk through its history.
///
/// What isn't in them, or can't be read in this way, is left to libgit2: `nil` says no more than that.
/// docs/decisions/reading-packs.md says why there is this beside it.
final class PackStore: Sendable {
  private let packs: [PackFile]
  private let inflaters = Mutex<[Inflater]>([])
  private let recent = Mutex(RecentObjects())
  /// The pack in which the last object was found.
  private let last = Atomic<Int>(0)

  /// Each takes a file descriptor; the largest have nearly everything.
  private static let mostPacks = 64
  /// git makes no longer chains.
  private static let longestChain = 4096
  /// Of the objects that are passed on the way to another, one in so many is kept. A walk asks for the next ones one after the
  /// other, and for what is kept already; whoever asks for one far away doesn't ask for those between.
  private static let stride = 8
  /// Larger objects are nobody's documents or folders.
  private static let largest = 1 << 28

  /// - Parameter directories: where objects are; packs lie in `pack` below each.
  init(directories: [String]) {
    let found = directories.flatMap { Self.found(in: $0 + "/pack") }
    packs = found.sorted { ($1.size, $0.path) < ($0.size, $1.path) }.prefix(Self.mostPacks)
      .compactMap { PackFile(path: $0.path) }
  }

  /// The packs in a folder, without what is behind the dot, with the sizes of their indexes.
  private static func found(in folder: String) -> [(path: String, size: Int)] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var packs: [(path: String, size: Int)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix("pack-"), name.hasSuffix(".idx") else { continue }
      var information = stat()
      guard stat(folder + "/" + name, &information) == 0 else { continue }
      packs.append((folder + "/" + name.dropLast(4), Int(information.st_size)))
    }
    return packs
  }

  /// The object with that id, where a pack has it.
  ///
  /// - Parameter limit: larger ones aren't read.
  func object(_ id: ObjectID, limit: Int = largest) -> PackedObject? {
    let first = last.load(ordering: .relaxed)
    for step in packs.indices {
      let number = (first + step) % packs.count
      guard let offset = packs[number].index.offset(of: id) else { continue }
      if step > 0 { last.store(number, ordering: .relaxed) }
      let inflater = inflaters.withLock { $0.popLast() } ?? Inflater()
      defer { inflaters.withLock { $0.append(inflater) } }
      return object(at: offset, in: number, limit: min(limit, Self.largest), inflater)
    }
    return nil
  }

  /// The size of an object in bytes; `nil` where no pack has it.
  func size(of id: ObjectID) -> Int? {
    for pack in packs {
      guard let offset = pack.index.offset(of: id) else { continue }
      let inflater = inflaters.withLock { $0.popLast() } ?? Inflater()
      defer { inflaters.withLock { $0.append(inflater) } }
      guard let entry = inflater.head(at: offset, in: pack) else { return nil }
      if case .whole = entry.form { return entry.size }
      let delta = inflater.entry(at: offset, in: pack, limit: Self.largest)
      return delta.flatMap { PackDelta($0.data)?.size }
    }
    return nil
  }

  private func object(
    at offset: Int, in number: Int, limit: Int, _ inflater: Inflater
  ) -> PackedObject? {
    let pack = packs[number]
    var deltas: [(offset: Int, delta: PackDelta)] = []
    var position = offset
    var object: PackedObject?
    while object == nil {
      if let known = recent.withLock({ $0[number, position] }) {
        if deltas.isEmpty, known.bytes.count > limit { return nil }
        object = known
        break
      }
      guard deltas.count < Self.longestChain,
        let (entry, data) = inflater.entry(
          at: position, in: pack, limit: deltas.isEmpty ? limit : Self.largest)
      else { return nil }
      switch entry.form {
      case .whole(let kind):
        let whole = PackedObject(kind: kind, bytes: data)
        recent.withLock { $0[number, position] = whole }
        object = whole
      case .delta(let base):
        guard let delta = PackDelta(data), !deltas.isEmpty || delta.size <= limit else {
          return nil
        }
        deltas.append((position, delta))
        position = base
      case .namedDelta(let base):
        guard let delta = PackDelta(data), !deltas.isEmpty || delta.size <= limit,
          let place = pack.index.offset(of: base)
        else { return nil }
        deltas.append((position, delta))
        position = place
      }
    }
    var left = deltas.count
    for (position, delta) in deltas.reversed() {
      guard delta.size <= Self.largest, let base = object, let bytes = delta.applied(to: base.bytes)
      else { return nil }
      let next = PackedObject(kind: base.kind, bytes: bytes)
      left -= 1
      if left.isMultiple(of: Self.stride) { recent.withLock { $0[number, position] = next } }
      object = next
    }
    return object
  }
}

/// Objects that were read of late: what the next ones are deltas from. Bounded by their bytes; those that were longest of no use go,
/// half of all at once.
private struct RecentObjects {
  private struct Place: Hashable {
    let pack: Int
    let offset: Int
  }

  private var young: [Place: PackedObject] = [:]
  private var old: [Place: PackedObject] = [:]
  private var size = 0

  /// So many bytes of either age.
  private static let most = 8 << 20
  /// What an object costs beside its bytes.
  private static let overhead = 128

  subscript(pack: Int, offset: Int) -> PackedObject? {
    mutating get {
      let place = Place(pack: pack, offset: offset)
      if let object = young[place] { return object }
      guard let object = old.removeValue(forKey: place) else { return nil }
      keep(object, at: place)
      return object
    }
    set {
      if let newValue { keep(newValue, at: Place(pack: pack, offset: offset)) }
    }
  }

  private mutating func keep(_ object: PackedObject, at place: Place) {
    let bytes = object.bytes.count + Self.overhead
    if bytes > Self.most { return }
    if size + bytes > Self.most {
      old = young
      young = [:]
      size = 0
    }
    if young.updateValue(object, forKey: place) == nil { size += bytes }
  }
}
