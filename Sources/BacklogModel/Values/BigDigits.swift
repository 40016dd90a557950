/// A whole number of any length in decimal digits: what exact decimal arithmetic and ranks are computed with.
struct BigDigits: Hashable, Sendable {
  let isNegative: Bool
  /// Most significant first, without leading zeros; empty for zero.
  let digits: [UInt8]

  init(isNegative: Bool, digits: some Sequence<UInt8>) {
    self.digits = Array(digits.drop { $0 == 0 })
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  init(_ value: Int) {
    self.init(
      isNegative: value < 0, digits: String(value.magnitude).utf8.map { $0 - UInt8(ascii: "0") })
  }

  /// The value, or `nil` where it has more digits than a machine word holds safely.
  var small: Int? {
    guard digits.count <= 18 else { return nil }
    let magnitude = digits.reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -magnitude : magnitude
  }

  static prefix func - (number: BigDigits) -> BigDigits {
    BigDigits(isNegative: !number.isNegative, digits: number.digits)
  }

  static func + (left: BigDigits, right: BigDigits) -> BigDigits {
    if left.isNegative == right.isNegative {
      return BigDigits(isNegative: left.isNegative, digits: sum(left.digits, right.digits))
    }
    return isSmaller(left.digits, right.digits)
      ? BigDigits(isNegative: right.isNegative, digits: difference(right.digits, left.digits))
      : BigDigits(isNegative: left.isNegative, digits: difference(left.digits, right.digits))
  }

  static func - (left: BigDigits, right: BigDigits) -> BigDigits { left + -right }

  private static func isSmaller(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }

  private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    let length = max(left.count, right.count) + 1
    var result = [UInt8](repeating: 0, count: length)
    var carry: UInt8 = 0
    for offset in 0..<length {
      let total = digit(left, offset) + digit(right, offset) + carry
      result[length - 1 - offset] = total % 10
      carry = total / 10
    }
    return result
  }

  /// `left - right`, where `left` isn't smaller.
  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: left.count)
    var borrow: UInt8 = 0
    for offset in 0..<left.count {
      let taken = digit(right, offset) + borrow
      let available = digit(left, offset)
      borrow = available < taken ? 1 : 0
      result[left.count - 1 - offset] = available + borrow * 10 - taken
    }
    return result
  }

  /// The digit at `offset` places from the right.
  private static func digit(_ digits: [UInt8], _ offset: Int) -> UInt8 {
    offset < digits.count ? digits[digits.count - 1 - offset] : 0
  }
}
