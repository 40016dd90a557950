/// A git hook that `hooks install` installs.
package enum Hook: String, CaseIterable, Sendable {
  case preCommit = "pre-commit"
  case prepareCommitMessage = "prepare-commit-msg"
  case prePush = "pre-push"

  /// - Throws: `WorkspaceError.noInstallableHook`.
  package init(named name: String) throws(WorkspaceError) {
    guard let hook = Hook(rawValue: name) else { throw .noInstallableHook(name) }
    self = hook
  }
}
