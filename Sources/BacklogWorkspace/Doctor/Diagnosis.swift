/// What `doctor` says of one thing.
package struct Diagnosis: Hashable, Sendable {
  package enum State: String, Sendable {
    case fine = "ok"
    /// Something works less well than it could.
    case warning
    /// Something doesn't work, or is wrong.
    case problem
  }

  /// A word or two: `git`, `merge driver`.
  package let subject: String
  package let state: State
  /// What was found.
  package let finding: String
  /// Commands that mend it.
  package let hints: [String]

  package init(_ subject: String, _ state: State, _ finding: String, hints: [String] = []) {
    (self.subject, self.state) = (subject, state)
    (self.finding, self.hints) = (finding, hints)
  }

  init(_ subject: String, problem error: any Error) {
    let explanation = Explanation(error)
    self.init(subject, .problem, explanation.message, hints: explanation.hints)
  }
}
