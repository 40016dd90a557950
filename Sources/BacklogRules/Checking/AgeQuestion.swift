package import BacklogModel

/// What rules want to know of history: when items came to where they are, which their fields don't say.
package struct AgeQuestion: Sendable {
  package private(set) var items: [Item] = []
  /// So many days before the day of judgement are to be looked at. What lies further back is longer ago than any rule asks.
  package private(set) var days = 0

  private static let rules: [any AgeRule.Type] = [
    ItemStale.self, DoneUnreleased.self, UnconfirmedItem.self,
  ]
  /// No rule looks back further than a hundred years.
  private static let mostDays = 36_525

  /// - Returns: `nil` where no rule wants to know anything.
  package init?(of request: CheckRequest) {
    let snapshot = request.snapshot
    var seen: Set<ItemID> = []
    for rule in Self.rules where request.severity(of: rule) != nil {
      let undated = rule.undated(in: snapshot)
      if undated.isEmpty { continue }
      days = min(max(days, rule.limit(in: snapshot)), Self.mostDays)
      // Of two documents with one id history can't say which is meant.
      items += undated.filter {
        seen.insert($0.id).inserted && snapshot.records(id: $0.id).count == 1
      }
    }
    if items.isEmpty { return nil }
  }
}

/// A rule that goes by the ages of items.
protocol AgeRule: Rule {
  /// The items whose fields don't say what the rule has to know.
  static func undated(in snapshot: Snapshot) -> [Item]
  /// The most days that make a difference to the rule.
  static func limit(in snapshot: Snapshot) -> Int
}

extension RuleContext {
  /// The day on which work on an item began: as the item says, else as history does.
  func started(_ item: Item) -> KnownDay? { day("started", of: item, \.started) }

  /// The day on which an item was finished.
  func finished(_ item: Item) -> KnownDay? { day("finished", of: item, \.finished) }

  /// The last day on which somebody confirmed an item, or else wrote or changed it.
  func lastWanted(_ item: Item) -> KnownDay? { day("confirmed", of: item, \.changed) }

  private func day(
    _ field: String, of item: Item, _ age: (ItemAges) -> KnownDay?
  ) -> KnownDay? {
    if item.record.node(field) != nil { return item.record.date(field).map { .on($0) } }
    return item.record.isUnreadable(field) ? nil : ages[item.id].flatMap(age)
  }
}
