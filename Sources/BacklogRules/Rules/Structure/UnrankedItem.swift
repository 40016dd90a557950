import BacklogFormat
import BacklogModel

struct UnrankedItem: Rule {
  static let name = "unranked-item"
  static let severity = Severity.warning
  static let summary = "An open item has its place in the order."
  static let rationale = """
    A backlog is one list in the order in which the team would do things, and that everyone can see. Deciding on a place is \
    the whole point: “important” says nothing as long as everything is. Items without a rank come last, in no order that \
    anybody chose.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(item(rank: "")), keeping: RuleExample(item(rank: "rank: 20\n")))

  func check(_ context: inout RuleContext) {
    var last = context.snapshot.openItems.last { $0.rank != nil }?.rank ?? .zero
    for item in context.items where item.rank == nil && isOpen(item, context.configuration) {
      let record = item.record
      if record.node("rank") != nil || record.isUnreadable("rank") { continue }
      last = last + DecimalNumber(Self.step(for: item.id))
      context.report(
        record, at: record.document.frontMatter.entry("rank")?.keyRange ?? record.range(of: "id"),
        Message.unranked, remedy: Message.rank(item.id), fix: fix(record, last), absent: ["rank"])
    }
  }

  /// Whether the item is known to be open: a status that is missing or misspelt is a finding of its own, and may have been
  /// meant to be one that closes.
  private func isOpen(_ item: Item, _ configuration: Configuration) -> Bool {
    if let category = item.category { return category.isOpen }
    let meant = item.status.flatMap { NearMatch.of($0, in: configuration.statuses.map(\.name)) }
    return meant.flatMap { configuration.category(of: $0) }?.isOpen ?? false
  }

  /// From 6 to 15, by the id: two branches that mend different items seldom give them one rank.
  private static func step(for id: ItemID) -> Int {
    6 + id.randomPart.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 10 }
  }

  private func fix(_ record: Record, _ rank: DecimalNumber) -> Fix {
    if let empty = record.document.frontMatter.entry("rank") {
      let range = empty.keyRange.lowerBound..<empty.value.range.upperBound
      return Fix([.init(path: record.path, range: range, text: "rank: \(rank)")])
    }
    return .addingLine(
      "rank: \(rank)", to: record,
      after: record.document.frontMatter.entry("id")?.keyRange.lowerBound)
  }

  private static func item(rank: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-tent-finder.md",
      """
      ---
      id: MB-9TD4A
      \(rank)title: Tent finder
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
  static let unranked = "the item has no “rank”, so it comes last"

  static func rank(_ id: ItemID) -> String {
    "give it a place: `git backlog move \(id) --top`, --bottom, --before or --after another"
  }
}
