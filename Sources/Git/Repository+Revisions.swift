import CLibgit2

extension Repository {
  /// The fewest digits by which git takes a name for the start of an id.
  private static let shortestAbbreviation = 4

  /// The commit that a revision names, in git's own language: `HEAD~3`, `main`, `v1.0`, `1a2b3c4`,
  /// `main@{yesterday}`.
  ///
  /// Ancestors by first parents, `HEAD~1000`, are those that history has: with what `git replace` and grafts say. 5 µs each, where
  /// nothing is known of the branch.
  ///
  /// - Throws: `unknownRevision`, or `notACommit` for a name that stands for something else.
  package func resolve(revision: String) throws(GitError) -> ObjectID {
    guard let ancestor = AncestorName(revision) else { return try commit(named: revision) }
    var id: ObjectID
    do {
      id = try resolve(revision: ancestor.start)
    } catch .unknownRevision {
      throw .unknownRevision(revision)
    }
    var walk = FirstParentHeads(from: id, in: self)
    for _ in 0...ancestor.distance {
      guard let step = try walk.step() else { throw .unknownRevision(revision) }
      id = step.id
    }
    return id
  }

  private func commit(named revision: String) throws(GitError) -> ObjectID {
    let repository = pointer
    let object: Handle<ObjectHandle>
    do {
      object = try Handle<ObjectHandle>("looking for the revision \(revision)") {
        git_revparse_single($0, repository, revision)
      }
    } catch {
      switch error.libraryCode {
      case GIT_ENOTFOUND.rawValue, GIT_EINVALIDSPEC.rawValue, GIT_EUNBORNBRANCH.rawValue:
        throw .unknownRevision(revision)
      // libgit2 says so of up to three letters that could start an id.
      case GIT_EAMBIGUOUS.rawValue where revision.utf8.count < Self.shortestAbbreviation:
        throw .unknownRevision(revision)
      default:
        throw error
      }
    }
    let found = object.pointer
    guard
      let commit = try? Handle<ObjectHandle>(
        "reading the commit \(revision)", { git_object_peel($0, found, GIT_OBJECT_COMMIT) }),
      let id = git_object_id(commit.pointer)
    else { throw .notACommit(revision) }
    return ObjectID(id.pointee)
  }

  /// The content of the blob that a revision names: `HEAD:.mailmap`; `nil` where there is none.
  func content(named revision: String) throws(GitError) -> [UInt8]? {
    let repository = pointer
    let object = try Handle<ObjectHandle>(ifFound: "looking for \(revision)") {
      git_revparse_single($0, repository, revision)
    }
    guard let object, git_object_type(object.pointer) == GIT_OBJECT_BLOB,
      let id = git_object_id(object.pointer)
    else { return nil }
    return try objects.blob(ObjectID(id.pointee))
  }

  /// The last commit at or before a moment, following first parents from `start`; `nil` if all are
  /// later. The moment is compared with the committer's date, as `git log --until` does.
  ///
  /// - Parameter seconds: seconds since 1970-01-01 00:00 UTC.
  package func lastCommit(
    onOrBefore seconds: Int64, from start: ObjectID
  ) throws(GitError) -> ObjectID? {
    var walk = FirstParentHeads(from: start, in: self)
    while let commit = try walk.step() {
      if commit.seconds <= seconds { return commit.id }
    }
    return nil
  }
}

/// `REV~N`: so many first parents back.
private struct AncestorName {
  let start: String
  let distance: Int

  /// - Returns: `nil` for any other name; a search or a path may have such an end too.
  init?(_ name: String) {
    guard let tilde = name.lastIndex(of: "~"), tilde > name.startIndex, !name.contains(":") else {
      return nil
    }
    let digits = name[tilde...].dropFirst()
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let distance = digits.isEmpty ? 1 : Int(digits)
    else { return nil }
    start = String(name[..<tilde])
    self.distance = distance
  }
}
