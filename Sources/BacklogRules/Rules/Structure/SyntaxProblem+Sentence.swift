import BacklogFormat

extension SyntaxProblem {
  /// The message as findings have it: without a full stop, and starting in lower case.
  var findingMessage: String { Self.clause(message) }

  /// The remedy in the same form.
  var findingRemedy: String { Self.clause(remedy) }

  private static func clause(_ sentence: String) -> String {
    let body = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    let words = body.prefix { $0.isLetter }
    // A word in capitals is a name: YAML, NUL.
    let isName = words.count > 1 && words.allSatisfy(\.isUppercase)
    return isName ? String(body) : body.prefix(1).lowercased() + body.dropFirst()
  }
}
