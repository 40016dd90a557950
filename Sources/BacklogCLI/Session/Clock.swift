import BacklogModel
import Glibc

/// Today and chance, which tests set: `GIT_BACKLOG_TODAY` is a date, `GIT_BACKLOG_SEED` a number.
struct Clock {
  /// The day in the local time zone.
  var today: CivilDate {
    if let fixed = Session.variable("GIT_BACKLOG_TODAY").flatMap({ CivilDate($0) }) { return fixed }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CivilDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CivilDate(daysSinceEpoch: now / 86_400)
  }

  /// The present in seconds since 1970; noon, in the local time zone, of a day that was set.
  var now: Int64 {
    guard let fixed = Session.variable("GIT_BACKLOG_TODAY").flatMap({ CivilDate($0) }) else {
      return Int64(time(nil))
    }
    let (year, month, day) = fixed.components
    var noon = tm()
    noon.tm_year = Int32(year - 1900)
    noon.tm_mon = Int32(month - 1)
    noon.tm_mday = Int32(day)
    noon.tm_hour = 12
    noon.tm_isdst = -1
    return Int64(mktime(&noon))
  }

  var random: Chance {
    Session.variable("GIT_BACKLOG_SEED").flatMap(UInt64.init).map { .seeded($0) } ?? .system
  }
}

/// Random numbers, or a fixed run of them.
enum Chance: RandomNumberGenerator {
  case system
  /// SplitMix64 (G. Steele, D. Lea, C. Flood, 2014) from that state.
  case seeded(UInt64)

  mutating func next() -> UInt64 {
    switch self {
    case .system:
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    case .seeded(let state):
      let next = state &+ 0x9E37_79B9_7F4A_7C15
      self = .seeded(next)
      var mixed = (next ^ (next >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
