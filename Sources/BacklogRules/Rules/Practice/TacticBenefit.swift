import BacklogModel

struct TacticBenefit: DocumentRule {
  static let name = "tactic-benefit"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.item]
  static let summary = "A benefit says what the audience gets, not what the team does."
  static let rationale = """
    “Send a newsletter” is something to do, and nobody outside wants it done. Saying what the audience gets from it \
    (“Knows on one page what to pack”) leaves the team free to find a better way, and tells everybody when it has worked. \
    Only benefits that name nothing but a means (a newsletter, a post, a landing page, …) are reported, in a few languages.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(item(benefit: "Send a newsletter about tents")),
    keeping: RuleExample(item(benefit: "Can choose a tent without asking three friends")))

  static func isAbout(_ category: StatusCategory?) -> Bool { category?.isOpen ?? true }

  func check(_ item: Record, _ context: inout RuleContext) {
    guard let benefit = item.text("benefit"), TacticPhrase.isAll(of: benefit) else { return }
    context.report(item, field: "benefit", Message.tactic(benefit), remedy: Message.askWhatFor)
  }

  private static func item(benefit: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-tent-guide.md",
      """
      ---
      id: MB-9TD4A
      rank: 20
      title: What to look for in a first tent
      team: first-steps
      audience: first-time-buyers
      benefit: \(benefit)
      campaign: packing-guide
      status: backlog
      ---

      """)
  }
}

private enum Message {
  static func tactic(_ benefit: String) -> String {
    "“\(benefit)” names only a means, not what the audience gets from it"
  }

  static let askWhatFor =
    "ask what they can do, know or have then that they couldn't before, and write that"
}
