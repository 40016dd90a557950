import BacklogModel

struct WaitingWithoutCause: DocumentRule {
  static let name = "waiting-without-cause"
  static let severity = Severity.error
  static let kinds: [Kind] = [.item]
  static let summary = "An item that waits says for what or whom."
  static let rationale = """
    Work that waits is money spent on something that no customer has. Written down, the causes add up: if half of the waiting \
    is for one specialist or one approval, that is what to change. “Blocked” by itself tells nobody whom to ask.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(ItemExample.file(status: "waiting", body: ItemExample.open)),
    keeping: RuleExample(
      ItemExample.file(
        status: "waiting", fields: "waiting-on: photographs from the agency\n",
        body: ItemExample.open)))

  static func isAbout(_ category: StatusCategory?) -> Bool { category == .waiting }

  func check(_ item: Record, _ context: inout RuleContext) {
    guard let status = item.text("status"), item.lacks("waiting-on") else { return }
    context.report(
      item, field: "status", Message.unexplained(status), remedy: Message.explain,
      absent: ["waiting-on"])
  }
}

private enum Message {
  static func unexplained(_ status: String) -> String {
    "the item is \(status), but doesn't say for what: it has no “waiting-on”"
  }

  static let explain = "write `waiting-on: …`: what or whom it waits for"
}
