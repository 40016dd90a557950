/// Commits on their way through a walk: the youngest first, as `git log` does; of two of one age the one that came first.
package struct CommitQueue<Element> {
  // Whoever uses it gets the code for its own elements: a walk takes each commit through here.
  @usableFromInline var heap: [(element: Element, seconds: Int64, arrival: Int)] = []
  @usableFromInline var arrivals = 0

  @inlinable package init() {}

  /// - Parameter seconds: when it was committed, since 1970.
  @inlinable package mutating func insert(_ element: Element, seconds: Int64) {
    heap.append((element, seconds, arrivals))
    arrivals += 1
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  @inlinable package mutating func removeNewest() -> Element? {
    guard let newest = heap.first else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var first = parent
      for child in (2 * parent + 1)...(2 * parent + 2)
      where child < heap.count && precedes(child, first) { first = child }
      if first == parent { return newest.element }
      heap.swapAt(first, parent)
      parent = first
    }
  }

  @inlinable func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (heap[left], heap[right])
    return one.seconds == other.seconds
      ? one.arrival < other.arrival : one.seconds > other.seconds
  }
}
