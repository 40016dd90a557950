import Git

/// A commit that a walk has come to.
struct WalkedCommit: Sendable {
  let id: ObjectID
  let parents: [ObjectID]
  /// When it was committed, in seconds since 1970.
  let seconds: Int64
  /// Where in the history index it is said what it did; `nil` where that has to be worked out.
  var place: Range<Int>?
  /// Where it says so without the places of items, which is enough for a glance.
  var glance: Range<Int>?

  /// Whether nothing has to be worked out of it.
  var isKnown: Bool { place != nil || glance != nil }
}
