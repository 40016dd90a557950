import BacklogModel
import TestSupport
import Testing

@Suite struct RankPlanTests {
  @Test func givesTheWantedOrderWithTheFewestWrites() throws {
    var random = SeededGenerator(seed: 8)
    for round in 0..<400 {
      let items = randomItems(Int.random(in: 1...14, using: &random), ties: round % 3 == 0, &random)
      let wanted = items.shuffled(using: &random)
      let plan = RankPlan(order: wanted, using: &random)
      #expect(applied(plan, to: items).map(\.id) == wanted.map(\.id))
      if round % 3 != 0, items.allSatisfy({ $0.rank != nil }) {
        #expect(plan.changes.count == items.count - longestIncreasing(wanted))
      }
    }
  }

  @Test func aMoveWritesOnlyTheMovedItem() throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<400 {
      let items = randomItems(12, ties: false, &random).sorted()
      let moved = try #require(items.randomElement(using: &random))
      var wanted = items.filter { $0.id != moved.id }
      let lastRanked = wanted.firstIndex { $0.rank == nil } ?? wanted.count
      wanted.insert(moved, at: Int.random(in: 0...lastRanked, using: &random))
      let plan = RankPlan(order: wanted, moving: [moved.id], using: &random)
      #expect(plan.changes.map(\.id) == [moved.id])
      #expect(applied(plan, to: items).map(\.id) == wanted.map(\.id))
    }
  }

  @Test func concurrentMovesMergeToOneOrder() throws {
    var random = SeededGenerator(seed: 10)
    for _ in 0..<200 {
      let base = randomItems(10, ties: false, &random).sorted()
      var merged = Dictionary(uniqueKeysWithValues: base.map { ($0.id, $0.rank) })
      for _ in 0..<2 {
        let moved = try #require(base.randomElement(using: &random))
        var wanted = base.filter { $0.id != moved.id }
        wanted.insert(moved, at: Int.random(in: 0...wanted.count, using: &random))
        for change in RankPlan(order: wanted, moving: [moved.id], using: &random).changes {
          merged[change.id] = change.rank
        }
      }
      let items = merged.map { RankedItem(id: $0.key, rank: $0.value) }
      let order = items.sorted()
      #expect(items.shuffled(using: &random).sorted() == order)
      #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func respacingRewritesOnlyTheCrowdedRun() throws {
    var random = SeededGenerator(seed: 11)
    let ranks = ["10", "20", "20.00000001", "20.00000002", "30", "40"]
    let items = zip(randomIDs(ranks.count, &random), ranks).map { id, rank in
      RankedItem(id: id, rank: DecimalNumber(rank))
    }
    let changes = RankRespacing.changes(for: items, using: &random)
    #expect(Set(changes.map(\.id)).isSubset(of: Set(items[1...3].map(\.id))))
    #expect(changes.allSatisfy { $0.rank.fractionLength <= 1 })
    let ranksAfter = Dictionary(changes.map { ($0.id, $0.rank) }) { first, _ in first }
    let after = items.map { RankedItem(id: $0.id, rank: ranksAfter[$0.id] ?? $0.rank) }
    #expect(after.sorted().map(\.id) == items.map(\.id))
    #expect(RankRespacing.changes(for: after, using: &random).isEmpty)
  }

  @Test func respacingKeepsAnyOrder() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      let items = randomItems(Int.random(in: 1...20, using: &random), ties: true, &random).sorted()
      let changes = RankRespacing.changes(for: items, using: &random)
      let ranks = Dictionary(changes.map { ($0.id, $0.rank) }) { first, _ in first }
      #expect(ranks.count == changes.count)
      let after = items.map { RankedItem(id: $0.id, rank: ranks[$0.id] ?? $0.rank) }
      #expect(after.sorted().map(\.id) == items.map(\.id))
      #expect(zip(after, after.dropFirst()).allSatisfy { $0.rank == nil || $0.rank != $1.rank })
    }
  }

  private func applied(_ plan: RankPlan, to items: [RankedItem]) -> [RankedItem] {
    let ranks = Dictionary(plan.changes.map { ($0.id, $0.rank) }) { first, _ in first }
    return items.map { RankedItem(id: $0.id, rank: ranks[$0.id] ?? $0.rank) }.sorted()
  }

  private func longestIncreasing(_ items: [RankedItem]) -> Int {
    var lengths: [Int] = []
    for (index, item) in items.enumerated() {
      let best = (0..<index).filter { items[$0] < item }.map { lengths[$0] }.max() ?? 0
      lengths.append(best + 1)
    }
    return lengths.max() ?? 0
  }

  private func randomIDs(_ count: Int, _ random: inout SeededGenerator) -> [ItemID] {
    var ids: Set<ItemID> = []
    while ids.count < count { ids.insert(ItemID(prefix: "MB", using: &random)) }
    return ids.sorted()
  }

  private func randomItems(_ count: Int, ties: Bool, _ random: inout SeededGenerator)
    -> [RankedItem]
  {
    let hasUnranked = Bool.random(using: &random)
    return randomIDs(count, &random).enumerated().map { index, id in
      if hasUnranked, Int.random(in: 0..<4, using: &random) == 0 {
        return RankedItem(id: id, rank: nil)
      }
      let rank = ties ? Int.random(in: 1...4, using: &random) : index * 7 % 53 * 3 + index
      return RankedItem(id: id, rank: DecimalNumber(rank))
    }
  }
}
