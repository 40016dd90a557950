extension DecimalNumber: AdditiveArithmetic {
  package static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    let length = max(left.fractionLength, right.fractionLength)
    if let first = left.machineInteger(scaledTo: length),
      let second = right.machineInteger(scaledTo: length)
    {
      return DecimalNumber(machineInteger: first + second, fractionLength: length)
    }
    return DecimalNumber(
      scaled: left.scaled(to: length) + right.scaled(to: length), fractionLength: length)
  }

  package static func - (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    let length = max(left.fractionLength, right.fractionLength)
    return DecimalNumber(
      scaled: left.scaled(to: length) - right.scaled(to: length), fractionLength: length)
  }

  /// The number times ten to the power of `fractionLength`, rounded towards minus infinity.
  func scaled(to fractionLength: Int) -> BigDigits {
    var digits = integerDigits.utf8.map { $0 - UInt8(ascii: "0") }
    let fraction = fractionDigits.utf8.map { $0 - UInt8(ascii: "0") }
    var isExact = true
    if fractionLength >= 0 {
      digits += fraction.prefix(fractionLength)
      digits += Array(repeating: 0, count: max(0, fractionLength - fraction.count))
      isExact = fraction.count <= fractionLength
    } else {
      let dropped = min(digits.count, -fractionLength)
      isExact = fraction.isEmpty && digits.suffix(dropped).allSatisfy { $0 == 0 }
      digits.removeLast(dropped)
    }
    let magnitude = BigDigits(isNegative: isNegative, digits: digits)
    return isNegative && !isExact ? magnitude - BigDigits(1) : magnitude
  }

  /// `scaled` divided by ten to the power of `fractionLength`.
  init(scaled: BigDigits, fractionLength: Int) {
    var digits = scaled.digits.map { Character(Unicode.Scalar($0 + UInt8(ascii: "0"))) }
    if fractionLength < 0 {
      digits += Array(repeating: "0", count: -fractionLength)
      self.init(isNegative: scaled.isNegative, integerDigits: String(digits), fractionDigits: "")
    } else {
      let missing = max(0, fractionLength - digits.count)
      let padded = Array(repeating: Character("0"), count: missing) + digits
      self.init(
        isNegative: scaled.isNegative, integerDigits: String(padded.dropLast(fractionLength)),
        fractionDigits: String(padded.suffix(fractionLength)))
    }
  }
}
