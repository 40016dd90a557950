package import BacklogModel

/// An open item in an order.
package struct OrderedItem: Hashable, Sendable {
  package let id: ItemID
  package let rank: DecimalNumber?
  /// The team whose list it stands in.
  package let team: String?
  /// Where its document is; empty where nobody asks.
  let path: String

  package init(id: ItemID, rank: DecimalNumber?, team: String?, path: String = "") {
    self.id = id
    self.rank = rank
    self.team = team
    self.path = path
  }

  package init(_ item: Item) {
    self.init(id: item.id, rank: item.rank, team: item.team, path: item.record.path)
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
    between(TeamOrders(old), TeamOrders(new), after: positions)
  }

  static func between(
    _ before: TeamOrders, _ after: TeamOrders,
    after positions: [String?: (old: Int, new: Int)] = [:]
  ) -> [(id: ItemID, place: PlaceChange)] {
    var moves: [(id: ItemID, place: PlaceChange)] = []
    for (team, order) in zip(after.teams, after.orders) {
      guard let old = before.number(of: team) else { continue }
      let start = positions[team] ?? (0, 0)
      for (index, oldIndex) in moved(from: old, in: before, to: order) {
        let item = order[index]
        let place = PlaceChange(
          team: team, from: oldIndex + 1 + start.old, to: index + 1 + start.new,
          above: index + 1 < order.count ? order[index + 1].id : nil)
        moves.append((item.id, place))
      }
    }
    return moves
  }

  /// The indices of the items that moved in the new order, each with that in the old one.
  private static func moved(
    from team: Int, in before: TeamOrders, to new: [OrderedItem]
  ) -> [(new: Int, old: Int)] {
    let old = before.orders[team]
    var common: [(new: Int, old: Int)] = []
    common.reserveCapacity(new.count)
    for (index, item) in new.enumerated() {
      if let place = before.places[item.id], place.team == team {
        common.append((index, place.index))
      }
    }
    if zip(common, common.dropFirst()).allSatisfy({ $0.old < $1.old }) { return [] }
    let kept = Set(
      common.map(\.old).longestIncreasingSubsequence { offset in
        new[common[offset].new].rank == old[common[offset].old].rank
      })
    return common.indices.filter { !kept.contains($0) }.map { common[$0] }
  }
}

/// The orders of all teams.
struct TeamOrders {
  /// In the order in which the teams' first items stand.
  private(set) var teams: [String?] = []
  /// The items of each of them.
  private(set) var orders: [[OrderedItem]] = []
  /// Where each item is: the number of its team, and where in that team's order. Of an id that occurs twice the first counts.
  private(set) var places: [ItemID: (team: Int, index: Int)] = [:]
  private var numbers: [String?: Int] = [:]

  init(_ items: some Sequence<OrderedItem>) {
    places.reserveCapacity(items.underestimatedCount)
    for item in items where places[item.id] == nil {
      let team: Int
      if let number = numbers[item.team] {
        team = number
      } else {
        team = teams.count
        numbers[item.team] = team
        teams.append(item.team)
        orders.append([])
      }
      places[item.id] = (team, orders[team].count)
      orders[team].append(item)
    }
  }

  func number(of team: String?) -> Int? { numbers[team] }

  func item(_ id: ItemID) -> OrderedItem? { places[id].map { orders[$0.team][$0.index] } }

  /// An item's team, its number there from 1, and the item that stands right below it.
  subscript(id: ItemID) -> (team: String?, position: Int, above: ItemID?)? {
    guard let (team, index) = places[id] else { return nil }
    let order = orders[team]
    return (teams[team], index + 1, index + 1 < order.count ? order[index + 1].id : nil)
  }
}
