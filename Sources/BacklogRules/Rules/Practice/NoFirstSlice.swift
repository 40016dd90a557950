import BacklogModel

struct NoFirstSlice: Rule {
  static let name = "no-first-slice"
  static let severity = Severity.warning
  static let summary =
    "A campaign with a fixed date has a smallest version that could go out first."
  static let rationale = """
    A campaign that goes out all at once is worth nothing until the last piece is done, and misses its date with the \
    slowest of them. Ask: when could a part go out soonest? Marking those items as the first slice gives the customer \
    something earlier, the team something to learn from, and the date something to hold on to.
    """
  static let parameters = [
    RuleParameter("items", default: 3, "with fewer items than this, a campaign is its own slice")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(campaign, item("MB-9TD4A", 1), item("MB-3HK7W", 2), item("MB-6XP2C", 3)),
    keeping: RuleExample(
      campaign, item("MB-9TD4A", 1, slice: "first"), item("MB-3HK7W", 2), item("MB-6XP2C", 3)))

  func check(_ context: inout RuleContext) {
    let fewest = context.parameter("items")
    let campaigns = context.records(.campaign)
      .filter { $0.node("due") != nil && $0.text("decision") != "stop" }
    guard !campaigns.isEmpty else { return }
    let items = Dictionary(grouping: context.snapshot.items.lazy.filter(\.isPlanned)) {
      $0.fields.campaign ?? ""
    }
    let isUncertain = context.snapshot.items.contains { $0.record.mayHide("slice", "campaign") }
    for campaign in campaigns {
      guard let planned = items[campaign.key], planned.count >= fewest,
        planned.contains(where: \.isOpen),
        !planned.contains(where: { $0.fields.slice == "first" }), !isUncertain
      else { continue }
      context.report(
        campaign, field: "due", Message.allOrNothing(planned.count), remedy: Message.slice(planned))
    }
  }

  private static let campaign = RuleExample.File(
    "campaigns/call-back.md",
    """
    ---
    title: Call-back
    team: first-steps
    audience: first-time-buyers
    deliverable: "2026-q2: call-back"
    start: 2026-04-01
    due: 2026-05-10
    success:
      - qualified calls >= 20 by 2026-05-10
    review-on: 2026-05-11
    ---

    """)

  private static func item(_ id: String, _ number: Int, slice: String = "later")
    -> RuleExample.File
  {
    RuleExample.File(
      "items/\(id).md",
      """
      ---
      id: \(id)
      rank: \(20 + number)
      title: Call-back, step \(number)
      team: first-steps
      audience: first-time-buyers
      benefit: Gets an answer without waiting on the phone
      campaign: call-back
      slice: \(slice)
      status: backlog
      ---

      """)
  }
}

extension Item {
  /// Whether the item is still meant to be there in the end: neither stopped nor Won't.
  fileprivate var isPlanned: Bool { category != .stopped && fields.moscow != "wont" }
}

private enum Message {
  static func allOrNothing(_ items: Int) -> String {
    "all \(PracticeWording.count(items, "item")) of the campaign must be done before anything goes "
      + "out: none is in a first slice"
  }

  static func slice(_ items: [Item]) -> String {
    let first = items.first { $0.isOpen } ?? items[0]
    return "find the smallest part that would help somebody, and mark its items: "
      + "`git backlog set \(first.id) slice=first`"
  }
}
