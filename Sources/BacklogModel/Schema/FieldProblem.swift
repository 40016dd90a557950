/// Why a field's value can't be read.
package enum FieldProblem: Error, Hashable, Sendable {
  case grammar(GrammarProblem)
  /// `suggestion` is the date in the right form, where the text names one in another.
  case notADate(String, suggestion: String?)
  case notAMonth(String)
  case notADecimal(String)
  case notAnInteger(String)
  case outOfRange(String, allowed: String)
  case notAChoice(String, allowed: [String], suggestion: String?)
  case notAnID(String)
  case severalLines
  /// A list or a mapping where one text is expected.
  case notText
  case notAMapping(keys: [String])
  case missingKey(String)
  case unknownKey(String, suggestion: String?)

  /// What was found, in words that follow the field's name.
  package var message: String {
    switch self {
    case .grammar(let problem):
      "is \(Self.quoted(problem.found)), which can't be read: expected \(problem.expected)"
    case .notADate(let text, _): "is \(Self.quoted(text)), which is no date"
    case .notAMonth(let text): "is \(Self.quoted(text)), which is no month"
    case .notADecimal(let text): "is \(Self.quoted(text)), which is no decimal number"
    case .notAnInteger(let text): "is \(Self.quoted(text)), which is no whole number"
    case .outOfRange(let text, let allowed): "is \(text), but must be \(allowed)"
    case .notAChoice(let text, _, _): "is \(Self.quoted(text)), which isn't one of the choices"
    case .notAnID(let text): "is \(Self.quoted(text)), which is no id"
    case .severalLines: "has several lines, but must be one"
    case .notText: "is a list or a mapping where one value is expected"
    case .notAMapping(let keys): "must be a mapping with the keys \(keys.joined(separator: ", "))"
    case .missingKey(let key): "lacks the key \(Self.quoted(key))"
    case .unknownKey(let key, _): "has the unknown key \(Self.quoted(key))"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .grammar(let problem): "write it like this: \(problem.example)"
    case .notADate(_, let suggestion?): "write \(suggestion)"
    case .notADate: "write the date as YYYY-MM-DD, such as 2026-04-01"
    case .notAMonth: "write the month as YYYY-MM, such as 2026-04"
    case .notADecimal: "write a number with a point, such as 10 or 2.5"
    case .notAnInteger: "write a whole number, such as 3"
    case .outOfRange(_, let allowed): "write a number that is \(allowed)"
    case .notAChoice(_, _, let suggestion?): "did you mean \(Self.quoted(suggestion))?"
    case .notAChoice(_, let allowed, nil): "write one of: \(allowed.joined(separator: ", "))"
    case .notAnID: "write an id such as MB-7K2QX; `git backlog list --all` shows them"
    case .severalLines: "put it on one line; longer text belongs below the second ---"
    case .notText: "write one value behind the colon"
    case .notAMapping(let keys):
      "write, indented below the key, a line for each: "
        + keys.map { $0 + ": …" }.joined(separator: ", ")
    case .missingKey(let key): "add `\(key): …`"
    case .unknownKey(_, let suggestion?): "did you mean \(Self.quoted(suggestion))?"
    case .unknownKey: "remove it, or start its name with x- to keep it as your own"
    }
  }

  /// The text to put in place of the value, where there is only one that can be meant.
  package var replacement: String? {
    switch self {
    case .notADate(_, let suggestion), .notAChoice(_, _, let suggestion),
      .unknownKey(_, let suggestion):
      suggestion
    default: nil
    }
  }

  private static func quoted(_ text: String) -> String { "“\(text)”" }
}
