/// Picks ranks for new places in the order. docs/decisions/rank.md says why ranks are decimal numbers.
package enum RankPlacement {
  /// With fewer free numbers of one length than this, a longer one is picked, so that two branches that insert at one
  /// place rarely pick the same.
  static let fewestChoices = 5

  /// Strictly ascending ranks strictly between two others, at random within even parts of the gap.
  ///
  /// A missing bound is the end of the order: there, each rank lies 6 to 15 beyond the one before. Between two
  /// bounds, no rank has more than one digit beyond the shortest numbers that exist there, for a single rank.
  ///
  /// - Returns: `count` ranks; `nil` where `lower` isn't below `upper`, so that nothing lies between.
  package static func ranks(
    _ count: Int, above lower: DecimalNumber?, below upper: DecimalNumber?,
    using random: inout some RandomNumberGenerator
  ) -> [DecimalNumber]? {
    guard count > 0 else { return [] }
    switch (lower, upper) {
    case (nil, nil):
      return (1...count).map { DecimalNumber($0 * 10) }
    case (let lower?, nil):
      return steps(count, from: lower.scaled(to: 0), downwards: false, using: &random)
    case (nil, let upper?):
      return steps(count, from: -(-upper).scaled(to: 0), downwards: true, using: &random)
    case (let lower?, let upper?):
      guard lower < upper else { return nil }
      return between(count, lower, upper, using: &random)
    }
  }

  private static func steps(
    _ count: Int, from start: BigDigits, downwards: Bool,
    using random: inout some RandomNumberGenerator
  ) -> [DecimalNumber] {
    var position = start
    var ranks: [DecimalNumber] = []
    for _ in 0..<count {
      let step = BigDigits(Int.random(in: 6...15, using: &random))
      position = downwards ? position - step : position + step
      ranks.append(DecimalNumber(scaled: position, fractionLength: 0))
    }
    return downwards ? ranks.reversed() : ranks
  }

  private static func between(
    _ count: Int, _ lower: DecimalNumber, _ upper: DecimalNumber,
    using random: inout some RandomNumberGenerator
  ) -> [DecimalNumber] {
    let wanted = max(fewestChoices, count * 4)
    var length = -max(lower.integerDigits.utf8.count, upper.integerDigits.utf8.count)
    var shortest: Int?
    while true {
      let first = lower.scaled(to: length) + BigDigits(1)
      let end = -(-upper).scaled(to: length)
      let choices = (end - first).small ?? 0
      if choices > 0, shortest == nil { shortest = max(0, length) }
      let isLongEnough = count == 1 && shortest.map { length > $0 } ?? false
      if choices >= wanted || choices > 0 && isLongEnough {
        return (0..<count).map { part in
          let slot = (choices * part / count)..<(choices * (part + 1) / count)
          return DecimalNumber(
            scaled: first + BigDigits(Int.random(in: slot, using: &random)), fractionLength: length)
        }
      }
      length += 1
    }
  }
}

extension DecimalNumber {
  /// The number with the opposite sign.
  package static prefix func - (number: DecimalNumber) -> DecimalNumber {
    DecimalNumber(
      isNegative: !number.isNegative, integerDigits: number.integerDigits,
      fractionDigits: number.fractionDigits)
  }
}
