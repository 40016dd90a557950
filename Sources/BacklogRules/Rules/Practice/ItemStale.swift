import BacklogModel

struct ItemStale: Rule {
  static let name = "item-stale"
  static let severity = Severity.warning
  static let summary = "An item in progress isn't older than the team's items usually get."
  static let rationale = """
    The age of what is in progress is the earliest sign that something is stuck: an expert who is missing, an answer that \
    doesn't come, an item that was too large. What is unusual is told by the team's own finished items (from `started` to \
    `finished`, both days counted): eighty-five out of a hundred took no longer than this. It is a reason to talk about the \
    item, and says nothing about anybody who works on it.
    """
  static let parameters = [
    RuleParameter(
      "percentile", default: 85, "per cent of the team's finished items that took no longer"),
    RuleParameter("items", default: 5, "fewest finished items that tell what is usual"),
    RuleParameter(
      "days", default: 90, "most days in progress where too few finished items tell what is usual"),
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(item(started: "2026-01-05")),
    keeping: RuleExample(item(started: "2026-04-08")))

  func check(_ context: inout RuleContext) {
    let begun = context.items.filter {
      $0.category?.isInProgress == true && $0.record.node("started") != nil
    }
    guard !begun.isEmpty else { return }
    let finished = context.snapshot.items.lazy.filter { $0.category == .done }
    let teams = TeamLookup(context.snapshot)
    let finishedByTeam = teams.byTeam(finished)
    let fallback = context.parameter("days")
    for (team, items) in teams.byTeam(begun).sorted(by: { $0.key < $1.key }) {
      let usual = usualAge(of: finishedByTeam[team] ?? [], context)
      for item in items {
        guard let started = item.record.date("started") else { continue }
        let age = context.today.days(since: started) + 1
        guard age > usual ?? fallback else { continue }
        context.report(
          item.record, field: "started",
          Message.old(age, usual: usual, percentile: context.parameter("percentile")),
          remedy: Message.talk(item))
      }
    }
  }

  /// The days that the percentile of finished items took at most; `nil` where too few tell (nearest rank).
  private func usualAge(of items: [Item], _ context: RuleContext) -> Int? {
    let ages = items.compactMap { item -> Int? in
      guard let started = item.record.date("started"), let finished = item.record.date("finished"),
        started <= finished
      else { return nil }
      return finished.days(since: started) + 1
    }
    guard ages.count >= max(1, context.parameter("items")) else { return nil }
    let percentile = min(max(context.parameter("percentile"), 1), 100)
    return ages.sorted()[(percentile * ages.count + 99) / 100 - 1]
  }

  private static func item(started: String) -> RuleExample.File {
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
      effort: 2
      started: \(started)
      status: in-progress
      ---

      ## Acceptance criteria

      - [ ] A reader finds the weight of each tent

      ## Definition of Done

      - [ ] proofread: Somebody who did not write it has read it aloud
      - [ ] tracked: Links carry the campaign's name
      - [ ] approval-brand: Brand has agreed

      """)
  }
}

private enum Message {
  static func old(_ age: Int, usual: Int?, percentile: Int) -> String {
    let days = "in progress for \(PracticeWording.count(age, "day"))"
    guard let usual else { return "\(days), longer than work should take" }
    return "\(days); \(percentile) % of the team's items are finished within \(usual)"
  }

  static func talk(_ item: Item) -> String {
    item.category == .waiting
      ? "find out what it really waits for, and get that, or stop it: `git backlog stop \(item.id)`"
      : "ask what would get it finished: help, a smaller slice, or stopping it"
  }
}
