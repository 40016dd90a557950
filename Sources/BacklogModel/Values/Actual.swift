/// What was measured on a day: `2026-04-14 booking rate = 2.6%`.
package struct Actual: Hashable, Sendable {
  package let date: CivilDate
  package let metric: String
  package let measure: Measure

  /// Reads `DATE METRIC = NUMBER[UNIT]`.
  package init(_ text: String) throws(GrammarProblem) {
    let (first, rest) = text.firstWordAndRest
    guard let date = CivilDate(first) else {
      throw Self.problem(text, "a date as YYYY-MM-DD first")
    }
    guard let equals = rest.firstIndex(of: "=") else {
      throw Self.problem(text, "the metric, =, and the number that was measured")
    }
    let metric = rest[..<equals].trimmed
    guard !metric.isEmpty, !metric.contains(where: { "<>".contains($0) }) else {
      throw Self.problem(text, "the name of what was measured before a plain =")
    }
    guard let measure = Measure(rest[rest.index(after: equals)...]) else {
      throw Self.problem(text, "a number, with its unit if it has one, after =")
    }
    self.date = date
    self.metric = metric
    self.measure = measure
  }

  private static func problem(_ text: String, _ expected: String) -> GrammarProblem {
    GrammarProblem(found: text, expected: expected, example: "2026-04-14 booking rate = 2.6%")
  }
}

extension String {
  /// The text before the first white space, and what follows it without white space around.
  var firstWordAndRest: (first: String, rest: String) {
    let text = trimmed
    let end = text.firstIndex(where: \.isWhitespace) ?? text.endIndex
    return (String(text[..<end]), text[end...].trimmed)
  }
}
