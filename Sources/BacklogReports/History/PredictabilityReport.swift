package import BacklogHistory
import BacklogModel

/// `predictability`: how much of what was committed in the beginning was completed, cycle by cycle (say/do).
///
/// Initially committed and completed ÷ initially committed (J. Behrens, "Sprint predictability: say/do ratio"; brokenbuild.net). A
/// steady 80 to 100 % is healthy; it is easily gamed by saying less, so it is no target, and it is never compared between teams.
package struct PredictabilityReport: Sendable {
  /// One team's cycles that are over, the oldest first.
  package struct Team: Sendable {
    /// The team's key.
    package let key: String?
    package let title: String
    package let cycles: [CycleOutcome]

    /// The shares of the cycles in which something was committed.
    package var shares: [Double] { cycles.compactMap(\.sayDo) }
  }

  package let teams: [Team]

  /// Healthy is what is steadily between these, in per cent.
  package static let healthy = 80.0...100.0
  /// So many cycles of each team are looked at, where no period is asked for.
  package static let usualCycles = 6

  package init(_ scope: ReportScope, in timeline: Timeline) {
    let hasPeriod = scope.since != nil || scope.until != nil
    teams = CycleOutcome.byTeam(scope, in: timeline, most: hasPeriod ? .max : Self.usualCycles)
      .map { key, cycles in
        Team(key: key, title: scope.title(ofTeam: key), cycles: cycles)
      }
  }
}

extension CycleOutcome {
  /// Each team's last cycles that are over, by team.
  static func byTeam(
    _ scope: ReportScope, in timeline: Timeline, most: Int
  ) -> [(key: String?, cycles: [CycleOutcome])] {
    var teams: [(key: String?, cycles: [CycleOutcome])] = []
    for cycle in all(scope, in: timeline) where cycle.isOver {
      if teams.last?.key != cycle.team || teams.isEmpty { teams.append((cycle.team, [])) }
      teams[teams.count - 1].cycles.append(cycle)
    }
    return teams.map { ($0.key, Array($0.cycles.suffix(most))) }
  }
}

extension ReportScope {
  func title(ofTeam key: String?) -> String {
    key.flatMap { snapshot.record(.team, key: $0)?.title } ?? key ?? "no team"
  }
}
