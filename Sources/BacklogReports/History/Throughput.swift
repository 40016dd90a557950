package import BacklogModel

/// How many items were finished on each day of a period (the Kanban Guide: throughput is the number of items finished per
/// unit of time).
///
/// An item counts once, on the day on which it was last finished; one that was taken up again counts no more.
package struct Throughput: Hashable, Sendable {
  /// The pace is that of the last twelve weeks.
  package static let usualDays = 84

  package let first: CivilDate
  /// By day, those without any too.
  package let counts: [Int]

  package var last: CivilDate { first.adding(days: counts.count - 1) }
  package var total: Int { counts.reduce(0, +) }

  /// - Parameters:
  ///   - finished: the days on which items were finished.
  ///   - period: it begins no earlier than what is known of: the first commit, or a finish that an item tells of itself.
  ///   - begun: the day of the first commit.
  package init(
    of finished: [CivilDate], in period: ClosedRange<CivilDate>, begun: CivilDate?
  ) {
    let known = [begun, finished.min()].compactMap(\.self).min()
    guard let known, known <= period.upperBound else {
      first = period.upperBound
      counts = []
      return
    }
    let first = max(known, period.lowerBound)
    var counts = [Int](repeating: 0, count: period.upperBound.days(since: first) + 1)
    for day in finished where day >= first && day <= period.upperBound {
      counts[day.days(since: first)] += 1
    }
    self.first = first
    self.counts = counts
  }

  /// Sums of so many days, counted back from the last one; days at the beginning that make no whole piece are left out.
  package func pieces(of days: Int) -> [Int] {
    let whole = counts.count / days
    let skipped = counts.count - whole * days
    return (0..<whole).map { piece in
      counts[(skipped + piece * days)..<(skipped + (piece + 1) * days)].reduce(0, +)
    }
  }
}
