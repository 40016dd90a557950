/// Numbers of few digits, as nearly all are, by machine arithmetic: as exact, and many times faster.
extension DecimalNumber {
  /// So many digits that the sum of two such numbers is a machine's integer too.
  private static let mostDigits = 17
  /// So many that both the digits and the power of ten below them are exact as `Double`, and their quotient is rounded once.
  private static let mostExactDigits = 15

  /// The number times ten to the power of `length`, where it has few digits.
  ///
  /// - Parameter length: at least the number's own.
  func machineInteger(scaledTo length: Int) -> Int? {
    guard integerDigits.utf8.count + length <= Self.mostDigits else { return nil }
    var value = 0
    for digit in integerDigits.utf8 { value = 10 * value + Int(digit &- UInt8(ascii: "0")) }
    for digit in fractionDigits.utf8 { value = 10 * value + Int(digit &- UInt8(ascii: "0")) }
    for _ in fractionLength..<length { value *= 10 }
    return isNegative ? -value : value
  }

  /// The nearest `Double`, where the number has few digits.
  var machineApproximation: Double? {
    guard integerDigits.utf8.count + fractionLength <= Self.mostExactDigits,
      let scaled = machineInteger(scaledTo: fractionLength)
    else { return nil }
    return Double(scaled) / Self.powerOfTen(fractionLength)
  }

  /// A number of ten to the power of minus `fractionLength`s.
  init(machineInteger value: Int, fractionLength: Int) {
    var digits = String(value.magnitude)
    let missing = fractionLength - digits.utf8.count
    if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
    let point = digits.utf8.index(digits.endIndex, offsetBy: -fractionLength)
    self.init(
      isNegative: value < 0, integerDigits: String(digits[..<point]),
      fractionDigits: String(digits[point...]))
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
