import BacklogModel

struct DecisionWithoutLearning: DocumentRule {
  static let name = "decision-without-learning"
  static let severity = Severity.error
  static let kinds: [Kind] = [.campaign]
  static let summary = "A decision on a campaign has its day, and what was learned."
  static let rationale = """
    To continue, to change or to stop is decided on what customers did. What they did, and what the team makes of it, is what \
    remains when the campaign is over, above all where it was stopped. A stopped experiment with a lesson is a success; \
    one without is only an expense.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(campaign("decided-on: 2026-04-14\n")),
    keeping: RuleExample(
      campaign(
        "decided-on: 2026-04-14\nlearning: People answer, but they have bought their tent already\n"
      )))

  func check(_ campaign: Record, _ context: inout RuleContext) {
    guard let decision = campaign.text("decision") else { return }
    let missing = campaign.missing(of: "decided-on", "learning")
    guard !missing.isEmpty else { return }
    context.report(
      campaign, field: "decision", Message.missing(missing, decision), remedy: Message.write,
      absent: missing)
  }

  private static func campaign(_ fields: String) -> RuleExample.File {
    RuleExample.File(
      "campaigns/evening-calls.md",
      """
      ---
      title: Evening calls
      team: first-steps
      audience: first-time-buyers
      guidepoint: 2026-q2
      start: 2026-03-30
      success: [booking rate >= 4% abort < 1% by 2026-05-08]
      review-on: 2026-04-20
      decision: stop
      \(fields)---

      """)
  }
}

private enum Message {
  static func missing(_ fields: [String], _ decision: String) -> String {
    "it was decided to \(decision), but \(fields.inASentence) \(fields.count == 1 ? "is" : "are") missing"
  }

  static let write = "write the day of the decision and what you saw, in a sentence or two"
}
