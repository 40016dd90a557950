/// A forecast from what was finished in the past: each future day is like one of the past days, drawn at random, those on which
/// nothing was finished among them.
///
/// 10,000 runs; the seed is fixed, so that the same history always says the same. (ActionableAgile, "Monte Carlo: When" and "How
/// Many"; D. Vacanti, "Actionable Agile Metrics for Predictability", 2015.)
package struct MonteCarlo: Sendable {
  /// Why nothing can be forecast.
  package enum Obstacle: Hashable, Sendable {
    /// The history has so many days, and fewer than it takes.
    case tooShort(days: Int, needed: Int)
    /// In so many days something was finished on so few.
    case tooFew(finishes: Int, days: Int)
  }

  package static let runs = 10_000
  /// Fewer days, or fewer days on which something was finished, say nothing about the future.
  package static let fewestDays = 14
  package static let fewestFinishes = 3
  /// A run ends after so many days, some ten years, whatever is left.
  package static let longest = 3_650

  private let history: [Double]
  private let seed: UInt64

  /// - Parameter history: how much was finished on each day, the oldest first.
  package init(_ history: [Double], seed: UInt64 = 1) throws(MonteCarloProblem) {
    guard history.count >= Self.fewestDays else {
      throw MonteCarloProblem(
        obstacle: .tooShort(days: history.count, needed: Self.fewestDays))
    }
    let finishes = history.count { $0 > 0 }
    guard finishes >= Self.fewestFinishes else {
      throw MonteCarloProblem(obstacle: .tooFew(finishes: finishes, days: history.count))
    }
    self.history = history
    self.seed = seed
  }

  /// How many days each run takes for so much, in ascending order.
  package func days(for amount: Double) -> [Int] { days(forEach: [amount])[0] }

  /// The same for several amounts, of the same runs. Cost: that of the greatest one.
  ///
  /// - Parameter amounts: in ascending order.
  package func days(forEach amounts: [Double]) -> [[Int]] {
    let strides = strides(for: amounts.last ?? 0)
    // How many runs took so many days: what is counted needs no sorting.
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: Self.longest + 1), count: amounts.count)
    var random = Draws(seed: seed)
    for _ in 0..<Self.runs {
      var (sum, day) = (0.0, 0)
      for (index, amount) in amounts.enumerated() {
        for stride in strides {
          while sum + stride.most < amount, day + stride.days < Self.longest {
            sum += stride.draw(&random)
            day += stride.days
          }
        }
        while sum < amount - 1e-9, day < Self.longest {
          sum += history[random.next(below: history.count)]
          day += 1
        }
        counts[index][day] += 1
      }
    }
    return counts.map { counts in
      counts.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    }
  }

  /// Longer steps towards what takes years: they change no answer, and save most of the draws.
  private func strides(for amount: Double) -> [MonteCarloStride] {
    let mean = history.reduce(0, +) / Double(history.count)
    guard amount > mean * 400, history.allSatisfy({ $0 == $0.rounded() && $0 < 1_000 }) else {
      return []
    }
    let counts = history.map { Int($0) }
    return [64, 8].map { MonteCarloStride(days: $0, of: counts) }
  }

  /// How much each run finishes in so many days, in ascending order.
  package func amounts(in days: Int) -> [Double] {
    var random = Draws(seed: seed)
    return (0..<Self.runs).map { _ in
      (0..<max(0, days)).reduce(0.0) { sum, _ in sum + history[random.next(below: history.count)] }
    }.sorted()
  }

  /// The value below or at which so many per cent are (nearest rank).
  package static func percentile<Value>(_ per: Int, of sorted: [Value]) -> Value? {
    guard !sorted.isEmpty else { return nil }
    return sorted[max(0, min(sorted.count - 1, (per * sorted.count + 99) / 100 - 1))]
  }

  /// The value by which the last of several, independent of one another, is there in so many per cent.
  ///
  /// - Parameter sorted: the values of each, in ascending order.
  package static func percentile(_ per: Int, ofTheLatestOf sorted: [[Int]]) -> Int? {
    guard !sorted.isEmpty, sorted.allSatisfy({ !$0.isEmpty }) else { return nil }
    var places = [Int](repeating: 0, count: sorted.count)
    for value in Set(sorted.joined()).sorted() {
      var share = 1.0
      for (index, values) in sorted.enumerated() {
        while places[index] < values.count, values[places[index]] <= value { places[index] += 1 }
        share *= Double(places[index]) / Double(values.count)
      }
      if share >= Double(per) / 100 { return value }
    }
    return nil
  }
}

/// Why nothing can be forecast, thrown.
package struct MonteCarloProblem: Error, Hashable, Sendable {
  package let obstacle: MonteCarlo.Obstacle

  package init(obstacle: MonteCarlo.Obstacle) { self.obstacle = obstacle }
}

/// Random numbers that are the same in every run: SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below count: Int) -> Int {
    Int(nextWord().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// From 0 to just below 1.
  mutating func nextShare() -> Double { Double(nextWord() >> 11) * 0x1p-53 }

  private mutating func nextWord() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
