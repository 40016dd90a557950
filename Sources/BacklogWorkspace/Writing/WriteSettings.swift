/// How a person wants a change to be written.
package struct WriteSettings: Hashable, Sendable {
  /// The commit's subject in place of the one made from the change.
  package var subject: String?
  /// Why; the commit's body.
  package var reason: String?
  /// Whether to show the change only.
  package var isDryRun: Bool
  /// Whether to commit what is written.
  package var commits: Bool
  /// Whether git's pre-commit and commit-msg hooks run.
  package var runsHooks: Bool

  package init(
    subject: String? = nil, reason: String? = nil, isDryRun: Bool = false, commits: Bool = true,
    runsHooks: Bool = true
  ) {
    self.subject = subject
    self.reason = reason
    self.isDryRun = isDryRun
    self.commits = commits
    self.runsHooks = runsHooks
  }
}
