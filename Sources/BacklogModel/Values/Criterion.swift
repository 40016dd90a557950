/// A numeric success criterion: `booking rate >= 4% abort < 1% by 2026-05-01`.
package struct Criterion: Hashable, Sendable {
  /// A comparison with a number.
  package struct Threshold: Hashable, Sendable, CustomStringConvertible {
    package let comparison: Comparison
    package let measure: Measure

    package var description: String { "\(comparison.rawValue) \(measure)" }
  }

  package let metric: String
  package let target: Threshold
  /// Where it is stopped early.
  package let abort: Threshold?
  /// The day by which it should be met.
  package let by: CivilDate?

  /// Reads `METRIC OP NUMBER[UNIT] [abort OP NUMBER[UNIT]] [by DATE]`.
  package init(_ text: String) throws(GrammarProblem) {
    guard let sign = Comparison.first(in: text) else {
      throw Self.problem(text, "a metric, one of >= <= > < =, and a number")
    }
    let metric = text[..<sign.range.lowerBound].trimmed
    guard !metric.isEmpty else {
      throw Self.problem(text, "the name of what is measured before \(sign.comparison.rawValue)")
    }
    var rest = text[sign.range.upperBound...].trimmed
    var by: CivilDate?
    if let (before, date) = Self.split(rest, at: "by") {
      guard let day = CivilDate(date) else {
        throw Self.problem(text, "a date as YYYY-MM-DD after \"by\"")
      }
      by = day
      rest = before
    }
    var abort: Threshold?
    if let (before, threshold) = Self.split(rest, at: "abort") {
      guard let limit = Self.threshold(threshold) else {
        throw Self.problem(text, "one of >= <= > < = and a number after \"abort\"")
      }
      abort = limit
      rest = before
    }
    guard let measure = Measure(rest) else {
      throw Self.problem(
        text, "a number, with its unit if it has one, after \(sign.comparison.rawValue)")
    }
    self.metric = metric
    self.target = Threshold(comparison: sign.comparison, measure: measure)
    self.abort = abort
    self.by = by
  }

  private static func threshold(_ text: String) -> Threshold? {
    guard let sign = Comparison.first(in: text), text[..<sign.range.lowerBound].trimmed.isEmpty,
      let measure = Measure(text[sign.range.upperBound...])
    else { return nil }
    return Threshold(comparison: sign.comparison, measure: measure)
  }

  private static func split(_ text: String, at word: String) -> (before: String, after: String)? {
    let words = text.split(separator: " ")
    guard let index = words.firstIndex(where: { $0 == word }) else { return nil }
    return (
      words[..<index].joined(separator: " "), words[(index + 1)...].joined(separator: " ")
    )
  }

  private static func problem(_ text: String, _ expected: String) -> GrammarProblem {
    GrammarProblem(
      found: text, expected: expected, example: "booking rate >= 4% abort < 1% by 2026-05-01")
  }
}
