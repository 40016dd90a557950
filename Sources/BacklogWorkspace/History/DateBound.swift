package import BacklogModel
import Git
import Glibc

/// The start or the end of a range of time, as a person gives it.
package enum DateBound: Sendable {
  case since
  case until

  /// The moment that is meant, in seconds since 1970: of a day (`2026-04-01`) its first or its last second in the local time
  /// zone; else what git makes of it (`2 weeks ago`, `yesterday`, `2026-04-01 12:00`).
  ///
  /// - Parameter now: the present, in seconds since 1970.
  /// - Throws: `WorkspaceError.notADate` where git finds no date in it, `ambiguousDate` where it would guess: it reads `1.9.` as
  ///   9 January and `30.6.` as 30 June.
  package func seconds(_ text: String, now: Int64, workspace: Workspace) async throws -> Int64 {
    if let day = CivilDate(text) {
      return self == .since ? Self.start(of: day) : Self.start(of: day.adding(days: 1)) - 1
    }
    if let numbers = NumericDate(text) {
      throw WorkspaceError.ambiguousDate(text, meanings: numbers.meanings(now: now))
    }
    let found = try await workspace.repository().approximateDate(text, now: now)
    // git takes what it doesn't understand for the present.
    let words = text.lowercased()
    guard let found, found != now || words.contains("now") || words.contains("today") else {
      throw WorkspaceError.notADate(text)
    }
    return found
  }

  /// The day that is meant, in the local time zone.
  ///
  /// - Throws: what ``seconds(_:now:workspace:)`` throws.
  package func day(_ text: String, now: Int64, workspace: Workspace) async throws -> CivilDate {
    if let day = CivilDate(text) { return day }
    return Self.day(of: try await seconds(text, now: now, workspace: workspace))
  }

  /// The day of a moment in the local time zone.
  static func day(of seconds: Int64) -> CivilDate {
    var moment = time_t(seconds)
    var local = tm()
    localtime_r(&moment, &local)
    return CivilDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CivilDate(daysSinceEpoch: moment / 86_400)
  }

  /// The first second of a day in the local time zone, in seconds since 1970.
  static func start(of day: CivilDate) -> Int64 {
    let (year, month, day) = day.components
    var time = tm()
    time.tm_year = Int32(year - 1900)
    time.tm_mon = Int32(month - 1)
    time.tm_mday = Int32(day)
    time.tm_isdst = -1
    return Int64(mktime(&time))
  }
}
