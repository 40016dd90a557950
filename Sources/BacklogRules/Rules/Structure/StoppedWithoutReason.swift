import BacklogModel

struct StoppedWithoutReason: DocumentRule {
  static let name = "stopped-without-reason"
  static let severity = Severity.error
  static let kinds: [Kind] = [.item]
  static let summary = "An item that was stopped says why."
  static let rationale = """
    Stopping what has not paid off frees the team for something that may, and nobody should have to hide it. What was learned \
    is in the reason. Without one the same idea comes back in half a year, and is tried again.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(ItemExample.file(status: "stopped")),
    keeping: RuleExample(
      ItemExample.file(
        status: "stopped", fields: "stop-reason: Nobody in the shops was asked for it\n")))

  static func isAbout(_ category: StatusCategory?) -> Bool { category == .stopped }

  func check(_ item: Record, _ context: inout RuleContext) {
    guard let status = item.text("status"), item.lacks("stop-reason") else { return }
    context.report(
      item, field: "status", Message.unexplained(status), remedy: Message.explain,
      absent: ["stop-reason"])
  }
}

private enum Message {
  static func unexplained(_ status: String) -> String {
    "the item is \(status), but has no “stop-reason”"
  }

  static let explain = "write `stop-reason: …`: what showed that it isn't worth going on"
}
