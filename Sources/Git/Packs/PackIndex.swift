import Glibc

/// The index of a pack: where in the pack each object is. Version 2 of the format, which git has written since 2007.
struct PackIndex: Sendable {
  private let file: MappedFile
  private let count: Int

  private static let headLength = 8 + 256 * 4

  /// - Returns: `nil` for a file that can't be read, or is of another format.
  init?(path: String) {
    guard let file = MappedFile(path, followsLinks: true) else { return nil }
    let bytes = file.bytes
    guard bytes.count > Self.headLength + 40, bytes.number32(at: 0) == 0xFF74_4F63,
      bytes.number32(at: 4) == 2
    else { return nil }
    count = Int(bytes.number32(at: Self.headLength - 4))
    // Ids, checksums and offsets, then offsets beyond two gigabytes, then two checksums.
    guard bytes.count >= Self.headLength + count * 28 + 40 else { return nil }
    self.file = file
  }

  /// Where the object's entry starts in the pack; `nil` where the pack doesn't have it. Below a microsecond.
  func offset(of id: ObjectID) -> Int? {
    id.withBytes { wanted in
      let bytes = file.bytes
      let first = Int(wanted[0])
      var low = first == 0 ? 0 : Int(bytes.number32(at: 8 + (first - 1) * 4))
      var high = Int(bytes.number32(at: 8 + first * 4))
      guard low <= high, high <= count, let base = bytes.baseAddress, let key = wanted.baseAddress
      else { return nil }
      while low < high {
        let middle = (low + high) / 2
        let order = memcmp(key, base + Self.headLength + middle * 20, 20)
        if order == 0 { return offset(at: middle) }
        if order < 0 { high = middle } else { low = middle + 1 }
      }
      return nil
    }
  }

  private func offset(at place: Int) -> Int? {
    let bytes = file.bytes
    let offsets = Self.headLength + count * 24
    let short = bytes.number32(at: offsets + place * 4)
    guard short & 0x8000_0000 != 0 else { return Int(short) }
    let long = offsets + count * 4 + Int(short & 0x7FFF_FFFF) * 8
    guard long + 8 <= bytes.count - 40 else { return nil }
    let value = UInt64(bytes.number32(at: long)) << 32 | UInt64(bytes.number32(at: long + 4))
    return Int(exactly: value)
  }
}

extension UnsafeRawBufferPointer {
  /// A number in four bytes, the highest first.
  fileprivate func number32(at offset: Int) -> UInt32 {
    UInt32(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
