import BacklogModel

/// A second of a working day in Kendal.
struct Moment: Hashable, Comparable, Sendable {
  let day: CivilDate
  /// Seconds since midnight by the clock on the wall.
  let clock: Int

  /// How far the clock on the wall is ahead of UTC, in minutes: summer time in the United Kingdom
  /// began on 29 March 2026, and the story ends before October.
  var offsetMinutes: Int {
    day >= Self.summerTime ? 60 : 0
  }

  /// Seconds since 1970-01-01 00:00 UTC.
  var seconds: Int64 {
    Int64(day.daysSinceEpoch * 86_400 + clock - offsetMinutes * 60)
  }

  static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.clock) < (right.day, right.clock)
  }

  private static let summerTime =
    CivilDate(year: 2026, month: 3, day: 29) ?? CivilDate(daysSinceEpoch: 0)
}
