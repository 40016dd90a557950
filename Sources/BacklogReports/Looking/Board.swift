package import BacklogModel

/// Open items by their status, in the order of the flow.
package struct Board: Sendable {
  /// The items of one status, in the backlog's order.
  package struct Column: Sendable {
    package let status: Status
    package let items: [Item]
  }

  /// How much of a team's work is in progress, and how much should be at most.
  package struct WorkLimit: Hashable, Sendable {
    /// The team's key.
    package let team: String
    /// Its name.
    package let title: String
    /// Items that are active or waiting.
    package let inProgress: Int
    package let limit: Int

    package var isReached: Bool { inProgress >= limit }
  }

  /// A column for each status that isn't closed, those without items too; behind them one for items of no known status.
  package let columns: [Column]
  /// How many items each closed status has, where it has any.
  package let closed: [(status: Status, count: Int)]
  /// The limits of the teams whose items are shown, by key; never two on one scale.
  package let limits: [WorkLimit]

  /// - Parameter teams: the keys of teams; all where it is empty.
  package init(_ snapshot: Snapshot, teams: [String] = []) {
    let items = snapshot.items.filter { item in
      teams.isEmpty || item.record.text("team").map(teams.contains) == true
    }
    let byStatus = Dictionary(grouping: items) { $0.status ?? "" }
    let statuses = snapshot.configuration.statuses
    var columns = statuses.filter(\.category.isOpen).map {
      Column(status: $0, items: byStatus[$0.name] ?? [])
    }
    let known = Set(statuses.map(\.name))
    let strays = items.filter { !known.contains($0.status ?? "") }
    if !strays.isEmpty {
      columns.append(Column(status: Status(name: "?", category: .todo), items: strays))
    }
    self.columns = columns
    closed = statuses.filter { !$0.category.isOpen }.compactMap { status in
      byStatus[status.name].map { (status, $0.count) }
    }
    limits = Self.limits(in: snapshot, teams: teams)
  }

  /// The work limits of some teams, or of all.
  package static func limits(in snapshot: Snapshot, teams: [String]) -> [WorkLimit] {
    snapshot.records(of: .team).compactMap { team in
      guard teams.isEmpty || teams.contains(team.key), let limit = team.integer("wip-limit") else {
        return nil
      }
      let begun = snapshot.items.count {
        $0.category?.isInProgress == true && $0.record.text("team") == team.key
      }
      return WorkLimit(team: team.key, title: team.title, inProgress: begun, limit: limit)
    }
  }
}
