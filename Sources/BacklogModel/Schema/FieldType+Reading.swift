extension FieldType {
  /// Why the text can't be read as the type; `nil` where it can.
  package func problem(with text: String, in configuration: Configuration) -> FieldProblem? {
    switch self {
    case .text, .key, .mapping, .listsByName:
      return text.contains(where: \.isNewline) ? .severalLines : nil
    case .ownID, .id: return ItemID(text) == nil ? .notAnID(text) : nil
    case .part: return Self.grammar { () throws(GrammarProblem) in _ = try PartReference(text) }
    case .date:
      return CivilDate(text) == nil
        ? .notADate(text, suggestion: NearDate.read(text)?.description) : nil
    case .month: return CivilMonth(text) == nil ? .notAMonth(text) : nil
    case .window: return Self.grammar { () throws(GrammarProblem) in _ = try DateWindow(text) }
    case .decimal(let range): return Self.decimalProblem(text, range)
    case .integer(let range): return Self.integerProblem(text, range)
    case .choice(let choices): return Self.choiceProblem(text, choices)
    case .status: return Self.choiceProblem(text, configuration.statuses.map(\.name))
    case .itemType: return Self.choiceProblem(text, configuration.types)
    case .criterion: return Self.grammar { () throws(GrammarProblem) in _ = try Criterion(text) }
    case .actual: return Self.grammar { () throws(GrammarProblem) in _ = try Actual(text) }
    case .feedback: return Self.grammar { () throws(GrammarProblem) in _ = try Feedback(text) }
    }
  }

  private static func grammar(_ read: () throws(GrammarProblem) -> Void) -> FieldProblem? {
    do {
      try read()
      return nil
    } catch {
      return .grammar(error)
    }
  }

  private static func decimalProblem(_ text: String, _ range: DecimalRange) -> FieldProblem? {
    guard let number = DecimalNumber(text) else { return .notADecimal(text) }
    switch range {
    case .any: return nil
    case .positive: return number > .zero ? nil : .outOfRange(text, allowed: "greater than 0")
    case .notNegative: return number >= .zero ? nil : .outOfRange(text, allowed: "0 or greater")
    }
  }

  private static func integerProblem(_ text: String, _ range: ClosedRange<Int>) -> FieldProblem? {
    guard let number = Int(text) else { return .notAnInteger(text) }
    if range.contains(number) { return nil }
    let allowed =
      range.upperBound == Int.max
      ? "\(range.lowerBound) or greater" : "from \(range.lowerBound) to \(range.upperBound)"
    return .outOfRange(text, allowed: allowed)
  }

  private static func choiceProblem(_ text: String, _ choices: [String]) -> FieldProblem? {
    choices.contains(text)
      ? nil : .notAChoice(text, allowed: choices, suggestion: NearMatch.of(text, in: choices))
  }
}
