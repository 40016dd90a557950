import BacklogModel

/// Whose items are whose: an item belongs to the team that it names, else to the only one there is.
struct TeamLookup: Sendable {
  private let snapshot: Snapshot
  private let onlyTeam: Record?

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    let teams = snapshot.records(of: .team)
    onlyTeam = teams.count == 1 ? teams.first : nil
  }

  func team(of item: Item) -> Record? {
    item.fields.team.map { snapshot.record(.team, key: $0) } ?? onlyTeam
  }

  /// The items of each team by its key, in the items' order; `""` holds those of none.
  func byTeam(_ items: some Sequence<Item>) -> [String: [Item]] { byTeam(items, \.self) }

  /// The same of what is known of some items.
  func byTeam<Element>(
    _ elements: some Sequence<Element>, _ item: (Element) -> Item
  ) -> [String: [Element]] {
    Dictionary(grouping: elements) { item($0).fields.team ?? onlyTeam?.key ?? "" }
  }
}
