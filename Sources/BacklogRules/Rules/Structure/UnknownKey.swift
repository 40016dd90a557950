import BacklogFormat
import BacklogModel

struct UnknownKey: FieldRule {
  static let name = "unknown-key"
  static let severity = Severity.warning
  static let summary = "A key is one that the format knows, or starts with x-."
  static let rationale = """
    A misspelt key is the quietest of mistakes: the line is there, everybody reads it, and nothing takes it into account. \
    Unknown keys are kept as they are, and never an error, so that a newer version's files can be read. What a team wants to \
    note for itself has a name that starts with x-, and is left alone.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      .init(
        "audiences/weekend-walkers.md",
        """
        ---
        title: Weekend walkers
        description: People who walk on Sundays, near a town
        stagge: consideration
        ---

        """)),
    keeping: RuleExample(
      .init(
        "audiences/weekend-walkers.md",
        """
        ---
        title: Weekend walkers
        description: People who walk on Sundays, near a town
        stage: consideration
        x-interviews: 12
        ---

        """)))

  func check(_ record: Record, _ context: inout RuleContext) {
    for group in context.fieldGroups(of: record) {
      let unknown = group.unknownEntries
      if unknown.isEmpty { continue }
      let reported = record.missingFields(in: context.snapshot, context.fieldGroups(of: record))
        .compactMap(\.misspelling?.keyRange)
      for entry in unknown where !reported.contains(entry.keyRange) {
        let suggestion = group.fieldMeant(by: entry)?.name
        context.report(
          record, at: entry.keyRange, Message.unknown(group.prefix + entry.key, record.kind),
          remedy: suggestion.map(Message.didYouMean) ?? Message.own,
          fix: suggestion.flatMap {
            group.isOnlyMisspelt(entry, $0)
              ? .replacing(entry.keyRange, of: record, with: $0) : nil
          },
          absent: group.prefix.isEmpty ? suggestion.map { [$0] } ?? [] : [])
      }
    }
  }
}

private enum Message {
  static let own = "remove it, or start its name with x- to keep it as your own"

  static func unknown(_ key: String, _ kind: Kind) -> String {
    "“\(key)” is no field of \(kind.withArticle)"
  }

  static func didYouMean(_ name: String) -> String { "did you mean “\(name)”?" }
}
