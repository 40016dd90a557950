/// A month of the Gregorian calendar.
package struct CivilMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1–12.
  package let month: Int

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads `YYYY-MM`; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    guard let first = CivilDate(String(text) + "-01") else { return nil }
    self = first.month
  }

  /// The month's first day.
  package var firstDay: CivilDate {
    CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSinceEpoch: 0)
  }

  /// The month's last day.
  package var lastDay: CivilDate {
    firstDay.adding(days: CivilDate.days(inMonth: month, of: year) - 1)
  }

  /// How many months `self` lies after `other`; negative when before.
  package func months(since other: CivilMonth) -> Int {
    (year - other.year) * 12 + month - other.month
  }

  /// `YYYY-MM`.
  package var description: String {
    "\(CivilDate.padded(year, to: 4))-\(CivilDate.padded(month, to: 2))"
  }

  package static func < (left: CivilMonth, right: CivilMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
