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
