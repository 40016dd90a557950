/// A branch's own commits, from its first one on, as somebody has written them down before.
package struct FirstParentLine: Sendable {
  /// The oldest first.
  let commits: [ObjectID]
  /// When each was committed, in seconds since 1970-01-01 00:00 UTC.
  let seconds: [Int64]

  package init(commits: [ObjectID], seconds: [Int64]) {
    (self.commits, self.seconds) = (commits, seconds)
  }
}

/// Goes along first parents, as far as their ids and dates are wanted.
///
/// The first steps read the commits, at some microseconds each. Who goes further is likely to go very far, and takes what is
/// known of the branch instead.
struct FirstParentHeads {
  private let repository: Repository
  /// The next commit, where it is to be read.
  private var next: ObjectID?
  private var line: FirstParentLine?
  /// How many commits of the line come after this, where the walk has reached it.
  private var left: Int?
  private var steps = 0

  /// So many commits are read before the line is: reading it takes as long.
  private static let patience = 100

  init(from start: ObjectID, in repository: Repository) {
    self.repository = repository
    next = start
  }

  /// The next commit, and when it was committed; `nil` at the end.
  mutating func step() throws(GitError) -> (id: ObjectID, seconds: Int64)? {
    if left == nil, let next { findInLine(next) }
    if let line, let left {
      guard left > 0 else { return nil }
      self.left = left - 1
      return (line.commits[left - 1], line.seconds[left - 1])
    }
    guard let id = next else { return nil }
    let header = try repository.objects.commitHeader(id)
    next = header.parents.first
    return (id, header.seconds)
  }

  private mutating func findInLine(_ id: ObjectID) {
    steps += 1
    if steps == Self.patience {
      line = repository.knownLine?()
      left = line?.commits.lastIndex(of: id).map { $0 + 1 }
    } else if let line, id == line.commits.last {
      left = line.commits.count
    }
  }
}
