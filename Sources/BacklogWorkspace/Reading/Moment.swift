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
      if let numbers = NumericDate(name), numbers.isHardlyAVersion {
        let meanings = numbers.meanings(now: Int64(time(nil)))
        if meanings.isEmpty { throw WorkspaceError.notADay(name) }
        throw WorkspaceError.ambiguousDate(name, meanings: meanings)
      }
      // No reference has a space in its name; HEAD@{2 weeks ago} and :/words may.
      if name.contains(" ") && !name.contains(where: { "@:^".contains($0) })
        || ["today", "yesterday"].contains(name)
      {
        throw WorkspaceError.notADay(name)
      }
      if repository.isShallow { throw WorkspaceError.notFetched(name) }
      throw GitError.unknownRevision(name)
    }
  }

  private static func commit(called name: String, in repository: Repository) throws -> ObjectID {
    guard let date = CivilDate(name) else { return try repository.resolve(revision: name) }
    guard
      let commit = try repository.lastCommit(
        onOrBefore: DateBound.start(of: date.adding(days: 1)) - 1, from: repository.headCommit())
    else {
      throw WorkspaceError.noCommitBefore(name, isShallow: repository.isShallow)
    }
    return commit
  }
}
