/// Several days of a simulation in one draw: how likely each sum of so many days is, worked out exactly, so that a draw of it is as
/// good as one of each day.
struct MonteCarloStride {
  let days: Int
  /// The most that so many days can bring.
  let most: Double
  /// How likely so much or less is, by the amount.
  private let shares: [Double]

  /// - Parameters:
  ///   - days: a power of two.
  ///   - history: how much was finished on each day.
  init(days: Int, of history: [Int]) {
    self.days = days
    let highest = history.max() ?? 0
    var likely = [Double](repeating: 0, count: highest + 1)
    for count in history { likely[max(0, count)] += 1 / Double(history.count) }
    var length = 1
    while length < days {
      likely = Self.sums(of: likely)
      length *= 2
    }
    most = Double(likely.count - 1)
    var sum = 0.0
    shares = likely.map { share in
      sum += share
      return sum
    }
  }

  /// How likely each sum of two independent values is.
  private static func sums(of likely: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: 2 * likely.count - 1)
    for (first, share) in likely.enumerated() where share > 0 {
      for (second, other) in likely.enumerated() { sums[first + second] += share * other }
    }
    return sums
  }

  func draw(_ random: inout Draws) -> Double {
    let share = random.nextShare()
    var (low, high) = (0, shares.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] <= share { low = middle + 1 } else { high = middle }
    }
    return Double(low)
  }
}
