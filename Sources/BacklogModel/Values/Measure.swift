/// A number with the unit that follows it: `4%`, `50`, `40 EUR`, `2.5h`.
package struct Measure: Hashable, Sendable, CustomStringConvertible {
  package let number: DecimalNumber
  /// As written, without surrounding space; empty for a plain number.
  package let unit: String

  package init(number: DecimalNumber, unit: String) {
    self.number = number
    self.unit = unit
  }

  /// Reads `NUMBER[UNIT]`; a unit has no digits and no spaces in it.
  package init?(_ text: some StringProtocol) {
    let text = text.trimmed
    let numberEnd =
      text.firstIndex { !($0.isASCII && $0.isNumber) && !"+-.".contains($0) } ?? text.endIndex
    let unit = text[numberEnd...].trimmed
    guard let number = DecimalNumber(text[..<numberEnd]),
      !unit.contains(where: { $0.isNumber || $0.isWhitespace || "<>=".contains($0) })
    else { return nil }
    self.number = number
    self.unit = unit
  }

  package var description: String {
    unit.first?.isLetter == true && unit.count > 1 ? "\(number) \(unit)" : "\(number)\(unit)"
  }
}
