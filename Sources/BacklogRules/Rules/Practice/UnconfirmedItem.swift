import BacklogModel

struct UnconfirmedItem: AgeRule {
  static let name = "unconfirmed-item"
  static let severity = Severity.warning
  static let summary =
    "Somebody has said lately that an item that waits to be started is still wanted."
  static let rationale = """
    Backlogs only grow: one team found five years of promised work in its list, and more than half of it was no longer \
    wanted by those who had asked. Asking again every few months keeps the list short enough to believe in. Of each team, \
    the first such item in the backlog's order is reported, and the number of the others, so that they can be gone through \
    in one go. Whoever writes an item, or changes anything in it but its place, wants it too: where it was never confirmed, \
    the commits tell when that was.
    """
  static let parameters = [
    RuleParameter("days", default: 90, "most days since the item was confirmed")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(item(confirmed: "2025-12-20")),
    keeping: RuleExample(item(confirmed: "2026-03-20")))

  func check(_ context: inout RuleContext) {
    let most = context.parameter("days")
    let today = context.today
    let old = context.items.filter { item in
      item.category == .todo
        && context.lastWanted(item).map { $0.days(until: today) > most } ?? false
    }
    guard !old.isEmpty else { return }
    for (_, items) in TeamLookup(context.snapshot).byTeam(old).sorted(by: { $0.key < $1.key }) {
      guard let first = items.first, let day = context.lastWanted(first) else { continue }
      context.report(
        first.record, field: first.wasConfirmed ? "confirmed" : "status",
        Message.unconfirmed(
          PracticeWording.span(day, until: today), isChange: !first.wasConfirmed,
          others: items.count - 1),
        remedy: Message.ask(items))
    }
  }

  static func undated(in snapshot: Snapshot) -> (Item) -> Bool {
    { $0.category == .todo && !$0.wasConfirmed }
  }

  static func limit(in snapshot: Snapshot) -> Int {
    parameter("days", in: snapshot.configuration)
  }

  private static func item(confirmed: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-tent-guide.md",
      """
      ---
      id: MB-9TD4A
      rank: 20
      title: What to look for in a first tent
      team: first-steps
      audience: first-time-buyers
      benefit: Can choose a tent without asking three friends
      campaign: packing-guide
      confirmed: \(confirmed)
      status: backlog
      ---

      """)
  }
}

extension Item {
  fileprivate var wasConfirmed: Bool { fields.confirmed != .absent }
}

private enum Message {
  static func unconfirmed(_ age: String, isChange: Bool, others: Int) -> String {
    let more =
      others > 0
      ? "; \(PracticeWording.count(others, "more item")) of the team "
        + (others == 1 ? "waits" : "wait") + " as long" : ""
    return isChange
      ? "nobody has confirmed or changed this for \(age)\(more)"
      : "nobody has confirmed for \(age) that this is still wanted\(more)"
  }

  static func ask(_ items: [Item]) -> String {
    let ids = items.prefix(4).map(\.id.description).joined(separator: " ")
    let all = items.count > 4 ? ids + " …" : ids
    return "ask those who wanted it, then `git backlog confirm \(all)`, "
      + "or `git backlog stop` with the reason"
  }
}
