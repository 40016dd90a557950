import CLibgit2

/// What has been started in a repository and not ended.
package enum RepositoryState: Sendable, Equatable {
  case normal
  case merge
  case revert
  case cherryPick
  case bisect
  case rebase
  case applyMailbox

  /// With its article, to begin a sentence: "a merge".
  package var description: String {
    switch self {
    case .normal: "nothing"
    case .merge: "a merge"
    case .revert: "a revert"
    case .cherryPick: "a cherry-pick"
    case .bisect: "a bisect"
    case .rebase: "a rebase"
    case .applyMailbox: "applying patches (git am)"
    }
  }

  /// The git commands that end it, or give it up.
  package var hints: [String] {
    switch self {
    case .normal: []
    case .merge: ["end it with ‘git commit’, or give it up with ‘git merge --abort’"]
    case .revert: ["end it with ‘git revert --continue’, or give it up with ‘git revert --abort’"]
    case .cherryPick:
      ["end it with ‘git cherry-pick --continue’, or give it up with ‘git cherry-pick --abort’"]
    case .bisect: ["end it with ‘git bisect reset’"]
    case .rebase: ["end it with ‘git rebase --continue’, or give it up with ‘git rebase --abort’"]
    case .applyMailbox: ["end it with ‘git am --continue’, or give it up with ‘git am --abort’"]
    }
  }
}

extension Repository {
  /// What has been started here and not ended, from the files that git leaves while it lasts.
  package func state() throws(GitError) -> RepositoryState {
    let number = git_repository_state(pointer)
    try check(number, "looking for an unfinished merge or rebase")
    switch git_repository_state_t(UInt32(number)) {
    case GIT_REPOSITORY_STATE_MERGE:
      return .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
      return .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
      return .cherryPick
    case GIT_REPOSITORY_STATE_BISECT:
      return .bisect
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE,
      GIT_REPOSITORY_STATE_REBASE_MERGE:
      return .rebase
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
      return .applyMailbox
    default:
      return .normal
    }
  }
}
