package import BacklogModel

/// A date of nothing but numbers that isn't `YYYY-MM-DD`: `1.9.`, `9/1/2026`, `1-9-26`. Which of them is the month depends on who
/// reads it.
package struct NumericDate: Sendable {
  private let numbers: [Int]
  private let hasYearFirst: Bool
  /// Whether it has a year, or a dot at its end, that a version such as `1.9` lacks.
  package let isHardlyAVersion: Bool

  /// - Returns: `nil` where the text has no such date in it, or one that begins with the year and can be read in one way only.
  package init?(_ text: String) {
    let words = text.replacing(". ", with: ".").split(whereSeparator: \.isWhitespace)
    for word in words {
      guard let numbers = Self.numbers(in: word) else { continue }
      let hasYearFirst = word.prefix { $0.isNumber }.count == 4
      if hasYearFirst, numbers.count == 3,
        CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
      {
        continue
      }
      (self.numbers, self.hasYearFirst) = (numbers, hasYearFirst)
      isHardlyAVersion = word.last == "." || numbers.contains { $0 > 1900 }
      return
    }
    return nil
  }

  /// Two or three numbers with one kind of sign between them, and nothing else.
  private static func numbers(in word: Substring) -> [Int]? {
    guard let sign = word.first(where: { !$0.isNumber }), "./-".contains(sign) else { return nil }
    guard word.allSatisfy({ $0 == sign || $0.isASCII && $0.isNumber }), word.first != sign else {
      return nil
    }
    let numbers = word.split(separator: sign).compactMap { Int($0) }
    return (2...3).contains(numbers.count) ? numbers : nil
  }

  /// The days that may be meant, that with the day before the month first.
  ///
  /// - Parameter now: the present, in seconds since 1970; its year is that of a date without one.
  package func meanings(now: Int64) -> [CivilDate] {
    if hasYearFirst {
      return [
        CivilDate(year: numbers[0], month: numbers[1], day: numbers.count == 3 ? numbers[2] : 1)
      ]
      .compactMap(\.self)
    }
    var year = DateBound.day(of: now).components.year
    if numbers.count == 3 { year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2] }
    let days = [(numbers[1], numbers[0]), (numbers[0], numbers[1])].compactMap {
      CivilDate(year: year, month: $0, day: $1)
    }
    return days.count == 2 && days[0] == days[1] ? [days[0]] : days
  }
}
