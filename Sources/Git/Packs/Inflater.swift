import CDeflate
import Glibc

/// Takes entries of packs out of their compression, one after the other, without asking for memory each time.
// @unchecked: whoever has one is the only one who has it; see ``PackStore``.
final class Inflater: @unchecked Sendable {
  private let decompressor: OpaquePointer?
  private var input: UnsafeMutableRawBufferPointer

  /// A head has no more: a size, and a distance or an id.
  private static let longestHead = 64
  /// An entry seldom has more.
  private static let firstPiece = 4096
  /// Where it has, so much at least is read next, and then so many times as much each time.
  private static let secondPiece = 64 << 10
  private static let growth = 8
  /// More than this isn't kept from one entry to the next.
  private static let largestInput = 4 << 20

  init() {
    decompressor = libdeflate_alloc_decompressor()
    input = .allocate(byteCount: Self.firstPiece, alignment: 16)
  }

  deinit {
    libdeflate_free_decompressor(decompressor)
    input.deallocate()
  }

  /// An entry's head; `nil` where it is damaged.
  func head(at offset: Int, in pack: PackFile) -> PackFile.Entry? {
    let count = pack.read(
      at: offset, into: UnsafeMutableRawBufferPointer(rebasing: input[..<Self.longestHead]))
    return PackFile.entry(UnsafeRawBufferPointer(rebasing: input[..<count]), at: offset)
  }

  /// An entry's head and its data; `nil` where they are damaged, or have more than `limit` bytes.
  func entry(at offset: Int, in pack: PackFile, limit: Int) -> (PackFile.Entry, data: [UInt8])? {
    defer { if input.count > Self.largestInput { setRoom(Self.firstPiece) } }
    var count = pack.read(
      at: offset, into: UnsafeMutableRawBufferPointer(rebasing: input[..<Self.firstPiece]))
    guard
      let entry = PackFile.entry(UnsafeRawBufferPointer(rebasing: input[..<count]), at: offset),
      entry.size <= limit
    else { return nil }
    let most = entry.headLength + Self.mostCompressed(entry.size)
    var room = Self.firstPiece
    while true {
      if let data = data(of: entry, in: count) { return (entry, data) }
      // Its end may not have been there yet. What compresses well has a small part of the room that the worst would need.
      guard count == room, room < most else { return nil }
      // A folder takes half of its size, or a little less.
      let half = min(entry.size / 2, Self.largestInput)
      room = min(most, max(Self.secondPiece, half, room * Self.growth))
      if input.count < room { setRoom(room) }
      count = pack.read(
        at: offset, into: UnsafeMutableRawBufferPointer(rebasing: input[..<room]))
    }
  }

  /// How many bytes so many take at most when they are compressed: pieces of 16 KB as they are, each with a head of five bytes, between
  /// the stream's head and checksum.
  private static func mostCompressed(_ size: Int) -> Int { size + 5 * (size / 16_383 + 1) + 6 }

  private func setRoom(_ size: Int) {
    input.deallocate()
    input = .allocate(byteCount: max(size, Self.firstPiece), alignment: 16)
  }

  /// The data, of whose entry the first `count` bytes are in `input`; `nil` unless exactly as many bytes come as the entry says, and
  /// their checksum is right.
  private func data(of entry: PackFile.Entry, in count: Int) -> [UInt8]? {
    guard let decompressor, let base = input.baseAddress, count > entry.headLength else {
      return nil
    }
    var isWhole = false
    let data = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, length in
      var used = 0
      let result = libdeflate_zlib_decompress_ex(
        decompressor, base + entry.headLength, count - entry.headLength, buffer.baseAddress,
        entry.size, &used, &length)
      isWhole = result == LIBDEFLATE_SUCCESS && length == entry.size
      if !isWhole { length = 0 }
    }
    return isWhole ? data : nil
  }
}
