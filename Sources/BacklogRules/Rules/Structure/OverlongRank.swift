import BacklogModel

struct OverlongRank: DocumentRule {
  static let name = "overlong-rank"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.item]
  static let summary = "An open item's rank has few digits after the point."
  static let rationale = """
    A rank is a number so that something fits between any two: 2.5 comes between 2 and 3. Where much is put into one gap, the \
    numbers grow long, and hard to read and to type. Spacing them out anew changes the crowded run, and no order.
    """
  static let parameters = [
    RuleParameter(
      "digits", default: RankRespacing.longestFraction,
      "the most digits after the point that a rank should have")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(item(rank: "10.48151623")), keeping: RuleExample(item(rank: "10.5")))

  static func isAbout(_ category: StatusCategory?) -> Bool { category?.isOpen ?? true }

  func check(_ item: Record, _ context: inout RuleContext) {
    guard let rank = item.decimal("rank"), rank.fractionLength > context.parameter("digits") else {
      return
    }
    context.report(
      item, field: "rank", Message.overlong(rank.fractionLength), remedy: Message.respace)
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
  static func overlong(_ digits: Int) -> String { "the rank has \(digits) digits after the point" }

  static let respace = "`git backlog rank respace` shortens it and keeps the order"
}
