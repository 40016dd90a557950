/// A decimal number of any length, compared by value: `2.5` equals `2.50`. Never a binary fraction.
package struct DecimalNumber: Hashable, Sendable {
  /// Whether the number lies below zero.
  package let isNegative: Bool
  /// The digits before the point, without leading zeros: empty below 1.
  let integerDigits: String
  /// The digits after the point, without trailing zeros.
  let fractionDigits: String

  init(isNegative: Bool, integerDigits: String, fractionDigits: String) {
    let zero = UInt8(ascii: "0")
    let integer =
      integerDigits.utf8.first == zero ? String(integerDigits.drop { $0 == "0" }) : integerDigits
    let fraction =
      fractionDigits.utf8.last == zero ? fractionDigits.trimmingTrailing("0") : fractionDigits
    self.isNegative = isNegative && !(integer.isEmpty && fraction.isEmpty)
    self.integerDigits = integer
    self.fractionDigits = fraction
  }

  /// Reads digits with at most one point and an optional sign in front: `10`, `-2.5`, `.75`; `nil` for anything
  /// else, exponents included.
  package init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    var position = bytes.startIndex
    var isNegative = false
    if position < bytes.endIndex,
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position = bytes.index(after: position)
    }
    let integerStart = position
    Self.skipDigits(bytes, &position)
    let integerEnd = position
    var fractionStart = position
    var fractionEnd = position
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: ".") {
      position = bytes.index(after: position)
      fractionStart = position
      Self.skipDigits(bytes, &position)
      fractionEnd = position
      guard fractionStart < fractionEnd else { return nil }
    }
    guard position == bytes.endIndex, integerStart < integerEnd || fractionStart < fractionEnd
    else {
      return nil
    }
    self.init(
      isNegative: isNegative, integerDigits: String(text[integerStart..<integerEnd]),
      fractionDigits: String(text[fractionStart..<fractionEnd]))
  }

  package init(_ value: Int) {
    self.init(
      isNegative: value < 0, integerDigits: String(value.magnitude), fractionDigits: "")
  }

  package static let zero = DecimalNumber(0)

  /// How many digits follow the point in the shortest way of writing the number.
  package var fractionLength: Int { fractionDigits.utf8.count }

  /// The nearest binary number: for drawing and statistics, never for ordering.
  package var approximate: Double { machineApproximation ?? Double(description) ?? 0 }

  private static func skipDigits<Bytes: Collection<UInt8>>(
    _ bytes: Bytes, _ position: inout Bytes.Index
  ) {
    while position < bytes.endIndex, bytes[position] >= UInt8(ascii: "0"),
      bytes[position] <= UInt8(ascii: "9")
    {
      position = bytes.index(after: position)
    }
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The shortest way of writing the number: no superfluous zeros, no plus sign.
  package var description: String {
    let integer = integerDigits.isEmpty ? "0" : integerDigits
    let fraction = fractionDigits.isEmpty ? "" : "." + fractionDigits
    return (isNegative ? "-" : "") + integer + fraction
  }
}

extension DecimalNumber: Comparable {
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? isSmaller(right, left) : isSmaller(left, right)
  }

  /// Compares magnitudes.
  private static func isSmaller(_ left: DecimalNumber, _ right: DecimalNumber) -> Bool {
    let (leftLength, rightLength) = (left.integerDigits.utf8.count, right.integerDigits.utf8.count)
    if leftLength != rightLength { return leftLength < rightLength }
    if left.integerDigits != right.integerDigits { return left.integerDigits < right.integerDigits }
    return left.fractionDigits < right.fractionDigits
  }
}

extension String {
  fileprivate func trimmingTrailing(_ character: Character) -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == character { end = index(before: end) }
    return String(self[..<end])
  }
}
