/// Commits on their way through a walk: the youngest first, as `git log` does; of two of one age the one that came first.
package struct CommitQueue {
  private struct Ticket {
    let commit: ObjectID
    let seconds: Int64
    let arrival: Int

    func precedes(_ other: Ticket) -> Bool {
      seconds == other.seconds ? arrival < other.arrival : seconds > other.seconds
    }
  }

  private var heap: [Ticket] = []
  private var arrivals = 0

  package init() {}

  /// - Parameter seconds: when it was committed, since 1970.
  package mutating func insert(_ commit: ObjectID, seconds: Int64) {
    heap.append(Ticket(commit: commit, seconds: seconds, arrival: arrivals))
    arrivals += 1
    var child = heap.count - 1
    while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  package mutating func removeNewest() -> ObjectID? {
    guard let newest = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return newest.commit }
    heap[0] = last
    var parent = 0
    while true {
      var first = parent
      for child in (2 * parent + 1)...(2 * parent + 2)
      where child < heap.count && heap[child].precedes(heap[first]) { first = child }
      if first == parent { return newest.commit }
      heap.swapAt(first, parent)
      parent = first
    }
  }
}
