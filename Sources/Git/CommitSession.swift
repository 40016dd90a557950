import Glibc

/// A commit of named paths over HEAD, as `git commit -o -- PATH…` makes it.
///
/// From its start to its end the session holds `index.lock`, so that no other git process changes
/// the index between what is looked at and what is committed. Ending it without a commit leaves
/// everything as it was.
package final class CommitSession {
  /// Where HEAD was at the start.
  package let base: Head

  let repository: Repository
  let workTree: String
  let lock: IndexLock
  let baseTree: ObjectID?
  private let interruption = Interruption()

  /// Takes the index's lock; waits up to two seconds for it.
  ///
  /// - Throws: `operationInProgress` during a merge, rebase, …, `indexLocked`, `noWorkTree`.
  package static func begin(
    in repository: Repository
  ) async throws(GitError) -> CommitSession {
    let workTree = try repository.requireWorkTree()
    let state = try repository.state()
    guard state == .normal else { throw .operationInProgress(state) }
    let lock = try await IndexLock.take(indexPath: repository.indexPath)
    return try CommitSession(repository: repository, workTree: workTree, lock: lock)
  }

  private init(repository: Repository, workTree: String, lock: IndexLock) throws(GitError) {
    self.repository = repository
    self.workTree = workTree
    self.lock = lock
    base = try repository.head()
    baseTree = try base.commit.map { id throws(GitError) in try repository.commit(id).tree }
  }

  /// Compares paths in HEAD, index and work tree while the index is locked.
  package func status(of paths: [String]) throws(GitError) -> [PathStatus] {
    try repository.lending(lock.index) { () throws(GitError) in
      var result: [PathStatus] = []
      for path in paths {
        result.append(try repository.status(of: path, headTree: baseTree, index: lock.index))
      }
      return result
    }
  }

  /// Throws `interrupted` if the person pressed Ctrl-C since the session began.
  package func checkInterruption() throws(GitError) {
    try interruption.check()
  }

  /// Gives the lock up.
  package func end() {
    lock.release()
  }

  /// Commits what the work tree holds at `paths`; a path without a file is committed as removed.
  ///
  /// Everything else that is staged stays staged. If another process moves the branch meanwhile
  /// without touching these paths, the commit is made over its commit.
  ///
  /// - Parameters:
  ///   - paths: from the work tree's top, with `/`.
  ///   - message: the whole message; hooks may change it.
  ///   - isVerificationSkipped: as `--no-verify`: no pre-commit and no commit-msg hook.
  /// - Throws: `nothingToCommit`, `hookRefused`, `identityMissing`, `signingFailed`, `headMoved`, …;
  ///   history and index are as before then, but for `indexNotUpdated`.
  package func commit(
    _ paths: [String], message: String, isVerificationSkipped: Bool = false
  ) async throws(GitError) -> CommitOutcome {
    defer { end() }
    let identity = try await CommitIdentity.read(
      GitProgram(
        gitDirectory: repository.gitDirectory, workTree: workTree,
        environment: repository.environment))
    let signing = try CommitSigning(
      identity, directory: repository.gitDirectory, environment: repository.environment)
    let hooks = try CommitHooks(in: repository, identity: identity)
    let preparation = CommitPreparation(
      session: self, hooks: hooks, isVerificationSkipped: isVerificationSkipped,
      cleanup: CommitMessageCleanup(identity.configuration))
    let prepared = try await preparation.run(paths, message: message)
    try checkInterruption()
    let outcome = try await put(prepared, identity: identity, signing: signing)
    let output = (try? await hooks.run("post-commit", index: repository.indexPath)) ?? ""
    return CommitOutcome(
      commit: outcome.commit, head: outcome.head, message: prepared.message,
      hookOutput: prepared.hookOutput + output)
  }
}

/// A commit that was made.
package struct CommitOutcome: Sendable {
  package let commit: ObjectID
  /// Where HEAD is now; a detached one deserves a word.
  package let head: Head
  /// The message as it was committed, after the hooks.
  package let message: String
  /// What the hooks printed, for standard error.
  package let hookOutput: String
}
