package import BacklogModel

/// A rule that looks at one document after another. What others say may count, but whatever it finds is found at the
/// document that it looks at, so that the documents can be shared out among processors.
package protocol DocumentRule: Rule {
  /// The kinds of documents that the rule is about; all unless it says otherwise.
  static var kinds: [Kind] { get }

  /// Looks at one document of those kinds.
  func check(_ record: Record, _ context: inout RuleContext)
}

extension DocumentRule {
  package static var kinds: [Kind] { Kind.allCases }

  package func check(_ context: inout RuleContext) {
    for kind in Self.kinds {
      for record in context.records(kind) { check(record, &context) }
    }
  }
}
