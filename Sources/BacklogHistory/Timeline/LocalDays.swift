import BacklogModel
import Glibc

/// Days in the local time zone; neighbouring moments are seldom on different ones.
struct LocalDays {
  private var last: (range: Range<Int64>, day: CivilDate)?

  mutating func day(of seconds: Int64) -> CivilDate {
    if let last, last.range.contains(seconds) { return last.day }
    var moment = time_t(seconds)
    var local = tm()
    localtime_r(&moment, &local)
    let day =
      CivilDate(
        year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CivilDate(daysSinceEpoch: Int(seconds / 86_400))
    // Only the hour is certain to be on the same day, whatever the zone does.
    let start = seconds - Int64(local.tm_min) * 60 - Int64(local.tm_sec)
    last = (start..<(start + 1800), day)
    return day
  }
}
