package import BacklogModel
import Git

/// What is checked.
package enum CheckSubject: Hashable, Sendable {
  /// The work tree, as a state.
  case workTree
  /// The index, and the change from HEAD to it.
  case staged
  /// A revision or the last commit on or before a date, as a state.
  case past(String)
  /// What changed between two revisions; with three dots since the last common commit.
  case range(RevisionRange)

  package init(staged: Bool, at: String?, range: RevisionRange?) {
    if let range {
      self = .range(range)
    } else if staged {
      self = .staged
    } else {
      self = at.map { .past($0) } ?? .workTree
    }
  }
}

extension CheckSubject {
  /// The day as of which the past is judged: the date that was asked for, else the committer's own date of the commit. What
  /// has become overdue since then wasn't then.
  ///
  /// - Returns: `nil` for what is judged as of today.
  package func day(in workspace: Workspace) throws -> CivilDate? {
    let name: String
    switch self {
    case .workTree, .staged: return nil
    case .past(let revision): name = revision
    case .range(let range): name = range.to
    }
    if let date = CivilDate(name) { return date }
    let repository = try workspace.repository()
    let id = try Moment.commit(named: name, in: repository)
    let signature = try repository.commit(id).committer
    return CivilDate(daysSinceEpoch: signature.localDay)
  }
}

extension Workspace {
  /// The workspace with the root where the subject has it, which in a bare repository is for its commit to say.
  ///
  /// - Throws: `WorkspaceError.noBacklogAt`, `bareRepository`.
  package func located(for subject: CheckSubject) throws -> Workspace {
    switch subject {
    case .workTree, .staged: return self
    case .past(let name): return try located(at: name)
    case .range(let range): return try located(at: range.to)
    }
  }
}
