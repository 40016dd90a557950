import BacklogModel
package import Git
import Glibc

/// When a backlog is looked at.
package enum Moment: Hashable, Sendable {
  case workTree
  case index
  /// A revision in git's language, or a date: the last first-parent commit on or before that day.
  case past(String)

  /// The commit that a revision or a date names.
  package static func commit(named name: String, in repository: Repository) throws -> ObjectID {
    do {
      return try commit(called: name, in: repository)
    } catch GitError.unknownRevision {
      // A push that is received has commits before any reference leads to one.
      guard try repository.head().commit != nil || !repository.referencedCommits().isEmpty else {
        throw WorkspaceError.noCommits
      }
      throw GitError.unknownRevision(name)
    }
  }

  private static func commit(called name: String, in repository: Repository) throws -> ObjectID {
    guard let date = CivilDate(name) else { return try repository.resolve(revision: name) }
    guard
      let commit = try repository.lastCommit(
        onOrBefore: endOfDay(date), from: repository.headCommit())
    else {
      throw WorkspaceError.noCommitBefore(name)
    }
    return commit
  }

  /// The last second of a day in the local time zone, in seconds since 1970.
  private static func endOfDay(_ date: CivilDate) -> Int64 {
    let next = date.adding(days: 1).components
    var time = tm()
    time.tm_year = Int32(next.year - 1900)
    time.tm_mon = Int32(next.month - 1)
    time.tm_mday = Int32(next.day)
    time.tm_isdst = -1
    return Int64(mktime(&time)) - 1
  }
}
