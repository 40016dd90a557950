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

  /// Whether this is all of the key; longer ones need a look at the rest.
  var isWhole: Bool { length <= 16 }
}
