import Git
import Glibc

/// A file that only grows: a head, then frames, each with its length and a checksum.
///
/// Frames are added by one writer at a time, and a reader takes those that are whole. What a crash or a full disk left behind
/// the last whole one goes with the next writer, which puts another file in the place of this one: bytes that somebody may have
/// mapped are never changed or cut off. Nothing here fails: a file that can't be read is empty, and one that can't be written
/// stays as it is.
struct IndexFile {
  let path: String
  /// What the frames are about; a file that says something else is begun anew.
  let scope: UInt64

  /// Counted up whenever what the frames hold is written, or worked out, in another way.
  static let version: UInt64 = 5

  private static let magic = Array("git-backlog history\n".utf8)
  private static let headLength = 20 + 8 + 8 + 8
  private static let frameHeadLength = 4 + 8
  /// A frame beyond this is none of ours.
  private static let largestFrame = 1 << 28

  /// The file, where in its bytes the contents of each whole frame are, and where the last one ends.
  func read() -> (file: MappedFile?, frames: [Range<Int>], end: Int) {
    guard let file = MappedFile(path), file.bytes.starts(with: head) else { return (nil, [], 0) }
    let (frames, end) = Self.frames(in: file.bytes, from: Self.headLength)
    return (file, frames, end)
  }

  /// Adds a frame, behind those that others added in the meantime. Where another process is writing, it doesn't wait: what
  /// isn't added is worked out again some time.
  ///
  /// - Parameter known: how many bytes at the start are known to be whole.
  /// - Returns: how many are now.
  func append(_ payload: [UInt8], behind known: Int) -> Int {
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o777) }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { return known }
    defer { close(file) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return known }
    var end = 0
    var size = 0
    let found = Self.contents(of: file, from: 0, limit: Self.headLength)
    if found == head {
      let start = max(Self.headLength, known)
      let tail = Self.contents(of: file, from: start)
      size = start + tail.count
      end = start + tail.withUnsafeBytes { Self.frames(in: $0, from: 0).end }
    } else {
      size = found.count
    }
    var bytes = end == 0 ? head : []
    Self.append(UInt64(payload.count), bytes: 4, to: &bytes)
    Self.append(payload.withUnsafeBytes { Fingerprint.of($0) }, bytes: 8, to: &bytes)
    bytes += payload
    if end < size {
      // What is behind the last whole frame, or was written for something else, isn't taken over.
      ReplacedFile(path).write([Self.contents(of: file, from: 0, limit: end), bytes])
      return end + bytes.count
    }
    guard Self.write(bytes, to: file, at: end) else {
      ftruncate(file, off_t(end))
      return end
    }
    return end + bytes.count
  }

  private static func write(_ bytes: [UInt8], to file: Int32, at start: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(
          file, buffer.baseAddress.map { $0 + written }, bytes.count - written,
          off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private var head: [UInt8] {
    var bytes = Self.magic
    Self.append(Self.version, bytes: 8, to: &bytes)
    Self.append(scope, bytes: 8, to: &bytes)
    Self.append(bytes.withUnsafeBytes { Fingerprint.of($0) }, bytes: 8, to: &bytes)
    return bytes
  }

  /// The contents of the whole frames from a place on, and where they end.
  private static func frames(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> (frames: [Range<Int>], end: Int) {
    var frames: [Range<Int>] = []
    var end = start
    while end + frameHeadLength <= bytes.count {
      let length = Int(
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt32.self)))
      let sum = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: end + 4, as: UInt64.self))
      let content = end + frameHeadLength
      guard length <= largestFrame, content + length <= bytes.count,
        Fingerprint.of(UnsafeRawBufferPointer(rebasing: bytes[content..<(content + length)])) == sum
      else { break }
      end = content + length
      frames.append(content..<end)
    }
    return (frames, end)
  }

  private static func append(_ number: UInt64, bytes count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(index))))
    }
  }

  private static func contents(
    of file: Int32, from start: Int, limit: Int = .max
  ) -> [UInt8] {
    var information = stat()
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return [] }
    let size = min(limit, max(0, Int(information.st_size) - start))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let length = pread(
          file, buffer.baseAddress.map { $0 + count }, size - count, off_t(start + count))
        if length < 0, errno == EINTR { continue }
        guard length > 0 else { return }
        count += length
      }
    }
  }
}
