import BacklogModel

struct TiedRank: Rule {
  static let name = "tied-rank"
  static let severity = Severity.warning
  static let summary = "No two open items have one rank."
  static let rationale = """
    Two items with one rank are ordered by their ids, which is no order that anybody chose, and nothing fits between them. It \
    comes about when a rank is typed by hand, or when two people put something in the same place at the same time.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(item(rank: "10.0")), keeping: RuleExample(item(rank: "10.5")))

  func check(_ context: inout RuleContext) {
    let ranked = context.snapshot.openItems.filter { $0.rank != nil }
    var start = 0
    while start < ranked.count {
      var end = start + 1
      while end < ranked.count, ranked[end].rank == ranked[start].rank { end += 1 }
      if end - start > 1 { report(Array(ranked[start..<end]), &context) }
      start = end
    }
  }

  private func report(_ tied: [Item], _ context: inout RuleContext) {
    for item in context.places(among: tied, path: \.record.path) {
      guard let other = tied.first(where: { $0.record.path != item.record.path }) else { continue }
      // Files with one id have more to settle than their rank.
      if other.id == item.id { continue }
      context.report(
        item.record, field: "rank", Message.tied(with: other.id),
        remedy: Message.move(item.id, other.id))
    }
  }

  private static func item(rank: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-tent-finder.md",
      """
      ---
      id: MB-9TD4A
      rank: \(rank)
      title: Tent finder
      team: first-steps
      audience: first-time-buyers
      benefit: Finds the tent that fits the trip
      campaign: packing-guide
      status: backlog
      ---

      """)
  }
}

private enum Message {
  static func tied(with other: ItemID) -> String { "\(other) has the same rank" }

  static func move(_ id: ItemID, _ other: ItemID) -> String {
    "say which comes first: `git backlog move \(id) --after \(other)`, or `git backlog rank respace`"
  }
}
