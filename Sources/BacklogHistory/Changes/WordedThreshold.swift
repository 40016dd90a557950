import BacklogModel

/// A condition in words with one number or date in it: `Loads in at most 2 s on a phone`.
enum WordedThreshold {
  /// Weaker or tighter where the texts differ in one number or date only, and the words before it say which way is easier;
  /// else a change.
  static func change(from old: String, to new: String) -> ChangeKind {
    let before = tokens(old)
    let after = tokens(new)
    guard before.count == after.count else { return .criterionChanged }
    let differing = before.indices.filter { before[$0] != after[$0] }
    guard differing.count == 1, let index = differing.first,
      let isLower = isLowerBound(before[..<index])
    else { return .criterionChanged }
    if let from = CivilDate(before[index]), let to = CivilDate(after[index]) {
      guard !isLower else { return .criterionChanged }
      return Strictness.verdict([Strictness.step(from: from, to: to)])
    }
    guard let from = Measure(before[index]), let to = Measure(after[index]), from.unit == to.unit,
      from.number != to.number
    else { return .criterionChanged }
    return (to.number < from.number) == isLower ? .criterionWeakened : .criterionTightened
  }

  /// Words, and signs apart from what they stand at: `<2` is two tokens. A mark at the end of a word is none of it.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    for word in text.lowercased().split(whereSeparator: \.isWhitespace) {
      var rest = word
      let sign = rest.prefix { "<>=≤≥".contains($0) }
      if !sign.isEmpty { tokens.append(String(sign)) }
      rest = rest.dropFirst(sign.count)
      while let last = rest.last, ".,;:)".contains(last) { rest = rest.dropLast() }
      if !rest.isEmpty { tokens.append(String(rest)) }
    }
    return tokens
  }

  /// Whether the words before a number say that more is better; `nil` where they say neither.
  private static func isLowerBound(_ words: ArraySlice<String>) -> Bool? {
    for (phrase, isLower) in phrases {
      if words.suffix(phrase.count).elementsEqual(phrase) { return isLower }
    }
    return nil
  }

  /// Longer phrases first: “no more than” isn't “more than”.
  private static let phrases: [(phrase: [String], isLower: Bool)] = [
    (["no", "more", "than"], false), (["not", "more", "than"], false),
    (["no", "less", "than"], true), (["no", "fewer", "than"], true),
    (["no", "later", "than"], false),
    (["at", "least"], true), (["more", "than"], true), (["at", "most"], false),
    (["less", "than"], false), (["fewer", "than"], false), (["up", "to"], false),
    ([">="], true), (["≥"], true), ([">"], true), (["<="], false), (["≤"], false), (["<"], false),
    (["over"], true), (["above"], true), (["within"], false), (["under"], false),
    (["below"], false), (["by"], false), (["before"], false), (["until"], false),
  ]
}
