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

  /// Whether any of some rules may want to know anything; `nil` for all rules.
  package static func mayBeAsked(by names: Set<String>?) -> Bool {
    names.map { names in rules.contains { names.contains($0.name) } } ?? true
  }

  /// - Returns: `nil` where no rule wants to know anything.
  package init?(of request: CheckRequest) {
    let snapshot = request.snapshot
    let rules = Self.rules.filter { request.severity(of: $0) != nil }
    let questions = rules.map { $0.undated(in: snapshot) }
    var areAsked = rules.map { _ in false }
    // Of two documents with one id history can't say which is meant.
    let shared = Set(snapshot.sharedIDs)
    for item in snapshot.items {
      var isAsked = false
      for index in questions.indices where questions[index](item) {
        areAsked[index] = true
        isAsked = true
      }
      if isAsked, shared.isEmpty || !shared.contains(item.id) { items.append(item) }
    }
    if items.isEmpty { return nil }
    for (rule, isAsked) in zip(rules, areAsked) where isAsked {
      days = min(max(days, rule.limit(in: snapshot)), Self.mostDays)
    }
  }
}

/// A rule that goes by the ages of items.
protocol AgeRule: Rule {
  /// Whether an item's fields don't say what the rule has to know of it.
  static func undated(in snapshot: Snapshot) -> (Item) -> Bool
  /// The most days that make a difference to the rule.
  static func limit(in snapshot: Snapshot) -> Int
}

extension RuleContext {
  /// The day on which work on an item began: as the item says, else as history does.
  func started(_ item: Item) -> KnownDay? {
    day(item.fields.started, "started", of: item, \.started)
  }

  /// The day on which an item was finished.
  func finished(_ item: Item) -> KnownDay? {
    day(item.fields.finished, "finished", of: item, \.finished)
  }

  /// The last day on which somebody confirmed an item, or else wrote or changed it.
  func lastWanted(_ item: Item) -> KnownDay? {
    day(item.fields.confirmed, "confirmed", of: item, \.changed)
  }

  private func day(
    _ day: ItemFields.Day, _ field: String, of item: Item, _ age: (ItemAges) -> KnownDay?
  ) -> KnownDay? {
    switch day {
    case .on(let day): .on(day)
    case .unreadable: nil
    case .absent: item.record.isUnreadable(field) ? nil : ages[item.id].flatMap(age)
    }
  }
}
