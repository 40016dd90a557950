/// How much two short texts have in common, in any script.
enum TextLikeness {
  /// Whether one text seems to be the other after an edit: of their pairs of neighbouring letters, more than half are
  /// shared (Sørensen–Dice).
  static func isAlike(_ left: String, _ right: String) -> Bool {
    let (one, other) = (pairs(in: left), pairs(in: right))
    let total = one.values.reduce(0, +) + other.values.reduce(0, +)
    guard total > 0 else { return left.lowercased() == right.lowercased() }
    let shared = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
    return shared * 2 * 2 > total
  }

  private static func pairs(in text: String) -> [[Unicode.Scalar]: Int] {
    let scalars = Array(text.lowercased().unicodeScalars.prefix(2_000))
    var pairs: [[Unicode.Scalar]: Int] = [:]
    for (one, next) in zip(scalars, scalars.dropFirst()) { pairs[[one, next], default: 0] += 1 }
    return pairs
  }
}
