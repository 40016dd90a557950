/// Evens out ranks that ran out of room: rewrites the crowded runs and no other.
package enum RankRespacing {
  /// A rank with more digits after the point than this is crowded.
  package static let longestFraction = 6

  /// New ranks for the items of crowded runs, in order.
  ///
  /// - Parameter items: the ranked items, in order. Ties and ranks longer than `longestFraction` are crowded; a run takes
  ///   in its neighbours until what lies around it leaves room for whole numbers, or for ranks of one digit after
  ///   the point.
  package static func changes(
    for items: [RankedItem], using random: inout some RandomNumberGenerator
  ) -> [(id: ItemID, rank: DecimalNumber)] {
    let ranked = items.filter { $0.rank != nil }
    var changes: [(id: ItemID, rank: DecimalNumber)] = []
    var index = 0
    while index < ranked.count {
      guard isCrowded(index, in: ranked) else {
        index += 1
        continue
      }
      var run = index..<(index + 1)
      while run.upperBound < ranked.count, isCrowded(run.upperBound, in: ranked) {
        run = run.lowerBound..<(run.upperBound + 1)
      }
      let (widened, ranks) = widen(run, in: ranked, using: &random)
      changes.removeAll { change in ranked[widened].contains { $0.id == change.id } }
      for (item, rank) in zip(ranked[widened], ranks) where item.rank != rank {
        changes.append((item.id, rank))
      }
      index = widened.upperBound
    }
    return changes
  }

  private static func isCrowded(_ index: Int, in items: [RankedItem]) -> Bool {
    guard let rank = items[index].rank else { return false }
    return rank.fractionLength > longestFraction
      || (index > 0 && items[index - 1].rank == rank)
      || (index + 1 < items.count && items[index + 1].rank == rank)
  }

  private static func widen(
    _ start: Range<Int>, in items: [RankedItem], using random: inout some RandomNumberGenerator
  ) -> (Range<Int>, [DecimalNumber]) {
    var run = start
    while true {
      let lower = run.lowerBound > 0 ? items[run.lowerBound - 1].rank : nil
      let upper = run.upperBound < items.count ? items[run.upperBound].rank : nil
      let ranks = RankPlacement.ranks(run.count, above: lower, below: upper, using: &random) ?? []
      let isWhole = run.lowerBound == 0 && run.upperBound == items.count
      if !ranks.isEmpty, isWhole || ranks.allSatisfy({ $0.fractionLength <= 1 }) {
        return (run, ranks)
      }
      if isWhole {
        return (run, (1...run.count).map { DecimalNumber($0 * 10) })
      }
      run = max(0, run.lowerBound - 1)..<min(items.count, run.upperBound + 1)
    }
  }
}
