import BacklogHistory
import BacklogModel

extension CommitDate {
  /// The day and the minute on the person's own clock: `2026-04-01 09:12`.
  var text: String {
    let (date, minutes) = local
    return date.description + " " + Self.clock(minutes)
  }

  /// The day on the person's own clock.
  var day: CivilDate { local.date }

  /// The time of that day: `09:12`.
  var clock: String { Self.clock(local.minutes) }

  /// As ISO 8601 has it, with the offset: `2026-04-01T09:12:05+02:00`.
  var iso: String {
    let (date, minutes) = local
    let offset = abs(offsetMinutes)
    let second = ((seconds % 60) + 60) % 60
    return
      "\(date)T\(Self.clock(minutes)):\(Self.twoDigits(Int(second)))\(offsetMinutes < 0 ? "-" : "+")"
      + "\(Self.twoDigits(offset / 60)):\(Self.twoDigits(offset % 60))"
  }

  private var local: (date: CivilDate, minutes: Int) {
    // Hostile commits have any number here.
    let limit: Int64 = 253_402_300_799
    let moment = Int(max(-limit, min(limit, seconds))) + 60 * offsetMinutes
    let days = moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400
    return (CivilDate(daysSinceEpoch: days), (moment - days * 86_400) / 60)
  }

  /// A time of the day: `09:12`.
  private static func clock(_ minutes: Int) -> String {
    String(unsafeUninitializedCapacity: 5) { text in
      var rest = minutes / 60 * 100 + minutes % 60
      for place in [4, 3, 1, 0] {
        text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      text[2] = UInt8(ascii: ":")
      return 5
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
