import BacklogModel
import Testing

@Suite struct GrammarTests {
  @Test func readsACriterionWithAllItsParts() throws {
    let criterion = try Criterion("booking rate >= 4% abort < 1% by 2026-05-01")
    #expect(criterion.metric == "booking rate")
    #expect(criterion.target.description == ">= 4%")
    #expect(criterion.abort?.description == "< 1%")
    #expect(criterion.by?.description == "2026-05-01")
  }

  @Test(arguments: [
    ("cost per lead <= 40 EUR", "<= 40 EUR"), ("calls>50", "> 50"),
    ("Öffnungsrate = 12.5%", "= 12.5%"),
    ("time to reply < 2h", "< 2h"),
  ])
  func readsUnits(_ text: String, _ target: String) throws {
    #expect(try Criterion(text).target.description == target)
  }

  @Test(arguments: [
    "", "more calls", ">= 4", "rate >= ", "rate >= four", "rate >= 4 by tomorrow",
    "rate >= 4 abort 1", "rate => 4",
    "rate >= 4% 5%",
  ])
  func refusesWhatIsNoCriterion(_ text: String) {
    #expect(throws: GrammarProblem.self) { try Criterion(text) }
  }

  @Test func readsAnActual() throws {
    let actual = try Actual("2026-04-14 booking rate = 2.6%")
    #expect(actual.date.description == "2026-04-14")
    #expect(actual.metric == "booking rate")
    #expect(actual.measure.description == "2.6%")
  }

  @Test(arguments: [
    "booking rate = 2.6%", "2026-04-14 = 2.6%", "2026-04-14 booking rate 2.6%",
    "2026-04-14 rate >= 2",
  ])
  func refusesWhatIsNoActual(_ text: String) {
    #expect(throws: GrammarProblem.self) { try Actual(text) }
  }

  @Test func readsFeedbackWithItsDecision() throws {
    let feedback = try Feedback("2026-04-15 sales: too long -> cut to 40 s")
    #expect(feedback.source == .sales)
    #expect(feedback.text == "too long")
    #expect(feedback.decision == "cut to 40 s")
    #expect(try Feedback("2026-04-15 market-test: well-made").decision == nil)
  }

  @Test(arguments: [
    "sales: too long", "2026-04-15 boss: no", "2026-04-15 sales", "2026-04-15 sales:",
  ])
  func refusesWhatIsNoFeedback(_ text: String) {
    #expect(throws: GrammarProblem.self) { try Feedback(text) }
  }

  @Test func readsAWindow() throws {
    let window = try DateWindow("2026-04-01/2026-04-14")
    #expect(window.length == 14)
    #expect(throws: GrammarProblem.self) { try DateWindow("2026-04-14/2026-04-01") }
    #expect(throws: GrammarProblem.self) { try DateWindow("2026-02-29/2026-03-01") }
  }

  @Test(arguments: [
    ("2026-06-12 - 2026-06-26", "2026-06-12/2026-06-26"),
    ("2026-06-26 – 2026-06-12", "2026-06-12/2026-06-26"),
    ("12.6.2026 to 26.6.2026", "2026-06-12/2026-06-26"), ("in June", "2026-04-01/2026-04-14"),
  ])
  func showsAWindowOfTheDaysThatItFinds(_ text: String, _ example: String) {
    let problem = FieldType.window.problem(with: text, in: Configuration())
    #expect(problem?.remedy == "write it like this: \(example)")
  }

  @Test(arguments: [
    ("1.4.2026", "2026-04-01"), ("2026/4/1", "2026-04-01"), ("20260401", "2026-04-01"),
    ("31/12/2026", "2026-12-31"),
    ("2026-04-01T10:00:00Z", "2026-04-01"),
  ])
  func knowsDatesInOtherForms(_ text: String, _ date: String) {
    let problem = FieldType.date.problem(with: text, in: Configuration())
    #expect(problem == .notADate(text, suggestion: date))
  }

  @Test func neverGuessesADateThatCouldBeTwo() {
    #expect(
      FieldType.date.problem(with: "4/5/2026", in: Configuration())
        == .notADate("4/5/2026", suggestion: nil))
  }

  @Test func datesSurviveTheirNumber() throws {
    for days in stride(from: -800_000, through: 800_000, by: 97) {
      let date = CivilDate(daysSinceEpoch: days)
      let (year, month, day) = date.components
      #expect(CivilDate(year: year, month: month, day: day) == date)
    }
    #expect(try #require(CivilDate("2000-02-29")).adding(days: 1).description == "2000-03-01")
    #expect(CivilDate("1900-02-29") == nil)
  }
}
