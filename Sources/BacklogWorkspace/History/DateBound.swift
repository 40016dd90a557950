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
  /// - Throws: `WorkspaceError.notADate` where git finds no date in it.
  package func seconds(_ text: String, now: Int64, workspace: Workspace) async throws -> Int64 {
    if let day = CivilDate(text) {
      return self == .since ? Self.start(of: day) : Self.start(of: day.adding(days: 1)) - 1
    }
    // A day that no month has isn't one that git may guess.
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDay = parts.count == 3 && parts.allSatisfy { Int($0) != nil }
    if isDay { throw WorkspaceError.notADate(text) }
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
    var moment = time_t(try await seconds(text, now: now, workspace: workspace))
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
