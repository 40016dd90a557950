/// Why a value's text doesn't follow the grammar of its field.
package struct GrammarProblem: Error, Hashable, Sendable {
  /// The text that was found.
  package let found: String
  /// What would have been right, in words that follow "expected".
  package let expected: String
  /// A text that would be right.
  package let example: String

  package init(found: String, expected: String, example: String) {
    self.found = found
    self.expected = expected
    self.example = example
  }
}

extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: String {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isWhitespace { start = index(after: start) }
    while start < end, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[start..<end])
  }
}
