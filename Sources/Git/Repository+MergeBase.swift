import CLibgit2

extension Repository {
  /// The last commit that both histories share; `nil` if they share none, or a shallow clone was cut off before it.
  package func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    // The library looks for parents that a shallow clone doesn't have.
    if isShallow { return try CommonCommits(one, other, in: objects).best }
    var base = git_oid()
    var first = one.oid
    var second = other.oid
    let code = git_merge_base(&base, pointer, &first, &second)
    if code == GIT_ENOTFOUND.rawValue { return nil }
    try check(code, "looking for the last common commit of \(one) and \(other)")
    return ObjectID(base)
  }
}

/// Finds the commits that two histories share, newest first, as git does: each commit is painted with the side it is reached
/// from, and what is reached from both is common; what lies behind a common commit is of no more interest.
private struct CommonCommits {
  /// The newest common commit that no other one comes after.
  private(set) var best: ObjectID?

  private struct Paint: OptionSet {
    let rawValue: UInt8
    static let first = Paint(rawValue: 1)
    static let second = Paint(rawValue: 2)
    static let behind = Paint(rawValue: 4)
    static let both: Paint = [.first, .second]
  }

  private let objects: ObjectDatabase
  private var paints: [ObjectID: Paint] = [:]
  private var waiting = CommitQueue()
  /// How often each commit waits, and how many of the waiting ones may still lead to a common one.
  private var places: [ObjectID: Int] = [:]
  private var open = 0

  init(_ one: ObjectID, _ other: ObjectID, in objects: ObjectDatabase) throws(GitError) {
    self.objects = objects
    try paint(one, .first)
    try paint(other, .second)
    var common: [ObjectID] = []
    while open > 0, let id = waiting.removeNewest() {
      var paint = paints[id] ?? []
      places[id, default: 1] -= 1
      if !paint.contains(.behind) { open -= 1 }
      if paint == .both {
        if !common.contains(id) { common.append(id) }
        paint.insert(.behind)
      }
      for parent in try objects.commitHeader(id).parents { try self.paint(parent, paint) }
    }
    best = common.first { paints[$0]?.contains(.behind) == false }
  }

  private mutating func paint(_ id: ObjectID, _ paint: Paint) throws(GitError) {
    let old = paints[id] ?? []
    let new = old.union(paint)
    guard new != old else { return }
    paints[id] = new
    let waits = places[id] ?? 0
    if new.contains(.behind), !old.contains(.behind) { open -= waits }
    if !new.contains(.behind) { open += 1 }
    places[id] = waits + 1
    waiting.insert(id, seconds: try objects.commitHeader(id).seconds)
  }
}
