package import BacklogHistory
import BacklogModel

/// `commitment`: what a cycle was committed to, what came in and went out later, and what became of it all.
///
/// Finishing ten things beats beginning fifteen and finishing four, so what was completed stands apart from what was carried over,
/// stopped, added and removed.
package struct CommitmentReport: Sendable {
  /// By team and first day: each team's running or last cycle, or all of the period that is asked for.
  package let cycles: [CycleOutcome]
  /// Whether effort may be shown: all cycles are one team's.
  package let isOfOneTeam: Bool

  package init(_ scope: ReportScope, in timeline: Timeline) {
    let all = CycleOutcome.all(scope, in: timeline)
    if scope.since != nil || scope.until != nil {
      cycles = all
    } else {
      cycles = all.enumerated().filter { index, cycle in
        index + 1 == all.count || all[index + 1].team != cycle.team
      }.map(\.element)
    }
    isOfOneTeam = Set(cycles.map(\.team)).count < 2
  }
}
