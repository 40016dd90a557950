import CLibgit2

/// The name of a git object: 20 bytes, printed as 40 hexadecimal digits.
package struct ObjectID: Hashable, Sendable, Comparable, BitwiseCopyable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt32

  /// The number of bytes in an id.
  package static let byteCount = 20

  /// The id that names no object; git writes it for "nothing was here".
  package static let zero = ObjectID(first: 0, second: 0, third: 0)

  /// The tree without entries, present in every repository.
  package static let emptyTree = ObjectID(
    first: 0x4b82_5dc6_42cb_6eb9, second: 0xa060_e54b_f8d6_9288, third: 0xfbee_4904)

  private init(first: UInt64, second: UInt64, third: UInt32) {
    self.first = first
    self.second = second
    self.third = third
  }

  /// The id in the first 20 bytes of `bytes`.
  package init(bytes: UnsafeRawBufferPointer) {
    first = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    second = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    third = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  init(_ oid: git_oid) {
    self = withUnsafeBytes(of: oid.id) { ObjectID(bytes: $0) }
  }

  /// Reads 40 hexadecimal digits; `nil` for anything else.
  package init?(hexadecimal text: some StringProtocol) {
    self.init(hexadecimal: Array(text.utf8)[...])
  }

  init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    var high: UInt8?
    for digit in digits {
      guard let value = Self.value(ofDigit: digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self = bytes.withUnsafeBytes { ObjectID(bytes: $0) }
  }

  /// Reads 40 hexadecimal digits without copying them.
  init?(hexadecimal digits: UnsafeRawBufferPointer) {
    guard digits.count == 2 * Self.byteCount else { return nil }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for (index, digit) in digits.enumerated() {
      guard let value = Self.value(ofDigit: digit) else { return nil }
      switch index {
      case ..<16: words.0 = words.0 << 4 | UInt64(value)
      case ..<32: words.1 = words.1 << 4 | UInt64(value)
      default: words.2 = words.2 << 4 | UInt64(value)
      }
    }
    self.init(first: words.0, second: words.1, third: UInt32(words.2))
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  var oid: git_oid {
    var result = git_oid()
    withUnsafeMutableBytes(of: &result.id) { target in
      target.storeBytes(of: first.bigEndian, toByteOffset: 0, as: UInt64.self)
      target.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
      target.storeBytes(of: third.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return result
  }

  /// The 20 bytes as a tree stores them.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: oid.id) { Array($0) }
  }

  /// Calls `body` with the 20 bytes.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: oid.id, body)
  }

  /// The first eight bytes, as a number.
  var leadingBits: UInt64 { first }

  /// Eight bytes of a hash are as good for a table as all twenty.
  package func hash(into hasher: inout Hasher) { hasher.combine(first) }

  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.first, left.second, left.third) < (right.first, right.second, right.third)
  }
}

extension ObjectID: CustomStringConvertible {
  /// The 40 hexadecimal digits.
  package var description: String { digits(2 * Self.byteCount) }

  /// The first eight digits, for people.
  package var abbreviated: String { digits(8) }

  /// So many digits from the start; an even number.
  private func digits(_ count: Int) -> String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: count) { target in
        for index in 0..<(count / 2) {
          target[2 * index] = Self.digit(bytes[index] >> 4)
          target[2 * index + 1] = Self.digit(bytes[index] & 15)
        }
        return count
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
