import Git

/// A commit that a walk has come to.
struct WalkedCommit: Sendable {
  let id: ObjectID
  let parents: [ObjectID]
  /// When it was committed, in seconds since 1970.
  let seconds: Int64
  /// Whether the history index holds what it did.
  let isIndexed: Bool
}

/// Commits on their way through a walk: the youngest first, as `git log` does, each once.
struct CommitQueue {
  /// The youngest last; of two of one age the one that came first.
  private var waiting: [WalkedCommit] = []
  private var seen: Set<ObjectID> = []

  var isEmpty: Bool { waiting.isEmpty }

  /// Whether the walk hasn't come to the commit before; it has from now on.
  mutating func isNew(_ id: ObjectID) -> Bool { seen.insert(id).inserted }

  mutating func add(_ commit: WalkedCommit) {
    var (low, high) = (0, waiting.count)
    while low < high {
      let middle = (low + high) / 2
      if waiting[middle].seconds < commit.seconds { low = middle + 1 } else { high = middle }
    }
    waiting.insert(commit, at: low)
  }

  mutating func next() -> WalkedCommit? { waiting.popLast() }
}
