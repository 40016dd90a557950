/// The days from one date to another, both included; written `2026-04-01/2026-04-14`.
package struct DateWindow: Hashable, Sendable, CustomStringConvertible {
  package let first: CivilDate
  package let last: CivilDate

  package init?(first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads `DATE/DATE`.
  package init(_ text: String) throws(GrammarProblem) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = CivilDate(parts[0].trimmed),
      let last = CivilDate(parts[1].trimmed)
    else {
      throw GrammarProblem(
        found: text, expected: "a first and a last day as DATE/DATE",
        example: Self.near(text) ?? "2026-04-01/2026-04-14")
    }
    guard let window = DateWindow(first: first, last: last) else {
      throw GrammarProblem(
        found: text, expected: "a window whose first day isn't after its last",
        example: "\(last)/\(first)")
    }
    self = window
  }

  /// The window that two dates in a text make, whatever stands between them: `2026-04-01 - 2026-04-14`, `1.4.2026 to 14.4.2026`.
  private static func near(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace || "–—".contains($0) }
    let days = words.compactMap { CivilDate(String($0)) ?? NearDate.read(String($0)) }
    guard days.count == 2 else { return nil }
    return "\(min(days[0], days[1]))/\(max(days[0], days[1]))"
  }

  /// The number of days, at least 1.
  package var length: Int { last.days(since: first) + 1 }

  package func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// Whether the two share at least one day.
  package func overlaps(_ other: DateWindow) -> Bool {
    first <= other.last && other.first <= last
  }

  package var description: String { "\(first)/\(last)" }
}
