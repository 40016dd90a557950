import BacklogModel

/// The effort of some items, time to learn from them included, and how many of them nobody has estimated.
struct EffortSum: Sendable {
  private(set) var effort = DecimalNumber.zero
  private(set) var estimated = 0
  private(set) var unestimated = 0

  init(_ items: some Sequence<Item>) {
    for item in items {
      if let itemEffort = item.effort {
        effort += itemEffort
        estimated += 1
      } else {
        unestimated += 1
      }
    }
  }
}
