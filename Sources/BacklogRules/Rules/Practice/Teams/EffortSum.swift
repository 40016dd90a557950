import BacklogModel

/// The effort of some items, time to learn from them included, and how many of them nobody has estimated.
struct EffortSum: Sendable {
  private(set) var effort = DecimalNumber.zero
  private(set) var estimated = 0
  private(set) var unestimated = 0

  init() {}

  init(_ items: some Sequence<Item>) {
    for item in items { add(item.effort) }
  }

  /// Adds an item's effort, or one item that has none that can be meant.
  mutating func add(_ itemEffort: DecimalNumber?) {
    // No work takes nothing, or less: what says so is no estimate.
    guard let itemEffort, itemEffort > .zero else {
      unestimated += 1
      return
    }
    effort += itemEffort
    estimated += 1
  }

  /// Adds the effort of other items.
  mutating func add(_ other: EffortSum) {
    effort += other.effort
    estimated += other.estimated
    unestimated += other.unestimated
  }
}
