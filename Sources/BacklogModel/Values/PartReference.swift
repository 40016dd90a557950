/// A reference into another document: its key, a colon, and the name of a part: `2026-q2: qualified calls`.
package struct PartReference: Hashable, Sendable {
  package let key: String
  package let part: String

  /// Reads `KEY: NAME`.
  package init(_ text: String) throws(GrammarProblem) {
    guard let colon = text.firstIndex(of: ":") else { throw Self.problem(text) }
    let key = text[..<colon].trimmed
    let part = text[text.index(after: colon)...].trimmed
    guard !key.isEmpty, !part.isEmpty else { throw Self.problem(text) }
    self.key = key
    self.part = part
  }

  private static func problem(_ text: String) -> GrammarProblem {
    GrammarProblem(
      found: text, expected: "a document's key, a colon and the name of a part of it",
      example: "2026-q2: qualified calls")
  }
}
