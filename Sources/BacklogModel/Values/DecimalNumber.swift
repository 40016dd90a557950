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
    let read =
      text.utf8.withContiguousStorageIfAvailable { DecimalNumber($0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { DecimalNumber($0) }
    guard let read else { return nil }
    self = read
  }

  private init?(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var isNegative = false
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      start = 1
    }
    let point = Self.endOfDigits(in: text, from: start)
    var end = point
    if point < text.count, text[point] == UInt8(ascii: ".") {
      end = Self.endOfDigits(in: text, from: point + 1)
      guard end > point + 1 else { return nil }
    }
    guard end == text.count, end > start else { return nil }
    self.init(
      isNegative: isNegative, integerDigits: Self.string(text, start..<point),
      fractionDigits: Self.string(text, min(point + 1, end)..<end))
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

  /// Where the first byte is that is no digit.
  private static func endOfDigits(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    return end
  }

  private static func string(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
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
