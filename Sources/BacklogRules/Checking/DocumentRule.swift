package import BacklogModel

/// A rule that looks at one document after another. What others say may count, but whatever it finds is found at the
/// document that it looks at, so that the documents can be shared out among processors.
package protocol DocumentRule: Rule {
  /// The kinds of documents that the rule is about; all unless it says otherwise.
  static var kinds: [Kind] { get }

  /// Whether the rule is about items whose status means that; `nil` where it means nothing to the tool. About all unless it
  /// says otherwise.
  static func isAbout(_ category: StatusCategory?) -> Bool

  /// Looks at one document that the rule is about.
  func check(_ record: Record, _ context: inout RuleContext)
}

extension DocumentRule {
  package static var kinds: [Kind] { Kind.allCases }

  package static func isAbout(_ category: StatusCategory?) -> Bool { true }

  package func check(_ context: inout RuleContext) {
    for kind in Self.kinds {
      for record in context.records(kind) where Self.isAbout(record, context.configuration) {
        check(record, &context)
      }
    }
  }

  private static func isAbout(_ record: Record, _ configuration: Configuration) -> Bool {
    record.kind != .item || isAbout(record.category(in: configuration))
  }
}

extension Record {
  /// What an item's status means; `nil` where it has none that the settings name.
  func category(in configuration: Configuration) -> StatusCategory? {
    text("status").flatMap { configuration.category(of: $0) }
  }
}
