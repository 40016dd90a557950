/// An item's place in the order: by rank, then by id; without a rank, after all that have one.
package struct RankedItem: Hashable, Comparable, Sendable {
  package let id: ItemID
  package let rank: DecimalNumber?

  package init(id: ItemID, rank: DecimalNumber?) {
    self.id = id
    self.rank = rank
  }

  package static func < (left: RankedItem, right: RankedItem) -> Bool {
    switch (left.rank, right.rank) {
    case (let leftRank?, let rightRank?):
      leftRank == rightRank ? left.id < right.id : leftRank < rightRank
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): left.id < right.id
    }
  }
}
