import BacklogFormat
package import BacklogModel

/// `move ID… --top|--bottom|--before ID|--after ID|--to N`: reorders, in one line of one file for each id.
package enum MoveItems {
  /// - Parameters:
  ///   - ids: the items to move, in the order in which they shall come.
  ///   - filter: what the list shows whose ends and positions are meant.
  package static func changes(
    in snapshot: Snapshot, moving ids: [ItemID], to place: Place, filter: ItemFilter,
    using random: inout some RandomNumberGenerator
  ) throws(WorkspaceError) -> Changeset {
    let moved = try ids.map { id throws(WorkspaceError) in try openItem(id, in: snapshot) }
    let movedIDs = Set(ids)
    let anchors = snapshot.items(filter).filter { !movedIDs.contains($0.id) }
    let others = snapshot.openItems.filter { !movedIDs.contains($0.id) }
    let index = try Placement.index(of: place, among: others, listed: anchors, moving: movedIDs)
    let newOrder = others[..<index] + moved + others[index...]
    let order = newOrder.map(\.place)
    let oldOrder = snapshot.openItems
    var changeset = Changeset(subject: "")
    if !newOrder.elementsEqual(oldOrder, by: ===) || moved.contains(where: { $0.rank == nil }) {
      let plan = RankPlan(order: order, moving: movedIDs, using: &random)
      try plan.write(to: &changeset, in: snapshot)
    }
    changeset.ids = ids
    changeset.isGated = false
    changeset.subject = subject(moved, newOrder: newOrder, oldOrder: oldOrder)
    return changeset
  }

  private static func openItem(_ id: ItemID, in snapshot: Snapshot) throws(WorkspaceError) -> Item {
    guard let item = snapshot.items.first(where: { $0.id == id }) else {
      throw .notAnItem(id.description)
    }
    guard item.isOpen else { throw .closedItem(id.description, status: item.status ?? "") }
    return item
  }

  /// `Move MB-9TD4A 12 → 3: Pricing page test`: positions are those among the open items of its team, as `diff` and `log` say
  /// them. An item may pass those of other teams only.
  private static func subject(
    _ moved: [Item], newOrder: some Collection<Item>, oldOrder: [Item]
  ) -> String {
    let parts = moved.map { item in
      let isOwn = { (other: Item) in other.team == item.team }
      let old = oldOrder.prefix { $0 !== item }.count(where: isOwn) + 1
      let new = newOrder.prefix { $0 !== item }.count(where: isOwn) + 1
      if old != new { return "\(item.id) \(old) → \(new)" }
      let isMoved = oldOrder.prefix { $0 !== item }.count != newOrder.prefix { $0 !== item }.count
      return "\(item.id) \(isMoved ? "among other teams' items" : "(rank only)")"
    }
    let title = moved.count == 1 ? moved.first.map { ": \($0.record.title)" } ?? "" : ""
    return CommitSubject.clipped("Move \(parts.joined(separator: ", "))\(title)")
  }
}

extension RankPlan {
  /// Puts the plan's ranks into a changeset.
  func write(to changeset: inout Changeset, in snapshot: Snapshot) throws(WorkspaceError) {
    for change in changes {
      for record in snapshot.records(id: change.id) where record.kind == .item {
        try changeset.edit(record, [.set(["rank"], .text(change.rank.description))])
      }
    }
  }
}
