import CLibgit2

extension Repository {
  /// Moves a branch, or a detached HEAD, from `old` to `new` if it is still at `old`.
  ///
  /// - Parameters:
  ///   - name: `refs/heads/main`, or `HEAD` if it is detached.
  ///   - new: where it points from now on.
  ///   - old: where it must point now; `nil` if it must not exist.
  ///   - reflogMessage: what the reflog says, such as `commit: Move MB-7K2QX`.
  ///   - identity: who the reflog names; what libgit2 reads from the configuration if `nil`.
  /// - Throws: `referenceChanged` if it isn't at `old` any more.
  package func updateReference(
    _ name: String, to new: ObjectID, expecting old: ObjectID?, reflogMessage: String,
    identity: Signature? = nil
  ) throws(GitError) {
    if let identity {
      try check(
        git_repository_set_ident(pointer, identity.name, identity.email), "naming the committer")
    }
    defer { if identity != nil { git_repository_set_ident(pointer, nil, nil) } }
    var target = new.oid
    var expected = (old ?? .zero).oid
    let repository = pointer
    do {
      _ = try Handle<ReferenceHandle>("moving \(name) to \(new.abbreviated)") { made in
        if old == nil {
          git_reference_create(made, repository, name, &target, 0, reflogMessage)
        } else {
          git_reference_create_matching(
            made, repository, name, &target, 1, &expected, reflogMessage)
        }
      }
    } catch {
      switch error.libraryCode {
      case GIT_EEXISTS.rawValue, GIT_EMODIFIED.rawValue, GIT_ELOCKED.rawValue:
        throw .referenceChanged(name: name)
      case GIT_ENOTFOUND.rawValue where old != nil:
        throw .referenceChanged(name: name)
      default:
        throw error
      }
    }
  }
}
