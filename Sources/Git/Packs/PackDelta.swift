import Glibc

/// What is different in one object from another: pieces to be copied from that, and bytes of its own.
struct PackDelta {
  /// The size of the object that it is a delta from.
  let baseSize: Int
  /// The size of the object that it gives.
  let size: Int
  private let data: [UInt8]
  private let start: Int

  /// - Returns: `nil` for bytes that are no delta.
  init?(_ data: [UInt8]) {
    var position = 0
    guard let baseSize = Self.size(data, &position), let size = Self.size(data, &position) else {
      return nil
    }
    self.baseSize = baseSize
    self.size = size
    self.data = data
    start = position
  }

  private static func size(_ data: [UInt8], _ position: inout Int) -> Int? {
    var value = 0
    var shift = 0
    while position < data.count, shift < 53 {
      let byte = data[position]
      position += 1
      value |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    return nil
  }

  /// The object; `nil` where the delta is damaged, or from another one.
  func applied(to base: [UInt8]) -> [UInt8]? {
    guard base.count == baseSize else { return nil }
    var isWhole = false
    let result = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      isWhole = data.withUnsafeBufferPointer { data in
        base.withUnsafeBufferPointer { Self.apply(data, from: start, to: $0, target) }
      }
      count = isWhole ? size : 0
    }
    return isWhole ? result : nil
  }

  private static func apply(
    _ data: UnsafeBufferPointer<UInt8>, from start: Int, to base: UnsafeBufferPointer<UInt8>,
    _ target: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var position = start
    var filled = 0
    while position < data.count {
      let command = data[position]
      position += 1
      let source: UnsafeBufferPointer<UInt8>
      if command & 0x80 != 0 {
        var (offset, count) = (0, 0)
        for bit in 0..<7 where command & 1 << UInt8(bit) != 0 {
          guard position < data.count else { return false }
          if bit < 4 {
            offset |= Int(data[position]) << (8 * bit)
          } else {
            count |= Int(data[position]) << (8 * (bit - 4))
          }
          position += 1
        }
        if count == 0 { count = 0x10000 }
        guard offset + count <= base.count else { return false }
        source = UnsafeBufferPointer(rebasing: base[offset..<(offset + count)])
      } else {
        let count = Int(command)
        guard count > 0, position + count <= data.count else { return false }
        source = UnsafeBufferPointer(rebasing: data[position..<(position + count)])
        position += count
      }
      guard filled + source.count <= target.count, let from = source.baseAddress,
        let into = target.baseAddress
      else { return false }
      memcpy(into + filled, from, source.count)
      filled += source.count
    }
    return filled == target.count
  }
}
