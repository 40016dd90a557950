import BacklogModel

extension RuleContext {
  /// The cycles that findings are asked for and that can still be changed: neither closed nor past their last day.
  var openCycles: [Record] {
    records(.cycle).filter { cycle in
      cycle.node("closed") == nil && cycle.date("to").map { $0 >= today } ?? true
    }
  }

  /// The items that a cycle commits to, each once, with the place where it says so; ids of no item are left out.
  func committedItems(of cycle: Record, in items: [ItemID: Item]) -> [(
    item: Item, range: Range<Int>
  )] {
    var seen: Set<ItemID> = []
    return cycle.elements("committed").compactMap { element in
      guard let id = ItemID(element.text), seen.insert(id).inserted, let item = items[id] else {
        return nil
      }
      return (item, element.range)
    }
  }
}

extension Snapshot {
  /// All items by id; of those that share one, the first in the backlog's order.
  var itemsByID: [ItemID: Item] {
    Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
  }
}
