import BacklogModel

/// A step of an item from one place to another; `nil` where it has none.
struct ItemStep: Sendable {
  let old: PlacedItem?
  let new: PlacedItem?
}

/// The order of a backlog's open items at one moment, by team.
struct BacklogOrder: Sendable {
  private var teams: [String?: TeamOrder] = [:]

  init() {}

  init(_ items: [PlacedItem]) {
    teams = Dictionary(grouping: items, by: \.team).mapValues { TeamOrder($0.sorted()) }
  }

  subscript(team: String?) -> TeamOrder { teams[team] ?? TeamOrder() }

  mutating func apply(_ steps: some Sequence<ItemStep>) {
    for step in steps {
      if let old = step.old { teams[old.team]?.remove(old) }
    }
    for step in steps {
      if let new = step.new { teams[new.team, default: TeamOrder()].insert(new) }
    }
  }

  /// The order before the steps were made.
  func before(_ steps: [ItemStep]) -> BacklogOrder {
    var order = self
    order.apply(steps.lazy.map { ItemStep(old: $0.new, new: $0.old) })
    return order
  }

  /// Which items really moved by some steps, each with its place; as `MovedItems` says, of the whole order.
  ///
  /// Only the part of the order between the places that were touched is looked at.
  static func moves(
    from before: BacklogOrder, to after: BacklogOrder, by steps: [ItemStep]
  ) -> [(id: ItemID, place: PlaceChange)] {
    var byTeam: [String?: [ItemStep]] = [:]
    for step in steps {
      if let team = step.old.map(\.team) { byTeam[team, default: []].append(step) }
      if let team = step.new.map(\.team), step.old.map({ $0.team != team }) ?? true {
        byTeam[team, default: []].append(step)
      }
    }
    let teams = byTeam.sorted { ($0.key ?? "") < ($1.key ?? "") }
    return teams.flatMap { moves(of: $0, by: $1, from: before[$0], to: after[$0]) }
  }

  /// Which items really moved, whatever led from one order to the other.
  static func moves(
    from before: BacklogOrder, to after: BacklogOrder
  ) -> [(id: ItemID, place: PlaceChange)] {
    MovedItems.between(before.items, after.items)
  }

  private var items: [OrderedItem] {
    teams.sorted { ($0.key ?? "") < ($1.key ?? "") }
      .flatMap { $1.items(in: 0..<$1.count).map(\.ordered) }
  }

  private static func moves(
    of team: String?, by steps: [ItemStep], from old: TeamOrder, to new: TeamOrder
  ) -> [(id: ItemID, place: PlaceChange)] {
    let touched = steps.flatMap { step -> [PlacedItem] in
      guard let old = step.old, let new = step.new, old.team == new.team else { return [] }
      return [old, new]
    }
    guard let first = touched.min(), let last = touched.max(), first != last else { return [] }
    if steps.count == 1 {
      // Nothing else changed: the item moved if it has another number.
      let (from, to) = (old.position(of: touched[0]), new.position(of: touched[1]))
      if from == to { return [] }
      let place = PlaceChange(
        team: team, from: from + 1, to: to + 1, above: new.item(at: to + 1)?.id)
      return [(touched[1].id, place)]
    }
    let starts = (old: old.position(of: first), new: new.position(of: first))
    // One item behind the last place says what the last one stands above.
    let ends = (old: old.position(of: last) + 2, new: new.position(of: last) + 2)
    return MovedItems.between(
      old.items(in: starts.old..<ends.old).map(\.ordered),
      new.items(in: starts.new..<ends.new).map(\.ordered), after: [team: starts])
  }

  /// The place of an open item among those of its team, 1-based, and what stands right below it.
  func place(of item: PlacedItem) -> (position: Int, above: ItemID?) {
    let order = self[item.team]
    let position = order.position(of: item)
    return (position + 1, order.item(at: position + 1)?.id)
  }
}
