import BacklogModel

struct TooManyApprovals: DocumentRule {
  static let name = "too-many-approvals"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.definition]
  static let summary =
    "A Definition of Done asks for no more approvals than the team agreed to put up with."
  static let rationale = """
    Each approval adds days of waiting and a reason to polish for the approver instead of the customer. Fewer approvals \
    are the first way to get good work out sooner. `max-approvals` is the team's own cap.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(definition(approvals: "brand, legal, sales")),
    keeping: RuleExample(definition(approvals: "brand, legal")))

  func check(_ definition: Record, _ context: inout RuleContext) {
    guard let most = definition.integer("max-approvals") else { return }
    let approvals = definition.texts("approvals")
    guard approvals.count > most else { return }
    context.report(
      definition, field: "approvals", Message.tooMany(approvals.count, most: most),
      remedy: Message.agree)
  }

  private static func definition(approvals: String) -> RuleExample.File {
    RuleExample.File(
      "definitions/first-steps.md",
      """
      ---
      title: Done at First Steps
      team: first-steps
      approvals: [\(approvals)]
      max-approvals: 2
      review-by: 2026-09-01
      ---

      - proofread: Somebody who did not write it has read it aloud

      """)
  }
}

private enum Message {
  static func tooMany(_ number: Int, most: Int) -> String {
    "\(PracticeWording.count(number, "approval")) asked for, but at most \(most) agreed"
  }

  static let agree =
    "agree with the approvers on a criterion that the team can check itself, and take one out"
}
