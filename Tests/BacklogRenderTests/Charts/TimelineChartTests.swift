import BacklogModel
import Testing

@testable import BacklogRender

/// Where a row's note stands in a calendar.
@Suite struct TimelineChartTests {
  private static let note = "2026-08-03 to 2026-08-20"

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  /// The place and the side on which the note was written.
  private func place(
    of spans: [(from: String, to: String)]
  ) throws -> (x: Double, isBefore: Bool) {
    let chart = TimelineChart(
      title: "Title", description: "",
      rows: [
        TimelineChart.Row(
          label: "Row",
          spans: try spans.map {
            TimelineChart.Span(
              days: try day($0.from)...(try day($0.to)), tone: .first, name: "", filled: 1)
          }, note: Self.note, isHeading: false)
      ], days: try day("2026-06-01")...(try day("2026-12-31")), today: try day("2026-06-10"),
      legend: [])
    let line = try #require(
      chart.picture.text.split(separator: "\n").first { $0.contains(">\(Self.note)<") })
    let x = try #require(line.firstMatch(of: /x="([0-9.]+)"/)?.output.1)
    return (try #require(Double(x)), line.contains("text-anchor=\"end\""))
  }

  @Test func behindItsSpanWhereThereIsRoom() throws {
    #expect(try !place(of: [("2026-06-20", "2026-07-10")]).isBefore)
  }

  @Test func beforeItsSpanAtTheEndOfTheCalendar() throws {
    #expect(try place(of: [("2026-12-01", "2026-12-31")]).isBefore)
  }

  @Test func atTheFirstSpanThoughAnotherStandsEarlier() throws {
    let alone = try place(of: [("2026-09-03", "2026-09-20")])
    let both = try place(of: [("2026-09-03", "2026-09-20"), ("2026-06-30", "2026-06-30")])
    #expect(alone == both && !both.isBefore)
  }

  @Test func awayFromASpanThatFollows() throws {
    #expect(try place(of: [("2026-09-03", "2026-09-20"), ("2026-09-28", "2026-09-28")]).isBefore)
  }
}
