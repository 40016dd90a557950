import BacklogModel
import Glibc

/// Days in the local time zone; neighbouring moments are seldom on different ones.
struct LocalDays {
  private var last: (range: Range<Int64>, day: CivilDate)?

  mutating func day(of seconds: Int64) -> CivilDate {
    if let last, last.range.contains(seconds) { return last.day }
    let local = Self.local(seconds)
    let day =
      CivilDate(
        year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CivilDate(daysSinceEpoch: Int(seconds / 86_400))
    last = (Self.range(around: seconds, local), day)
    return day
  }

  /// A span of time that is certain to be on the same day as a moment in it: the whole day where the clock isn't set
  /// forward or back on it, else half an hour.
  private static func range(around seconds: Int64, _ local: tm) -> Range<Int64> {
    let hour = seconds - Int64(local.tm_min) * 60 - Int64(local.tm_sec)
    let (start, isOver) = hour.subtractingReportingOverflow(Int64(local.tm_hour) * 3600)
    let (end, isBeyond) = start.addingReportingOverflow(86_400)
    if isOver || isBeyond { return seconds..<seconds }
    let isEven =
      Self.local(start).tm_gmtoff == local.tm_gmtoff && Self.local(end).tm_gmtoff == local.tm_gmtoff
    return isEven ? start..<end : hour..<(hour + 1800)
  }

  private static func local(_ seconds: Int64) -> tm {
    var moment = time_t(seconds)
    var local = tm()
    localtime_r(&moment, &local)
    return local
  }
}
