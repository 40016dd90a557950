import BacklogModel

struct ItemStale: AgeRule {
  static let name = "item-stale"
  static let severity = Severity.warning
  static let summary = "An item in progress isn't older than the team's items usually get."
  static let rationale = """
    The age of what is in progress is the earliest sign that something is stuck: an expert who is missing, an answer that \
    doesn't come, an item that was too large. What is unusual is told by the team's own finished items (from `started` to \
    `finished`, both days counted): eighty-five out of a hundred took no longer than this. Where an item has no such field, \
    the commits tell the day on which its status became that. It is a reason to talk about the item, and says nothing about \
    anybody who works on it.
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
      $0.category?.isInProgress == true && context.started($0) != nil
    }
    guard !begun.isEmpty else { return }
    let finished = context.snapshot.items.lazy.filter { $0.category == .done }
    let teams = TeamLookup(context.snapshot)
    let finishedByTeam = teams.byTeam(finished)
    let fallback = context.parameter("days")
    for (team, items) in teams.byTeam(begun).sorted(by: { $0.key < $1.key }) {
      let usual = usualAge(of: finishedByTeam[team] ?? [], context)
      for item in items {
        guard let started = context.started(item) else { continue }
        let age = started.days(until: context.today) + 1
        guard age > usual ?? fallback else { continue }
        context.report(
          item.record, field: item.fields.started == .absent ? "status" : "started",
          Message.old(
            PracticeWording.span(started, until: context.today, bothCounted: true), usual: usual,
            percentile: context.parameter("percentile")),
          remedy: Message.talk(item))
      }
    }
  }

  static func undated(in snapshot: Snapshot) -> (Item) -> Bool {
    // What is usual matters where something is in progress.
    guard snapshot.items.contains(where: { $0.category?.isInProgress == true }) else {
      return { _ in false }
    }
    return { item in
      switch item.category {
      case .active, .waiting: item.fields.started == .absent
      case .done: item.fields.started == .absent || item.fields.finished == .absent
      default: false
      }
    }
  }

  /// What is usual is no longer than the longest that a finished item took.
  static func limit(in snapshot: Snapshot) -> Int {
    let spans = snapshot.items.lazy.filter { $0.category == .done }.compactMap { item -> Int? in
      guard let started = item.fields.started.day, let finished = item.fields.finished.day
      else { return nil }
      return finished.days(since: started) + 1
    }
    return max(parameter("days", in: snapshot.configuration), spans.max() ?? 0)
  }

  /// The days that the percentile of finished items took at most; `nil` where too few tell (nearest rank).
  private func usualAge(of items: [Item], _ context: RuleContext) -> Int? {
    let ages = items.compactMap { age(of: $0, context) }
    guard ages.count >= max(1, context.parameter("items")) else { return nil }
    let percentile = min(max(context.parameter("percentile"), 1), 100)
    let usual = ages.sorted()[(percentile * ages.count + 99) / 100 - 1]
    return usual == .max ? nil : usual
  }

  /// The days that a finished item took; `.max` where it took longer than history was looked at, `nil` where nobody knows.
  private func age(of item: Item, _ context: RuleContext) -> Int? {
    guard let finished = context.finished(item)?.day else { return nil }
    switch context.started(item) {
    case .on(let started): return started <= finished ? finished.days(since: started) + 1 : nil
    case .before(let limit): return finished >= limit ? .max : nil
    case nil: return nil
    }
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
  static func old(_ age: String, usual: Int?, percentile: Int) -> String {
    let days = "in progress for \(age)"
    guard let usual else { return "\(days), longer than work should take" }
    return "\(days); \(percentile) % of the team's items are finished within \(usual)"
  }

  static func talk(_ item: Item) -> String {
    item.category == .waiting
      ? "find out what it really waits for, and get that, or stop it: `git backlog stop \(item.id)`"
      : "ask what would get it finished: help, a smaller slice, or stopping it"
  }
}
