import BacklogModel

struct ReversedDates: DocumentRule {
  static let name = "reversed-dates"
  static let severity = Severity.error
  static let kinds: [Kind] = [.guidepoint, .blueprint, .cycle, .campaign, .item]
  static let summary = "What has a first and a last day doesn't end before it starts."
  static let rationale = """
    A cycle that ends before it begins has no days, so nothing is ever done in it. It mostly is a slip at the turn of \
    the year, or two lines that changed places.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(cycle(to: "2025-05-08")), keeping: RuleExample(cycle(to: "2026-05-08")))

  func check(_ record: Record, _ context: inout RuleContext) {
    let (first, last) = Self.fields(of: record.kind)
    guard let start = record.date(first), let end = record.date(last), end < start else { return }
    context.report(
      record, field: last, Message.reversed(last, end, first, start),
      remedy: Message.correct(first, last))
  }

  /// The fields with the first and the last day.
  private static func fields(of kind: Kind) -> (first: String, last: String) {
    switch kind {
    case .campaign: ("start", "due")
    case .item: ("started", "finished")
    default: ("from", "to")
    }
  }

  private static func cycle(to: String) -> RuleExample.File {
    RuleExample.File(
      "cycles/first-steps-09.md",
      """
      ---
      team: first-steps
      from: 2026-04-27
      to: \(to)
      goal: The list is in the shops
      committed: [MB-7K2QX]
      ---

      """)
  }
}

private enum Message {
  static func reversed(
    _ last: String, _ end: CivilDate, _ first: String, _ start: CivilDate
  ) -> String {
    "“\(last)” is \(end), before “\(first)”, which is \(start)"
  }

  static func correct(_ first: String, _ last: String) -> String {
    "correct “\(first)” or “\(last)”"
  }
}
