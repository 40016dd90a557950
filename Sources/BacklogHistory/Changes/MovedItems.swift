package import BacklogModel

/// An open item in an order.
package struct OrderedItem: Hashable, Sendable {
  package let id: ItemID
  package let rank: DecimalNumber?
  /// The team whose list it stands in.
  package let team: String?

  package init(id: ItemID, rank: DecimalNumber?, team: String?) {
    self.id = id
    self.rank = rank
    self.team = team
  }

  package init(_ item: Item) {
    self.init(id: item.id, rank: item.rank, team: item.team)
  }
}

/// Which items really moved between two orders.
package enum MovedItems {
  /// The fewest items that, taken out and put elsewhere, turn the old order of each team into the new one; in the new order.
  ///
  /// Only items that are open in one team before and after can move: what closes, is added or changes its team moves nobody
  /// else. Of several smallest sets, one in which as few as possible kept their rank is taken: whoever swapped two
  /// neighbours by writing one rank moved that one. An item has one place: of an id that occurs twice the first counts.
  /// Cost: n log n.
  ///
  /// - Parameters:
  ///   - old: the open items in order, of all teams or of some.
  ///   - new: the same later.
  ///   - positions: the number of items of each team before the first one in `old` and `new`, where these are parts of an order.
  package static func between(
    _ old: some Sequence<OrderedItem>, _ new: some Sequence<OrderedItem>,
    after positions: [String?: (old: Int, new: Int)] = [:]
  ) -> [(id: ItemID, place: PlaceChange)] {
    let before = TeamOrders(old)
    let after = TeamOrders(new)
    var moves: [(id: ItemID, place: PlaceChange)] = []
    for team in after.teams {
      let order = after.orders[team] ?? []
      guard let oldOrder = before.orders[team] else { continue }
      let start = positions[team] ?? (0, 0)
      for index in moved(from: oldOrder, to: order, oldIndices: before.indices) {
        let item = order[index]
        let place = PlaceChange(
          team: team, from: (before.indices[item.id] ?? 0) + 1 + start.old,
          to: index + 1 + start.new,
          above: index + 1 < order.count ? order[index + 1].id : nil)
        moves.append((item.id, place))
      }
    }
    return moves
  }

  /// The indices in `new` of the items that moved.
  private static func moved(
    from old: [OrderedItem], to new: [OrderedItem], oldIndices: [ItemID: Int]
  ) -> [Int] {
    var common: [(new: Int, old: Int)] = []
    for (index, item) in new.enumerated() {
      if let oldIndex = oldIndices[item.id], oldIndex < old.count, old[oldIndex].id == item.id {
        common.append((index, oldIndex))
      }
    }
    if zip(common, common.dropFirst()).allSatisfy({ $0.old < $1.old }) { return [] }
    let kept = Set(
      common.map(\.old).longestIncreasingSubsequence { offset in
        new[common[offset].new].rank == old[common[offset].old].rank
      })
    return common.indices.filter { !kept.contains($0) }.map { common[$0].new }
  }
}

/// The orders of all teams.
private struct TeamOrders {
  var orders: [String?: [OrderedItem]] = [:]
  /// In the order in which the teams' first items stand.
  var teams: [String?] = []
  /// Where in its team's order each item is.
  var indices: [ItemID: Int] = [:]

  init(_ items: some Sequence<OrderedItem>) {
    for item in items where indices[item.id] == nil {
      indices[item.id] = orders[item.team]?.count ?? 0
      if orders[item.team] == nil { teams.append(item.team) }
      orders[item.team, default: []].append(item)
    }
  }
}
