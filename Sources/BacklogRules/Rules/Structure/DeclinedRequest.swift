import BacklogModel

struct DeclinedRequest: DocumentRule {
  static let name = "declined-request"
  static let severity = Severity.error
  static let kinds: [Kind] = [.request]
  static let summary = "A declined request says why."
  static let rationale = """
    Saying no keeps a team free for what matters, and a no with a reason keeps the respect of whoever asked. The reason \
    names what the team does instead, or the team that does serve those people, and it is still there when the same \
    wish comes again.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(request(reason: "")),
    keeping: RuleExample(
      request(reason: "reason: The fair is for retailers, whom the trade team serves\n")))

  func check(_ request: Record, _ context: inout RuleContext) {
    guard request.text("status") == "declined", request.lacks("reason") else { return }
    context.report(
      request, field: "status", Message.unexplained, remedy: Message.explain, absent: ["reason"])
  }

  private static func request(reason: String) -> RuleExample.File {
    RuleExample.File(
      "requests/MB-5WX2C-poster.md",
      """
      ---
      id: MB-5WX2C
      title: A poster for the trade fair
      requester: Events
      received: 2026-04-01
      asked-for: Can we have a poster for our stand?
      decided-on: 2026-04-02
      \(reason)status: declined
      ---

      """)
  }
}

private enum Message {
  static let unexplained = "the request is declined, but has no “reason”"
  static let explain = "write `reason: …`: why, kindly, and which team does serve these people"
}
