import BacklogModel

struct ClosedCommitted: Rule {
  static let name = "closed-committed"
  static let severity = Severity.warning
  static let summary = "A cycle doesn't commit to an item that is closed already."
  static let rationale = """
    When one person closes an item while another plans it into a cycle, both did something sensible, and git merges it without \
    a conflict: the two are different files. What comes of it is a commitment to nothing, and effort that is planned twice. A \
    stopped item in a cycle that runs, and an item that was done before the cycle began, want a decision: leave it out, or \
    take it up again. An item that becomes done during the cycle is what cycles are for.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(cycle, item(status: "stopped")),
    keeping: RuleExample(cycle, item(status: "ready")))

  func check(_ context: inout RuleContext) {
    let cycles = context.openCycles
    guard !cycles.isEmpty else { return }
    let items = context.snapshot.itemsByID
    for cycle in cycles {
      for (item, range) in context.committedItems(of: cycle, in: items) {
        guard let message = Self.message(item, cycle, today: context.today) else { continue }
        context.report(cycle, at: range, message, remedy: Message.decide(item))
      }
    }
  }

  private static func message(_ item: Item, _ cycle: Record, today: CivilDate) -> String? {
    switch item.category {
    case .stopped: return Message.stopped(item)
    case .done:
      guard let start = cycle.date("from") else { return nil }
      let finished = item.fields.finished.day ?? item.fields.released.day
      return today < start || finished.map { $0 < start } == true ? Message.done(item) : nil
    default: return nil
    }
  }

  private static let cycle = RuleExample.File(
    "cycles/first-steps-08.md",
    """
    ---
    team: first-steps
    from: 2026-04-13
    to: 2026-04-24
    goal: A first-time buyer can pack with our list
    committed: [MB-7K2QX, MB-9TD4A]
    ---

    """)

  private static func item(status: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-printed-list.md",
      """
      ---
      id: MB-9TD4A
      rank: 20
      title: Printed packing list for the shops
      team: first-steps
      audience: first-time-buyers
      benefit: Can tick off what to pack without a phone
      campaign: packing-guide
      effort: 2
      stop-reason: The shops would rather have it on their screens
      status: \(status)
      ---

      """)
  }
}

private enum Message {
  static func stopped(_ item: Item) -> String {
    "the cycle commits to \(item.quotedName), which was stopped"
  }

  static func done(_ item: Item) -> String {
    "the cycle commits to \(item.quotedName), which was done before it began"
  }

  static func decide(_ item: Item) -> String {
    "take it out of `committed`, or take it up again (`git backlog set \(item.id) status=…`)"
  }
}
