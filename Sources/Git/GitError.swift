/// What went wrong with git. The wording is in `GitError+Wording.swift`.
package enum GitError: Error, Sendable, Equatable {
  /// No repository at the directory or above it.
  case notARepository(directory: String)
  /// `$GIT_DIR` names a directory that is no repository.
  case noRepositoryNamed(directory: String)
  /// The repository belongs to another user; git refuses to use it too.
  case unsafeOwnership(directory: String)
  /// The repository is stored in a way that libgit2 can't read.
  case unsupportedFormat(RepositoryFormat, gitDirectory: String)
  /// The index is stored in a way that libgit2 can't read.
  case unsupportedIndex(IndexFormat, path: String)
  /// The repository has no work tree, and the call needs one.
  case noWorkTree(gitDirectory: String)
  /// No repository can be made here because there is one.
  case repositoryExists(directory: String)

  /// No commit, branch or tag has this name.
  case unknownRevision(String)
  /// The name stands for something that isn't a commit.
  case notACommit(String)
  /// The object isn't stored here (a partial clone, or a damaged repository).
  case missingObject(ObjectID, purpose: String)
  /// The object is there but can't be understood.
  case damagedObject(ObjectID, purpose: String)
  /// A blob is larger than the caller allows; sizes in bytes.
  case blobTooLarge(ObjectID, size: Int, limit: Int)

  /// Another process holds `index.lock`, or one left it behind.
  case indexLocked(lock: String)
  /// A merge, rebase, … has been started and not ended.
  case operationInProgress(RepositoryState)
  /// The path is in conflict in the index.
  case unmergedPath(String)
  /// The path can't be committed: a directory, a device, outside the work tree or inside `.git`.
  case unusablePath(String, UnusablePath)
  /// The named paths are the same as in HEAD.
  case nothingToCommit(paths: [String])
  /// The message is empty, or a hook emptied it.
  case emptyMessage
  /// A hook ended with a status other than 0 (`nil`: by a signal); `output` is what it printed.
  case hookRefused(hook: String, status: Int32?, output: String)
  /// A hook is there and can't be started.
  case hookNotStarted(path: String, reason: String)
  /// git doesn't know who commits; `reason` is git's own text.
  case identityMissing(role: IdentityRole, reason: String)
  /// No key to sign with is configured.
  case signingKeyMissing(format: String)
  /// The signing program failed; `output` is what it printed.
  case signingFailed(program: String, output: String)
  /// `gpg.format` names a format that git doesn't know.
  case unknownSigningFormat(String)
  /// Somebody else has committed a change of the same paths in the meantime.
  case headMoved(paths: [String])
  /// HEAD, or the reference, kept moving or was switched to another branch in the meantime.
  case referenceChanged(name: String)
  /// The person pressed Ctrl-C; what was begun has been undone.
  case interrupted
  /// The commit was made, but the index could not be replaced.
  case indexNotUpdated(commit: ObjectID, reason: String)

  /// A `git` process failed; `output` is its standard error.
  case commandFailed(command: String, status: Int32?, output: String)
  /// A program isn't on the PATH.
  case programNotFound(String)
  /// The operating system refused; `reason` is its text.
  case systemFailure(purpose: String, reason: String)
  /// libgit2 failed: what was being done, its message and its number.
  case libraryFailure(purpose: String, message: String, code: Int)
}

/// A way to store a repository that libgit2 can't read.
package enum RepositoryFormat: Sendable, Equatable {
  case sha256
  case reftable
  case unknownExtension(String)
  case newerVersion(Int)
}

/// A way to store an index that libgit2 can't read.
package enum IndexFormat: Sendable, Equatable {
  case split
  case sparse
  case other(String)
}

/// Why a path can't be committed.
package enum UnusablePath: Sendable, Equatable {
  case outsideWorkTree
  case insideGitDirectory
  case directory
  case specialFile
  case submodule
  case notAFileName
  case beyondSymbolicLink
  /// An external filter (`filter=` in `.gitattributes`), which libgit2 doesn't run.
  case filtered(by: String)
}

/// The two people that a commit names.
package enum IdentityRole: String, Sendable, Equatable {
  case author
  case committer
}
