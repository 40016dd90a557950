import BacklogModel

struct ExperimentHypothesis: DocumentRule {
  static let name = "experiment-hypothesis"
  static let severity = Severity.error
  static let kinds: [Kind] = [.campaign]
  static let summary = "A campaign that is an experiment says what it expects, and why."
  static let rationale = """
    An experiment answers a question. “We believe that an evening call leads first-time buyers to book, because they plan \
    after work” can turn out wrong, and then something was learned; “let's try evening calls” can't. The sentence is \
    written before the figures are in, since afterwards everybody knew.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(campaign("")),
    keeping: RuleExample(
      campaign(
        "hypothesis: We believe that evening calls lead to bookings, because people plan after work\n"
      )))

  func check(_ campaign: Record, _ context: inout RuleContext) {
    guard campaign.text("experiment") == "yes", campaign.lacks("hypothesis") else { return }
    context.report(
      campaign, field: "experiment", Message.missing, remedy: Message.write, absent: ["hypothesis"])
  }

  private static func campaign(_ hypothesis: String) -> RuleExample.File {
    RuleExample.File(
      "campaigns/evening-calls.md",
      """
      ---
      title: Evening calls
      team: first-steps
      audience: first-time-buyers
      guidepoint: 2026-q2
      start: 2026-04-13
      experiment: yes
      \(hypothesis)success: [booking rate >= 4% abort < 1% by 2026-05-08]
      review-on: 2026-05-11
      ---

      """)
  }
}

private enum Message {
  static let missing = "the campaign is an experiment, but has no “hypothesis”"
  static let write = "write `hypothesis: We believe that … leads … to …, because …`"
}
