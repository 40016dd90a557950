import BacklogModel

struct OverdueReview: DocumentRule {
  static let name = "overdue-review"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.campaign]
  static let summary = "A campaign is decided on at its review: continue, change or stop."
  static let rationale = """
    A small campaign is a bet with a day on which to look at the numbers. Without the decision it just goes on, and what \
    doesn't work takes the effort of something that might. Stopping is a result too: it is worth what was learned.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(campaign(review: "2026-04-10")),
    keeping: RuleExample(campaign(review: "2026-04-24")))

  func check(_ campaign: Record, _ context: inout RuleContext) {
    guard campaign.node("decision") == nil, !campaign.isUnreadable("decision"),
      let day = campaign.date("review-on"), day < context.today
    else { return }
    context.report(
      campaign, field: "review-on", Message.undecided(context.today.days(since: day)),
      remedy: Message.decide, absent: ["decision"])
  }

  private static func campaign(review: String) -> RuleExample.File {
    RuleExample.File(
      "campaigns/call-back.md",
      """
      ---
      title: Call-back
      team: first-steps
      audience: first-time-buyers
      deliverable: "2026-q2: call-back"
      start: 2026-04-01
      success:
        - qualified calls >= 20 by 2026-04-10
      review-on: \(review)
      ---

      """)
  }
}

private enum Message {
  static func undecided(_ days: Int) -> String {
    "the campaign's review was due \(PracticeWording.count(days, "day")) ago, "
      + "and nothing has been decided"
  }

  static let decide =
    "hold its numbers against `success`, then add `decision: continue`, `change` or `stop` with "
    + "`decided-on` and `learning`; or set a new `review-on`"
}
