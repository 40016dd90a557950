import BacklogModel

struct DoneUnreleased: AgeRule {
  static let name = "done-unreleased"
  static let severity = Severity.warning
  static let summary = "What is done reaches customers soon."
  static let rationale = """
    Finished work that nobody can see is stock on a shelf: it has cost its effort, earns nothing and grows old. Value \
    exists when customers have it. Of each team, the item that has lain longest is reported, and the number of the others. \
    Chores, which have no customer, don't count. Where an item has no `finished`, the commits tell the day.
    """
  static let parameters = [
    RuleParameter("days", default: 14, "most days from `finished` to `released`")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(item(release: "")),
    keeping: RuleExample(item(release: "released: 2026-03-03\n")))

  func check(_ context: inout RuleContext) {
    let most = context.parameter("days")
    let today = context.today
    let shelved = context.items.compactMap { item -> Shelved? in
      guard Self.isShelved(item), let finished = context.finished(item) else { return nil }
      let days = finished.days(until: today)
      return days > most ? Shelved(item: item, finished: finished, days: days) : nil
    }
    guard !shelved.isEmpty else { return }
    let byTeam = TeamLookup(context.snapshot).byTeam(shelved, \.item)
    for (_, group) in byTeam.sorted(by: { $0.key < $1.key }) {
      let oldest = group.min { left, right in
        // Most are told apart by their days alone.
        left.days == right.days ? left.item.place < right.item.place : left.days > right.days
      }
      guard let oldest else { continue }
      context.report(
        oldest.item.record, field: oldest.item.fields.finished == .absent ? "status" : "finished",
        Message.shelved(
          PracticeWording.span(oldest.finished, until: today),
          others: group.map(\.item).filter { $0.id != oldest.item.id }),
        remedy: Message.release(oldest.item), absent: ["released"])
    }
  }

  /// An item that is done and that no customer has.
  private struct Shelved {
    let item: Item
    let finished: KnownDay
    let days: Int
  }

  private static func isShelved(_ item: Item) -> Bool {
    item.category == .done && item.fields.released == .absent && item.fields.type != "chore"
  }

  static func undated(in snapshot: Snapshot) -> (Item) -> Bool {
    { isShelved($0) && $0.fields.finished == .absent }
  }

  static func limit(in snapshot: Snapshot) -> Int {
    parameter("days", in: snapshot.configuration)
  }

  private static func item(release: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-tent-guide.md",
      """
      ---
      id: MB-9TD4A
      title: What to look for in a first tent
      team: first-steps
      audience: first-time-buyers
      benefit: Can choose a tent without asking three friends
      campaign: packing-guide
      effort: 2
      finished: 2026-03-02
      \(release)status: done
      ---

      ## Acceptance criteria

      - [x] A reader finds the weight of each tent

      ## Definition of Done

      - [x] proofread: Somebody who did not write it has read it aloud
      - [x] tracked: Links carry the campaign's name
      - [x] approval-brand: Brand has agreed

      """)
  }
}

private enum Message {
  static func shelved(_ age: String, others: [Item]) -> String {
    let more =
      others.isEmpty ? "" : "; so are \(PracticeWording.list(others)) of the same team, too long"
    return "done for \(age), but never released\(more)"
  }

  static func release(_ item: Item) -> String {
    "let customers have it, then `git backlog release \(item.id)`; "
      + "or write down the day in `released`, where they do"
  }
}
