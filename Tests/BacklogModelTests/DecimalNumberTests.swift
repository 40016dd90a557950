import BacklogModel
import TestSupport
import Testing

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("10", "10"), ("-2.50", "-2.5"), (".75", "0.75"), ("007", "7"), ("+3", "3"), ("-0.0", "0"),
    ("123456789012345678901234567890.1", "123456789012345678901234567890.1"),
  ])
  func isReadAndWrittenInItsShortestForm(_ text: String, _ expected: String) throws {
    #expect(try #require(DecimalNumber(text)).description == expected)
  }

  @Test(arguments: ["", "1e3", "1.", ".", "-", "1,5", "0x1", "½", "١", "1 ", "--1", "NaN", "1.2.3"])
  func isNothingElse(_ text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func comparesByValueWithAnyNumberOfDigits() throws {
    let ascending = [
      "-10.5", "-10", "-9.99", "-0.1", "0", "0.09", "0.1", "0.100000000000000000000001", "2.5", "9",
      "10", "100",
    ]
    let numbers = try ascending.map { try #require(DecimalNumber($0)) }
    #expect(numbers.shuffled().sorted() == numbers)
    #expect(DecimalNumber("2.5") == DecimalNumber("2.50"))
  }

  @Test func addsAndSubtractsExactly() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let left = Int.random(in: -99_999...99_999, using: &random)
      let right = Int.random(in: -99_999...99_999, using: &random)
      let sum = try hundredths(left) + hundredths(right)
      let difference = try hundredths(left) - hundredths(right)
      #expect(sum == (try hundredths(left + right)))
      #expect(difference == (try hundredths(left - right)))
      #expect((try hundredths(left) < hundredths(right)) == (left < right))
    }
  }

  /// Numbers on both sides of what a machine's integers hold.
  @Test func addsNumbersOfAnyLength() throws {
    for (left, right, sum) in [
      ("99999999999999999", "99999999999999999", "199999999999999998"),
      ("999999999999999999", "1", "1000000000000000000"),
      ("-99999999999999999", "0.5", "-99999999999999998.5"),
      ("0.00000000000000001", "0.00000000000000009", "0.0000000000000001"),
      ("0.05", "-0.05", "0"), ("-0.01", "-0.02", "-0.03"), ("1.5", "1.5", "3"),
      ("0.000000000000000001", "1", "1.000000000000000001"),
    ] {
      let result = try #require(DecimalNumber(left)) + #require(DecimalNumber(right))
      #expect(result.description == sum)
      #expect(result == DecimalNumber(sum))
    }
  }

  @Test func approximatesAsTextIsRead() throws {
    for text in [
      "0", "0.1", "-2.5", "57610", "999999999999999", "0.000000000000001", "123456.789012345",
      "123456789.0123456789", "12345678901234567890", "-0.3",
    ] {
      #expect(try #require(DecimalNumber(text)).approximate == Double(text))
    }
  }

  private func hundredths(_ value: Int) throws -> DecimalNumber {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    let text = "\(value < 0 ? "-" : "")\(padded.dropLast(2)).\(padded.suffix(2))"
    return try #require(DecimalNumber(text))
  }
}
