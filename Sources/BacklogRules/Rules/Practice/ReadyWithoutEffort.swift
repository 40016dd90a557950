import BacklogModel

struct ReadyWithoutEffort: DocumentRule {
  static let name = "ready-without-effort"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.item]
  static let summary = "An item that is ready to be started has an effort."
  static let rationale = """
    Whoever picks an item up should know how large the team thinks it is, and so should whoever plans a cycle. Talking \
    about the size is where a team finds out that it understands a thing differently. A rough number is enough.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(item(effort: "")), keeping: RuleExample(item(effort: "effort: 2\n")))

  static func isAbout(_ category: StatusCategory?) -> Bool { category?.isOpen ?? true }

  func check(_ item: Record, _ context: inout RuleContext) {
    guard item.node("effort") == nil, !item.isUnreadable("effort"),
      let status = item.text("status"), context.configuration.isAtLeastReady(status)
    else { return }
    context.report(
      item, field: "status", Message.missing(status), remedy: Message.estimate(item),
      absent: ["effort"])
  }

  private static func item(effort: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-tent-finder.md",
      """
      ---
      id: MB-9TD4A
      rank: 20
      title: Tent finder
      team: first-steps
      audience: first-time-buyers
      benefit: Finds the tent that fits the trip
      campaign: packing-guide
      \(effort)status: ready
      ---

      """)
  }
}

private enum Message {
  static func missing(_ status: String) -> String { "the item is \(status), but has no effort" }

  static func estimate(_ item: Record) -> String {
    "estimate it with the team: `git backlog set \(item.name) effort=N`"
  }
}
