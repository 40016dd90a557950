extension GitError {
  /// One sentence for people: what was found and where.
  package var message: String {
    switch self {
    case .notARepository(let directory):
      "no git repository at \(directory) or above it"
    case .noRepositoryNamed(let directory):
      "GIT_DIR names \(directory), which is no git repository"
    case .unsafeOwnership(let directory):
      "the repository at \(directory) belongs to another user, so git does not trust it"
    case .unsupportedFormat(let format, let directory):
      "the repository at \(directory) \(format.description), which git backlog cannot read"
    case .unsupportedIndex(let format, let path):
      "the index \(path) \(format.description), which git backlog cannot read"
    case .noWorkTree(let directory):
      "the repository at \(directory) is bare: it has no files to work on"
    case .repositoryExists(let directory):
      "there is a git repository at \(directory) already"
    case .unknownRevision(let name):
      "no commit, branch or tag is called ‘\(name)’"
    case .notACommit(let name):
      "‘\(name)’ is not a commit"
    case .missingObject(let id, let purpose):
      "\(purpose): the object \(id) is not stored in this repository"
    case .damagedObject(let id, let purpose):
      "\(purpose): the object \(id) is damaged"
    case .blobTooLarge(let id, let size, let limit):
      "the content \(id.abbreviated) has \(size) bytes, more than the \(limit) that are read"
    case .indexLocked(let lock):
      "another git process is working in this repository (\(lock) exists)"
    case .operationInProgress(let state):
      "\(state.description) is in progress"
    case .unmergedPath(let path):
      "\(path) has conflicts that are not resolved yet"
    case .unusablePath(let path, let reason):
      "\(path) cannot be committed: \(reason.description)"
    case .nothingToCommit(let paths):
      "nothing to commit: \(Self.list(paths)) already as in the last commit"
    case .emptyMessage:
      "the commit message is empty"
    case .hookRefused(let hook, let status, _):
      status.map { "the \(hook) hook refused the commit (exit status \($0))" }
        ?? "the \(hook) hook was stopped by a signal"
    case .hookNotStarted(let path, let reason):
      "the hook \(path) could not be started: \(reason)"
    case .identityMissing(let role, _):
      "git does not know who the \(role.rawValue) of the commit is"
    case .signingKeyMissing(let format):
      "commits are to be signed (\(format)), but no signing key is configured"
    case .signingFailed(let program, _):
      "the commit could not be signed by \(program)"
    case .unknownSigningFormat(let format):
      "gpg.format is ‘\(format)’, which is no signing format"
    case .headMoved(let paths):
      "somebody else has just committed a change of \(paths.joined(separator: ", "))"
    case .referenceChanged(let name):
      "\(name) was changed by somebody else in the meantime"
    case .interrupted:
      "interrupted; nothing was written"
    case .indexNotUpdated(let commit, let reason):
      "commit \(commit.abbreviated) was made, but the index could not be updated: \(reason)"
    case .commandFailed(let command, let status, _):
      status.map { "‘\(command)’ failed with exit status \($0)" }
        ?? "‘\(command)’ was stopped by a signal"
    case .programNotFound(let program):
      "the program ‘\(program)’ is not on the PATH"
    case .systemFailure(let purpose, let reason):
      "\(purpose): \(reason)"
    case .libraryFailure(let purpose, let message, _):
      "\(purpose): \(message)"
    }
  }

  /// What helps, most useful first: a command to run or an edit to make.
  package var hints: [String] {
    switch self {
    case .notARepository:
      ["run ‘git backlog init’ to start a backlog here, or name a directory with -C"]
    case .noRepositoryNamed:
      ["‘unset GIT_DIR’ lets git look for the repository from the directory you are in"]
    case .unsafeOwnership(let directory):
      ["if you trust it: git config --global --add safe.directory \(directory)"]
    case .unsupportedFormat(let format, _):
      format.hints
    case .unsupportedIndex(let format, _):
      format.hints
    case .noWorkTree:
      ["clone it and work in the clone; reading with --at works here too"]
    case .repositoryExists, .emptyMessage, .notACommit:
      []
    case .unknownRevision:
      ["‘git branch --all’ and ‘git tag’ list the names; HEAD~3 is three commits before the last"]
    case .missingObject:
      ["in a partial clone: git fetch --refetch --no-filter; otherwise: git fsck"]
    case .damagedObject:
      ["git fsck says what is damaged"]
    case .blobTooLarge:
      []
    case .indexLocked(let lock):
      ["try again; if no git process is running, one has crashed: remove \(lock)"]
    case .operationInProgress(let state):
      state.hints
    case .unmergedPath(let path):
      ["resolve the conflict, then: git add -- \(path)"]
    case .unusablePath(let path, .filtered):
      ["write it with --no-commit, then: git commit -- \(path)"]
    case .unusablePath:
      []
    case .nothingToCommit:
      []
    case .hookRefused(_, _, let output):
      output.isEmpty ? ["--no-verify skips git's pre-commit and commit-msg hooks"] : []
    case .hookNotStarted(let path, _):
      ["the first line must name an interpreter that exists; or: chmod -x \(path)"]
    case .identityMissing:
      [
        "git config --global user.name \"Your Name\"",
        "git config --global user.email you@example.com",
      ]
    case .signingKeyMissing:
      ["git config user.signingkey KEY, or git config commit.gpgsign false"]
    case .signingFailed:
      ["check user.signingkey and gpg.format; git config commit.gpgsign false turns signing off"]
    case .unknownSigningFormat:
      ["git config gpg.format openpgp, ssh or x509"]
    case .headMoved, .referenceChanged:
      ["nothing was written; run the command again"]
    case .interrupted:
      []
    case .indexNotUpdated:
      ["git reset -q HEAD -- PATH brings the index up to date"]
    case .programNotFound(let program):
      ["install \(program)"]
    case .commandFailed, .systemFailure, .libraryFailure:
      []
    }
  }

  /// What another program printed (a hook, git, gpg); empty if none has a part in it.
  package var output: String {
    switch self {
    case .hookRefused(_, _, let output), .commandFailed(_, _, let output),
      .signingFailed(_, let output), .identityMissing(_, let output):
      output
    default:
      ""
    }
  }

  /// Whether the operation was refused for a reason that the user can act on and nothing was
  /// written (exit status 1), unlike a repository that can't be used at all (128).
  package var isRefusal: Bool {
    switch self {
    case .indexLocked, .operationInProgress, .unmergedPath, .unusablePath, .nothingToCommit,
      .emptyMessage, .hookRefused, .identityMissing, .signingKeyMissing, .signingFailed,
      .unknownSigningFormat, .headMoved, .referenceChanged, .repositoryExists, .interrupted:
      true
    default:
      false
    }
  }

  private static func list(_ paths: [String]) -> String {
    guard let first = paths.first else { return "all is" }
    return paths.count == 1 ? "\(first) is" : "\(first) and \(paths.count - 1) more are"
  }
}

extension GitError: CustomStringConvertible {
  package var description: String { message }
}

extension RepositoryFormat {
  fileprivate var description: String {
    switch self {
    case .sha256: "names its objects by SHA-256"
    case .reftable: "keeps its branches in the reftable format"
    case .unknownExtension(let name): "uses the extension ‘\(name)’"
    case .newerVersion(let version): "has the format version \(version)"
    }
  }

  fileprivate var hints: [String] {
    switch self {
    case .sha256:
      [
        "copy it into a repository of the usual format: git init --object-format=sha1 COPY"
          + " && git fast-export --all | git -C COPY fast-import"
      ]
    case .reftable:
      ["git refs migrate --ref-format=files"]
    case .unknownExtension(let name):
      ["if nothing needs it any more: git config --unset extensions.\(name)"]
    case .newerVersion:
      ["a newer git backlog or libgit2 may read it"]
    }
  }
}

extension IndexFormat {
  fileprivate var description: String {
    switch self {
    case .split: "is split in two files"
    case .sparse: "is sparse"
    case .other(let message): "is stored in an unknown way (\(message))"
    }
  }

  fileprivate var hints: [String] {
    switch self {
    case .split: ["git update-index --no-split-index && git config core.splitIndex false"]
    case .sparse: ["git sparse-checkout reapply --no-sparse-index"]
    case .other: ["rm .git/index && git reset writes a new one; staged changes stay in the files"]
    }
  }
}

extension UnusablePath {
  fileprivate var description: String {
    switch self {
    case .outsideWorkTree: "it is not inside the work tree"
    case .insideGitDirectory: "it is part of git's own files"
    case .directory: "it is a directory"
    case .specialFile: "it is neither a file nor a symbolic link"
    case .submodule: "it is a submodule"
    case .notAFileName: "it is not a usable file name"
    case .beyondSymbolicLink: "a directory on its way is a symbolic link"
    case .filtered(let name):
      "‘\(name)’ in .gitattributes changes it on its way into git, which only git itself can do"
    }
  }
}
