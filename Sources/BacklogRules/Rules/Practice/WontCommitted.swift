import BacklogModel

struct WontCommitted: Rule {
  static let name = "wont-committed"
  static let severity = Severity.warning
  static let summary = "A cycle doesn't commit to an item that the team agreed not to do this time."
  static let rationale = """
    In MoSCoW, Won't means: agreed not to happen this time, so that the rest can. An item that is Won't and committed to \
    says both yes and no. Either the agreement has changed, and the item should say so, or it slipped back in.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(cycle, item(moscow: "wont")),
    keeping: RuleExample(cycle, item(moscow: "could")))

  func check(_ context: inout RuleContext) {
    let cycles = context.openCycles
    guard !cycles.isEmpty else { return }
    let items = context.snapshot.itemsByID
    for cycle in cycles {
      for (item, range) in context.committedItems(of: cycle, in: items)
      where item.isOpen && item.fields.moscow == "wont" {
        context.report(
          cycle, at: range, Message.committed(item), remedy: Message.decide(item, cycle))
      }
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

  private static func item(moscow: String) -> RuleExample.File {
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
      moscow: \(moscow)
      effort: 2
      status: ready
      ---

      """)
  }
}

private enum Message {
  static func committed(_ item: Item) -> String {
    "the cycle commits to \(item.quotedName), which is Won't this time"
  }

  static func decide(_ item: Item, _ cycle: Record) -> String {
    "take it out of `committed`, or change its `moscow` if the agreement has changed "
      + "(`git backlog set \(item.id) moscow=could`)"
  }
}
