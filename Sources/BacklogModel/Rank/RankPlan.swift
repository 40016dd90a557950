/// The ranks to write so that items come in a wanted order.
package struct RankPlan: Sendable {
  /// The new ranks, in the wanted order: only of items whose rank must change.
  package let changes: [(id: ItemID, rank: DecimalNumber)]

  /// A plan that writes the fewest ranks: those outside a longest subsequence that is in order already.
  package init(order: [RankedItem], using random: inout some RandomNumberGenerator) {
    self.init(
      order: order, keeping: Set(order.longestIncreasingSubsequence()), using: &random)
  }

  /// A plan that writes the ranks of `moved`, and of others only where a tie or a missing rank leaves no room between
  /// neighbours.
  package init(
    order: [RankedItem], moving moved: Set<ItemID>, using random: inout some RandomNumberGenerator
  ) {
    let kept = order.indices.filter { !moved.contains(order[$0].id) }
    self.init(order: order, keeping: Set(kept), using: &random)
  }

  private init(
    order: [RankedItem], keeping candidates: Set<Int>,
    using random: inout some RandomNumberGenerator
  ) {
    let kept = Self.placeable(candidates, in: order)
    var changes: [(id: ItemID, rank: DecimalNumber)] = []
    var start = 0
    while start < order.count {
      if kept.contains(start) {
        start += 1
        continue
      }
      var end = start
      while end < order.count, !kept.contains(end) { end += 1 }
      let lower = start > 0 ? order[start - 1].rank : nil
      let upper = end < order.count ? order[end].rank : nil
      let ranks = RankPlacement.ranks(end - start, above: lower, below: upper, using: &random) ?? []
      for (index, rank) in zip(start..<end, ranks) { changes.append((order[index].id, rank)) }
      start = end
    }
    self.changes = changes
  }

  /// Those of the candidates that can keep their rank: an unranked item only with nothing but kept unranked ones behind
  /// it, and of two with one rank only the first where something must come between them.
  private static func placeable(_ candidates: Set<Int>, in order: [RankedItem]) -> Set<Int> {
    var kept = candidates
    var unrankedTail = true
    for index in order.indices.reversed() {
      if unrankedTail, kept.contains(index), order[index].rank == nil { continue }
      unrankedTail = false
      if order[index].rank == nil { kept.remove(index) }
    }
    var previous: Int?
    for index in order.indices where kept.contains(index) {
      defer { if kept.contains(index) { previous = index } }
      guard let last = previous, let lower = order[last].rank, let upper = order[index].rank else {
        continue
      }
      let isOutOfOrder = upper < lower
      let hasNoRoom = upper == lower && (index != last + 1 || order[index].id < order[last].id)
      if isOutOfOrder || hasNoRoom { kept.remove(index) }
    }
    return kept
  }
}
