import CZlib
import Glibc

/// Takes entries of packs out of their compression, one after the other, without asking for memory each time.
// @unchecked: whoever has one is the only one who has it; see ``PackStore``.
final class Inflater: @unchecked Sendable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private let isReady: Bool

  /// An entry seldom has more.
  private static let firstPiece = 4096
  private static let piece = 1 << 16

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: Self.piece, alignment: 16)
    isReady = shim_inflate_init(stream) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
    input.deallocate()
  }

  /// An entry's head and its data; `nil` where they are damaged, or have more than `limit` bytes.
  func entry(at offset: Int, in pack: PackFile, limit: Int) -> (PackFile.Entry, data: [UInt8])? {
    let count = pack.read(
      at: offset, into: UnsafeMutableRawBufferPointer(rebasing: input[..<Self.firstPiece]))
    guard isReady, count > 0, let base = input.baseAddress,
      let entry = PackFile.entry(UnsafeRawBufferPointer(start: base, count: count), at: offset),
      entry.size <= limit, inflateReset(stream) == Z_OK
    else { return nil }
    let head = entry.headLength
    let bytes = base.assumingMemoryBound(to: UInt8.self)
    stream.pointee.next_in = bytes + head
    stream.pointee.avail_in = UInt32(count - head)
    var isWhole = false
    let data = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, length in
      isWhole = fill(buffer, from: offset + count, in: pack)
      length = isWhole ? entry.size : 0
    }
    return isWhole ? (entry, data) : nil
  }

  /// Whether exactly as many bytes came as there are room for, and their checksum was right.
  private func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from offset: Int, in pack: PackFile
  ) -> Bool {
    // There must be some room for the end to be seen of data that has no byte.
    var spare: UInt8 = 0
    return withUnsafeMutablePointer(to: &spare) { spare in
      var offset = offset
      stream.pointee.next_out = buffer.isEmpty ? spare : buffer.baseAddress
      stream.pointee.avail_out = buffer.isEmpty ? 1 : UInt32(buffer.count)
      while true {
        let code = inflate(stream, Z_NO_FLUSH)
        if code == Z_STREAM_END { break }
        guard code == Z_OK || code == Z_BUF_ERROR, stream.pointee.avail_in == 0 else {
          return false
        }
        let count = pack.read(at: offset, into: input)
        guard count > 0 else { return false }
        offset += count
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
      }
      return stream.pointee.avail_out == (buffer.isEmpty ? 1 : 0)
    }
  }
}
