/// A stretch of the base that at least one side changed, as large as overlapping changes make it.
struct UnitMergeGroup {
  let base: Range<Int>
  let ours: Range<Int>
  let theirs: Range<Int>
  let changedByOurs: Bool
  let changedByTheirs: Bool

  /// All stretches in order. Changes that only touch are kept apart; where both sides put something in one place, or one
  /// puts something into what the other changed, they overlap.
  static func all(ours: [UnitPairing.Hunk], theirs: [UnitPairing.Hunk]) -> [UnitMergeGroup] {
    var queues = (ours: Queue(ours), theirs: Queue(theirs))
    var groups: [UnitMergeGroup] = []
    while let start = first(queues.ours.next, queues.theirs.next) {
      var hull = start
      queues.ours.begin()
      queues.theirs.begin()
      while queues.ours.take(ifOverlapping: &hull) || queues.theirs.take(ifOverlapping: &hull) {}
      groups.append(
        UnitMergeGroup(
          base: hull, ours: queues.ours.end(hull), theirs: queues.theirs.end(hull),
          changedByOurs: queues.ours.hasTaken, changedByTheirs: queues.theirs.hasTaken))
    }
    return groups
  }

  private static func first(_ left: Range<Int>?, _ right: Range<Int>?) -> Range<Int>? {
    guard let left, let right else { return left ?? right }
    return (right.lowerBound, right.upperBound) < (left.lowerBound, left.upperBound) ? right : left
  }

  /// A side's hunks that are still to come.
  private struct Queue {
    private let hunks: [UnitPairing.Hunk]
    private var position = 0
    /// How much further than in the base a place is in the side's version.
    private var shift = 0
    private var last: UnitPairing.Hunk?

    init(_ hunks: [UnitPairing.Hunk]) { self.hunks = hunks }

    var next: Range<Int>? { position < hunks.count ? hunks[position].base : nil }
    var hasTaken: Bool { last != nil }

    mutating func begin() { last = nil }

    mutating func take(ifOverlapping hull: inout Range<Int>) -> Bool {
      guard let range = next, Self.overlap(range, hull) else { return false }
      hull = min(hull.lowerBound, range.lowerBound)..<max(hull.upperBound, range.upperBound)
      last = hunks[position]
      position += 1
      return true
    }

    /// The side's stretch for one of the base.
    mutating func end(_ hull: Range<Int>) -> Range<Int> {
      let start = hull.lowerBound + shift
      if let last { shift = last.side.upperBound - last.base.upperBound }
      return start..<hull.upperBound + shift
    }

    private static func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
      if left == right { return true }
      return left.lowerBound < right.upperBound && right.lowerBound < left.upperBound
    }
  }
}
