import Glibc

/// A pack: objects one behind the other, compressed, most of them as what is different from another one.
final class PackFile: Sendable {
  /// What an entry starts with.
  struct Entry {
    enum Form {
      case whole(ObjectDatabase.Kind)
      /// The difference from the object whose entry starts there.
      case delta(base: Int)
      /// The difference from an object of the same pack.
      case namedDelta(base: ObjectID)
    }

    let form: Form
    /// The number of bytes that the data has when it isn't compressed.
    let size: Int
    /// How many bytes come before the data.
    let headLength: Int
  }

  let index: PackIndex
  private let file: Int32

  /// - Parameter path: of the pack, without `.pack` and `.idx`.
  /// - Returns: `nil` for one that can't be read here.
  init?(path: String) {
    guard let index = PackIndex(path: path + ".idx") else { return nil }
    let file = open(path + ".pack", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    self.index = index
    self.file = file
    var head = [UInt8](repeating: 0, count: 8)
    let count = head.withUnsafeMutableBytes { read(at: 0, into: $0) }
    guard count == 8, head == Array("PACK".utf8) + [0, 0, 0, 2] else { return nil }
  }

  deinit {
    close(file)
  }

  /// Reads as many bytes as there are room for and left; gives how many.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    while count < buffer.count {
      let got = pread(
        file, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(offset + count))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      count += got
    }
    return count
  }

  /// Reads the head of the entry that starts at `offset`, of which `bytes` are the first.
  static func entry(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Entry? {
    guard let first = bytes.first else { return nil }
    var size = Int(first & 0x0F)
    var shift = 4
    var position = 1
    var byte = first
    while byte & 0x80 != 0 {
      guard position < bytes.count, shift < 53 else { return nil }
      byte = bytes[position]
      size |= Int(byte & 0x7F) << shift
      shift += 7
      position += 1
    }
    let form: Entry.Form
    switch first >> 4 & 7 {
    case 1: form = .whole(.commit)
    case 2: form = .whole(.tree)
    case 3: form = .whole(.blob)
    case 6:
      guard let distance = distance(bytes, &position), distance > 0, distance < offset else {
        return nil
      }
      form = .delta(base: offset - distance)
    case 7:
      guard position + ObjectID.byteCount <= bytes.count else { return nil }
      form = .namedDelta(
        base: ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[position...])))
      position += ObjectID.byteCount
    default: return nil
    }
    return Entry(form: form, size: size, headLength: position)
  }

  /// How far before an entry that of its base starts.
  private static func distance(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int? {
    guard position < bytes.count else { return nil }
    var byte = bytes[position]
    var value = Int(byte & 0x7F)
    position += 1
    while byte & 0x80 != 0 {
      guard position < bytes.count, value < Int.max >> 8 else { return nil }
      byte = bytes[position]
      value = (value + 1) << 7 | Int(byte & 0x7F)
      position += 1
    }
    return value
  }
}
