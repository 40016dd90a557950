import BacklogReports
import Testing

@Suite struct MonteCarloTests {
  @Test func aSteadyPaceIsCertain() throws {
    let steady = try MonteCarlo([Double](repeating: 2, count: 20))
    #expect(Set(steady.days(for: 7)) == [4])
    #expect(Set(steady.amounts(in: 10)) == [20])
    #expect(Set(steady.days(for: 0)) == [0])
  }

  /// Half of the days nothing, half of them one: ten items take a negative binomial time with the mean 20 and the median 19,
  /// of which 85 % are at most 25 and 95 % at most 28.
  @Test func zeroDaysCount() throws {
    let uneven = try MonteCarlo((0..<20).map { Double($0 % 2) })
    let days = uneven.days(for: 10)
    #expect(days.count == MonteCarlo.runs)
    let mean = Double(days.reduce(0, +)) / Double(days.count)
    #expect(abs(mean - 20) < 0.2)
    #expect(MonteCarlo.percentile(50, of: days) == 19 || MonteCarlo.percentile(50, of: days) == 20)
    #expect((24...26).contains(MonteCarlo.percentile(85, of: days) ?? 0))
    #expect((27...30).contains(MonteCarlo.percentile(95, of: days) ?? 0))
    // "How many" in 20 days: binomial with the mean 10; its 15th percentile is 8.
    #expect(MonteCarlo.percentile(15, of: uneven.amounts(in: 20)) == 8)
  }

  /// Years of work are drawn in longer steps, which changes nothing: with two thirds of the days nothing and a third of them one, 300
  /// items take a negative binomial time with the mean 900 and the variance 1800.
  @Test func longSimulationsAreAsGood() throws {
    let slow = try MonteCarlo((0..<21).map { $0 % 3 == 0 ? 1 : 0 })
    let runs = slow.days(forEach: [1, 300])
    let mean = Double(runs[1].reduce(0, +)) / Double(runs[1].count)
    let variance =
      runs[1].map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +)
      / Double(runs[1].count)
    #expect(abs(mean - 900) < 2)
    #expect(abs(variance - 1_800) < 90)
    // 50 %, 85 % and 95 % of the normal distribution that it is nearly.
    #expect(abs((MonteCarlo.percentile(50, of: runs[1]) ?? 0) - 899) <= 2)
    #expect(abs((MonteCarlo.percentile(85, of: runs[1]) ?? 0) - 944) <= 3)
    #expect(abs((MonteCarlo.percentile(95, of: runs[1]) ?? 0) - 971) <= 4)
    // The first item of the same runs: a geometric time with the mean 3.
    #expect(abs(Double(runs[0].reduce(0, +)) / Double(runs[0].count) - 3) < 0.1)
    #expect(runs[1] == runs[1].sorted() && runs[1].count == MonteCarlo.runs)
  }

  @Test func theSameHistorySaysTheSame() throws {
    let history = (0..<60).map { Double($0 % 5 == 0 ? 2 : 0) }
    #expect(try MonteCarlo(history).days(for: 30) == MonteCarlo(history).days(for: 30))
    #expect(try MonteCarlo(history, seed: 2).days(for: 30) != MonteCarlo(history).days(for: 30))
  }

  @Test func percentilesAreNearestRanks() {
    // The textbook's example of the nearest rank: 15, 20, 35, 40, 50.
    let values = [15, 20, 35, 40, 50]
    #expect(
      [5, 30, 40, 50, 100].map { MonteCarlo.percentile($0, of: values) } == [15, 20, 20, 35, 50])
    #expect(MonteCarlo.percentile(50, of: [Int]()) == nil)
  }

  @Test func tooLittleHistoryIsRefused() {
    #expect(throws: MonteCarloProblem(obstacle: .tooShort(days: 13, needed: 14))) {
      try MonteCarlo([Double](repeating: 1, count: 13))
    }
    #expect(throws: MonteCarloProblem(obstacle: .tooFew(finishes: 2, days: 30))) {
      try MonteCarlo([1, 4] + [Double](repeating: 0, count: 28))
    }
    #expect(throws: MonteCarloProblem(obstacle: .tooFew(finishes: 0, days: 30))) {
      try MonteCarlo([Double](repeating: 0, count: 30))
    }
  }
}
