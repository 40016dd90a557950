/// What somebody said, and what was decided on it: `2026-04-15 sales: too long -> cut to 40 s`.
package struct Feedback: Hashable, Sendable {
  /// The kinds of people whose word counts.
  package enum Source: String, CaseIterable, Sendable {
    case customer
    case sales
    case service
    case stakeholder
    case executive
    case marketTest = "market-test"
  }

  package let date: CivilDate
  package let source: Source
  package let text: String
  package let decision: String?

  /// Reads `DATE SOURCE: TEXT [-> DECISION]`.
  package init(_ text: String) throws(GrammarProblem) {
    let (first, rest) = text.firstWordAndRest
    guard let date = CivilDate(first) else {
      throw Self.problem(text, "a date as YYYY-MM-DD first")
    }
    let sources = Source.allCases.map(\.rawValue)
    guard let colon = rest.firstIndex(of: ":"),
      let source = Source(rawValue: rest[..<colon].trimmed.lowercased())
    else {
      throw Self.problem(
        text, "one of \(sources.joined(separator: ", ")) after the date, then a colon")
    }
    let said = String(rest[rest.index(after: colon)...])
    let parts = Self.split(said)
    guard !parts.text.isEmpty else { throw Self.problem(text, "what was said after the colon") }
    self.date = date
    self.source = source
    self.text = parts.text
    self.decision = parts.decision
  }

  private static func split(_ said: String) -> (text: String, decision: String?) {
    var index = said.startIndex
    while let dash = said[index...].firstIndex(of: "-") {
      let next = said.index(after: dash)
      if next < said.endIndex, said[next] == ">" {
        let decision = said[said.index(after: next)...].trimmed
        return (said[..<dash].trimmed, decision.isEmpty ? nil : decision)
      }
      index = next
    }
    return (said.trimmed, nil)
  }

  private static func problem(_ text: String, _ expected: String) -> GrammarProblem {
    GrammarProblem(
      found: text, expected: expected, example: "2026-04-15 sales: too long -> cut to 40 s")
  }
}
