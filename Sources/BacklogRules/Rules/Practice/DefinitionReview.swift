import BacklogModel

struct DefinitionReview: DocumentRule {
  static let name = "definition-review"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.definition]
  static let summary = "A Definition of Done is looked at again by the day set for it."
  static let rationale = """
    A Definition of Done balances quality and speed, and the balance shifts: what was hard becomes a habit, and a line that \
    nobody needs keeps costing time. Looking at it once a quarter keeps it a promise instead of a ritual.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(definition(review: "2026-04-01")),
    keeping: RuleExample(definition(review: "2026-07-01")))

  func check(_ definition: Record, _ context: inout RuleContext) {
    guard let day = definition.date("review-by"), day < context.today else { return }
    context.report(
      definition, field: "review-by", Message.overdue(context.today.days(since: day)),
      remedy: Message.review)
  }

  private static func definition(review: String) -> RuleExample.File {
    RuleExample.File(
      "definitions/first-steps.md",
      """
      ---
      title: Done at First Steps
      team: first-steps
      review-by: \(review)
      ---

      - proofread: Somebody who did not write it has read it aloud

      """)
  }
}

private enum Message {
  static func overdue(_ days: Int) -> String {
    "the review of this Definition of Done is \(PracticeWording.count(days, "day")) overdue"
  }

  static let review = "go through it with the team, then set `review-by` to the next review's day"
}
