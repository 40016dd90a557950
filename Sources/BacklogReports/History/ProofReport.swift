package import BacklogHistory
package import BacklogModel

/// `proof`: whether a way of working does good: morale, what customers say, and what is finished, cycle by cycle.
///
/// The interim proof of a change, until outcomes show: morale as the team says it (1 to 5), satisfaction as it was measured, and
/// the number of items that the team finished in the days of the cycle.
package struct ProofReport: Sendable {
  package struct Cycle: Sendable {
    package let outcome: CycleOutcome
    package let morale: Int?
    package let satisfaction: Actual?
    /// Items that the team finished from the first to the last day of the cycle.
    package let finished: Int
    package let improvement: String?
  }

  package struct Team: Sendable {
    /// The team's key.
    package let key: String?
    package let title: String
    /// Cycles that are over, the oldest first.
    package let cycles: [Cycle]
  }

  package let teams: [Team]

  /// So many cycles of each team are looked at, where no period is asked for.
  package static let usualCycles = 12

  package init(_ scope: ReportScope, in timeline: Timeline) {
    let hasPeriod = scope.since != nil || scope.until != nil
    let share = ReportShare(scope)
    var finished: [String: [CivilDate]] = [:]
    for (id, history) in timeline.items {
      guard let facts = history.facts(on: scope.day), share.holds(facts),
        let day = scope.dates(of: id)?.finished, let team = scope.team(named: facts.team)
      else { continue }
      finished[team, default: []].append(day)
    }
    teams = CycleOutcome.byTeam(scope, in: timeline, most: hasPeriod ? .max : Self.usualCycles)
      .map { key, cycles in
        Team(
          key: key, title: scope.title(ofTeam: key),
          cycles: cycles.map { outcome in
            Cycle(
              outcome: outcome, morale: outcome.record.integer("morale"),
              satisfaction: outcome.record.actuals("satisfaction").last,
              finished: (finished[key ?? ""] ?? []).count {
                $0 >= outcome.from && $0 <= outcome.judgedOn
              }, improvement: outcome.record.text("improvement"))
          })
      }
  }
}
