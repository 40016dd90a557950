import BacklogModel
import BacklogWorkspace
import Testing

/// Which dates git is not asked about, because it would guess, and what they may mean.
@Suite struct NumericDateTests {
  /// 2026-06-26, at noon of Greenwich.
  private let now: Int64 = 1_782_475_200

  @Test(arguments: [
    ("1.9.", ["2026-09-01", "2026-01-09"]), ("1.9", ["2026-09-01", "2026-01-09"]),
    ("1. 9. 2026", ["2026-09-01", "2026-01-09"]), ("30.6.", ["2026-06-30"]),
    ("6/30/2026", ["2026-06-30"]), ("06/30", ["2026-06-30"]),
    ("1/9/26", ["2026-09-01", "2026-01-09"]),
    ("1-9-2026", ["2026-09-01", "2026-01-09"]), ("3.3.2026", ["2026-03-03"]),
    ("1.9.2026 12:00", ["2026-09-01", "2026-01-09"]), ("2026-09", ["2026-09-01"]),
    ("31.2.2026", []), ("2026-13-01", []), ("2026/02/30", []),
  ])
  func numbersAreNobodysGuess(text: String, meanings: [String]) throws {
    let date = try #require(NumericDate(text))
    #expect(date.meanings(now: now).map(\.description) == meanings)
  }

  @Test(arguments: [
    "yesterday", "2 weeks ago", "2.weeks.ago", "last monday", "2026/9/1", "2026.09.01",
    "1 Sep 2026", "1. September",
    "Sep 1", "2026-09-01 12:00", "2026-09-01T12:00:00+02:00", "noon", "@1782475200", "12:00",
    "v1.9", "HEAD~3",
  ])
  func whatCanBeReadInOneWayIsLeftToGit(text: String) {
    #expect(NumericDate(text) == nil)
  }

  @Test func aVersionIsNoDate() {
    #expect(NumericDate("1.9")?.isHardlyAVersion == false)
    #expect(NumericDate("1.9.")?.isHardlyAVersion == true)
    #expect(NumericDate("1.9.2026")?.isHardlyAVersion == true)
  }
}
