import BacklogModel

struct AcceptedRequest: DocumentRule {
  static let name = "accepted-request"
  static let severity = Severity.error
  static let kinds: [Kind] = [.request]
  static let summary =
    "An accepted request says whom it serves, what should come of it, how that would show, and which items answer it."
  static let rationale = """
    Whoever asks for a flyer rarely wants a flyer. Before a team says yes it asks three things: for whom, what should be \
    different afterwards, and what number would tell? Only then can it propose something better than what was asked for, \
    and the requester can follow what became of it in the items.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(request(outcome: "")),
    keeping: RuleExample(request(outcome: "outcome: Visitors of the fair find our stand\n")))

  func check(_ request: Record, _ context: inout RuleContext) {
    guard request.text("status") == "accepted" else { return }
    let missing = request.missing(of: "outcome", "success", "audience", "items")
    guard !missing.isEmpty else { return }
    context.report(
      request, field: "status", Message.missing(missing), remedy: Message.remedy(missing),
      absent: missing)
  }

  private static func request(outcome: String) -> RuleExample.File {
    RuleExample.File(
      "requests/MB-5WX2C-poster.md",
      """
      ---
      id: MB-5WX2C
      title: A poster for the walking fair
      requester: Events
      received: 2026-04-01
      asked-for: Can we have a poster for our stand?
      audience: first-time-buyers
      \(outcome)success: [visitors >= 300]
      decided-on: 2026-04-02
      items: [MB-7K2QX]
      status: accepted
      ---

      """)
  }
}

private enum Message {
  static func missing(_ fields: [String]) -> String {
    "the request is accepted, but has no \(fields.inASentence)"
  }

  static func remedy(_ fields: [String]) -> String {
    fields == ["items"]
      ? "write the ids of the items that answer it: `items: [MB-7K2QX]`"
      : "ask the requester and fill in \(fields.inASentence), or write `status: new` until then"
  }
}
