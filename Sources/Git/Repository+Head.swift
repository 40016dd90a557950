import CLibgit2

/// Where the next commit goes.
package struct Head: Hashable, Sendable {
  /// The full name of the branch (`refs/heads/main`); `nil` if HEAD is detached.
  package let reference: String?
  /// The last commit; `nil` on a branch without commits.
  package let commit: ObjectID?

  package init(reference: String?, commit: ObjectID?) {
    self.reference = reference
    self.commit = commit
  }

  /// The branch as people call it: `main`.
  package var branch: String? {
    reference.map { $0.hasPrefix("refs/heads/") ? String($0.dropFirst("refs/heads/".count)) : $0 }
  }
  /// Whether no branch is checked out.
  package var isDetached: Bool { reference == nil }
  /// Whether the branch has no commit yet.
  package var isUnborn: Bool { commit == nil }
}

extension Repository {
  /// Reads HEAD.
  package func head() throws(GitError) -> Head {
    let repository = pointer
    let head = try Handle<ReferenceHandle>("reading HEAD") {
      git_reference_lookup($0, repository, "HEAD")
    }
    guard git_reference_type(head.pointer) == GIT_REFERENCE_SYMBOLIC else {
      guard let target = git_reference_target(head.pointer) else {
        throw .libraryFailure(purpose: "reading HEAD", message: "it points nowhere", code: -1)
      }
      return Head(reference: nil, commit: ObjectID(target.pointee))
    }
    let name = git_reference_symbolic_target(head.pointer).map { String(cString: $0) } ?? ""
    return Head(reference: name, commit: try commit(ofReference: name))
  }

  /// The commit that HEAD stands for.
  ///
  /// - Throws: `unknownRevision("HEAD")` where there is no commit yet.
  package func headCommit() throws(GitError) -> ObjectID {
    guard let commit = try head().commit else { throw .unknownRevision("HEAD") }
    return commit
  }

  /// The id that a full reference name stands for; `nil` if there is no such reference.
  package func commit(ofReference name: String) throws(GitError) -> ObjectID? {
    var oid = git_oid()
    let code = git_reference_name_to_id(&oid, pointer, name)
    if code == GIT_ENOTFOUND.rawValue { return nil }
    try check(code, "reading \(name)")
    return ObjectID(oid)
  }
}
