/// How a measured number is held against a threshold.
package enum Comparison: String, CaseIterable, Sendable {
  case atLeast = ">="
  case atMost = "<="
  case above = ">"
  case below = "<"
  case equal = "="

  /// Whether the actual number meets the threshold.
  package func holds(_ actual: DecimalNumber, against threshold: DecimalNumber) -> Bool {
    switch self {
    case .atLeast: actual >= threshold
    case .atMost: actual <= threshold
    case .above: actual > threshold
    case .below: actual < threshold
    case .equal: actual == threshold
    }
  }

  /// The first comparison sign in the text; of two that start at one place the longer.
  static func first(in text: some StringProtocol) -> (
    comparison: Comparison, range: Range<String.Index>
  )? {
    // Most lines have none, which their bytes tell at once.
    guard text.utf8.contains(where: { $0 >= UInt8(ascii: "<") && $0 <= UInt8(ascii: ">") }),
      let start = text.firstIndex(where: { "<>=".contains($0) })
    else { return nil }
    let next = text.index(after: start)
    if next < text.endIndex, text[next] == "=",
      let comparison = Comparison(rawValue: String(text[start...next]))
    {
      return (comparison, start..<text.index(after: next))
    }
    guard let comparison = Comparison(rawValue: String(text[start])) else { return nil }
    return (comparison, start..<next)
  }
}
