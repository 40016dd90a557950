import BacklogModel

struct OverCapacity: Rule {
  static let name = "over-capacity"
  static let severity = Severity.warning
  static let summary = "A cycle commits to no more effort than the team has in it."
  static let rationale = """
    A team that is planned to 110 % has no room for what nobody foresaw, for learning, or for helping each other; the work \
    spills over, and nobody believes the next plan. The time to collect results and decide on them (`learn-effort`) is \
    part of the effort. Committing to less and pulling more when there is room costs nothing.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(cycle(capacity: 8), item), keeping: RuleExample(cycle(capacity: 12), item)
  )

  func check(_ context: inout RuleContext) {
    let cycles = context.openCycles
    guard !cycles.isEmpty else { return }
    let items = context.snapshot.itemsByID
    for cycle in cycles {
      let team = cycle.text("team").flatMap { context.snapshot.record(.team, key: $0) }
      guard let capacity = cycle.decimal("capacity") ?? team.flatMap(Self.capacity),
        capacity > .zero
      else { continue }
      let committed = context.committedItems(of: cycle, in: items).map(\.item)
        .filter { $0.category != .stopped }
      let sum = EffortSum(committed)
      guard sum.effort > capacity else { continue }
      context.report(
        cycle, field: "committed", Message.tooMuch(sum, capacity),
        remedy: Message.takeOut(committed))
    }
  }

  /// What a team takes on in a cycle; not where its file can't be read, which may end within the number.
  private static func capacity(of team: Record) -> DecimalNumber? {
    team.isLegible ? team.decimal("capacity") : nil
  }

  private static func cycle(capacity: Int) -> RuleExample.File {
    RuleExample.File(
      "cycles/first-steps-08.md",
      """
      ---
      team: first-steps
      from: 2026-04-13
      to: 2026-04-24
      goal: A first-time buyer can pack with our list
      capacity: \(capacity)
      committed: [MB-7K2QX, MB-9TD4A]
      ---

      """)
  }

  private static let item = RuleExample.File(
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
    moscow: could
    effort: 6
    learn-effort: 1
    status: ready
    ---

    """)
}

private enum Message {
  static func tooMuch(_ sum: EffortSum, _ capacity: DecimalNumber) -> String {
    let hidden =
      sum.unestimated > 0
      ? ", and \(PracticeWording.count(sum.unestimated, "item")) without an estimate" : ""
    return "committed to an effort of \(sum.effort)\(hidden), but there is capacity for \(capacity)"
  }

  static func takeOut(_ items: [Item]) -> String {
    let last = items.filter(\.isOpen).max { $0.place < $1.place }
    let lowest = last.map { ", starting with the lowest: \($0.quotedName)" } ?? ""
    return "take items out of the cycle until it fits\(lowest)"
  }
}
