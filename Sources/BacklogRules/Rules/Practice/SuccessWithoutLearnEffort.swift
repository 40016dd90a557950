import BacklogFormat
import BacklogModel

struct SuccessWithoutLearnEffort: DocumentRule {
  static let name = "success-without-learn-effort"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.item]
  static let summary = "An item that will be measured has time set aside for learning from it."
  static let rationale = """
    Numbers don't collect and read themselves. A team that plans only the making is busy with the next thing when the \
    results come in, and never decides. `learn-effort` is the time to collect, analyse and decide; it is part of the \
    item's total. Where it is truly nothing, write 0.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(item(learning: "")),
    keeping: RuleExample(item(learning: "learn-effort: 1\n")))

  static func isAbout(_ category: StatusCategory?) -> Bool { category?.isOpen ?? true }

  func check(_ item: Record, _ context: inout RuleContext) {
    guard let success = item.document.frontMatter.entry("success"), success.value.kind != .empty,
      item.node("learn-effort") == nil, !item.isUnreadable("learn-effort")
    else { return }
    context.report(
      item, at: success.keyRange, Message.noTimeToLearn, remedy: Message.plan(item),
      absent: ["learn-effort"])
  }

  private static func item(learning: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-call-me-button.md",
      """
      ---
      id: MB-9TD4A
      rank: 20
      title: Does a call-back bring more first bookings?
      type: experiment
      team: first-steps
      audience: first-time-buyers
      benefit: Gets an answer without waiting on the phone
      outcome: "2026-q2: qualified calls"
      effort: 3
      \(learning)success:
        - booking rate >= 4% abort < 1% by 2026-05-01
      status: backlog
      ---

      """)
  }
}

private enum Message {
  static let noTimeToLearn = "success will be measured, but no effort is set aside to learn from it"

  static func plan(_ item: Record) -> String {
    "add the effort to collect, analyse and decide: `git backlog set \(item.name) learn-effort=N`"
  }
}
