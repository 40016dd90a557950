/// A key's length and first sixteen bytes as numbers, so that it is found among others without a look at any text.
struct PackedKey: Equatable, BitwiseCopyable {
  private let first: UInt64
  private let second: UInt64
  private let length: Int

  init(_ key: UnsafeBufferPointer<UInt8>) {
    length = key.count
    var words: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &words) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(key).prefix(16)))
    }
    (first, second) = words
  }

  var hash: Int {
    let mixed = (first ^ second &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(length)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  /// Whether this is all of the key; longer ones need a look at the rest.
  var isWhole: Bool { length <= 16 }
}
