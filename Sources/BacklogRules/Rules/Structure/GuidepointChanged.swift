import BacklogModel

struct GuidepointChanged: DocumentRule {
  static let name = "guidepoint-changed"
  static let severity = Severity.error
  static let kinds: [Kind] = [.guidepoint]
  static let summary = "An agreed guidepoint's outcome and criteria change only with a reason."
  static let rationale = """
    A guidepoint is worth what the word of those who agreed to it is worth. If its numbers can be lowered quietly when they \
    come out badly, nobody needs to agree to any. It may well change, when priorities above the team do: then \
    “change-reason” says so, anew for each change. Wording a criterion differently, or putting them in another order, is \
    no change.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(guidepoint(calls: 30), before: [guidepoint(calls: 50)]),
    keeping: RuleExample(
      guidepoint(
        calls: 30, reason: "change-reason: The call centre is closed in June; agreed with sales\n"),
      before: [guidepoint(calls: 50)]))

  func check(_ guidepoint: Record, _ context: inout RuleContext) {
    guard let before = context.previous(guidepoint), before.isLegible, before.wasAgreed else {
      return
    }
    let changed = ["outcome", "success"].filter {
      !guidepoint.isUnreadable($0) && before.meaning(of: $0) != guidepoint.meaning(of: $0)
    }
    let reason = guidepoint.text("change-reason")
    guard let first = changed.first, reason == nil || reason == before.text("change-reason"),
      !guidepoint.isUnreadable("change-reason")
    else { return }
    context.report(
      guidepoint, field: first, Message.changed(changed, isOldReason: reason != nil),
      remedy: Message.explain, absent: reason == nil ? ["change-reason"] : [])
  }

  private static func guidepoint(calls: Int, reason: String = "") -> RuleExample.File {
    RuleExample.File(
      "guidepoints/2026-q2.md",
      """
      ---
      title: First walks
      from: 2026-04-01
      to: 2026-06-30
      outcome: People who plan their first walk find out with us what they need
      success:
        - qualified calls >= \(calls) by 2026-06-30
        - guide downloads >= 800
      agreed-on: 2026-03-25
      agreed-by: [Marketing, Sales]
      \(reason)status: agreed
      ---

      """)
  }
}

extension Record {
  /// Whether somebody has agreed to the guidepoint.
  fileprivate var wasAgreed: Bool {
    guard let status = text("status") else { return false }
    return status == "draft" ? false : status != "dropped" || date("agreed-on") != nil
  }

  /// What a field says, apart from how it is written: criteria as such where they can be read, in any order.
  fileprivate func meaning(of field: String) -> Set<Meaning> {
    Set(
      texts(field).map { text in
        if field == "success", let criterion = try? Criterion(text) { return .criterion(criterion) }
        return .words(text.split { $0.isWhitespace }.joined(separator: " "))
      })
  }
}

private enum Meaning: Hashable {
  case criterion(Criterion)
  case words(String)
}

private enum Message {
  static func changed(_ fields: [String], isOldReason: Bool) -> String {
    "\(fields.inASentence) of the agreed guidepoint changed "
      + (isOldReason ? "with the reason of an earlier change" : "without a “change-reason”")
  }

  static let explain =
    "write `change-reason: …`: why, and with whom it was agreed; or leave it as it was agreed"
}
