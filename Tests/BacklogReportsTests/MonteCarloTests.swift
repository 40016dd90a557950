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
