/// What is checked.
package enum CheckSubject: Hashable, Sendable {
  /// The work tree, as a state.
  case workTree
  /// The index, and the change from HEAD to it.
  case staged
  /// A revision or the last commit on or before a date, as a state.
  case past(String)
  /// What changed between two revisions; with three dots since the last common commit.
  case range(from: String, to: String, sinceMergeBase: Bool)

  package init(staged: Bool, at: String?, range: String?) {
    if let range {
      let isThreeDots = range.contains("...")
      let sides = Self.sides(of: range, at: isThreeDots ? "..." : "..")
      self = .range(from: sides.0, to: sides.1, sinceMergeBase: isThreeDots)
    } else if staged {
      self = .staged
    } else {
      self = at.map { .past($0) } ?? .workTree
    }
  }

  /// The two revisions; a missing one is HEAD.
  private static func sides(of range: String, at separator: String) -> (String, String) {
    var start = range.startIndex
    while start < range.endIndex, !range[start...].hasPrefix(separator) {
      start = range.index(after: start)
    }
    let left = String(range[..<start])
    let right = String(range[start...].dropFirst(separator.count))
    return (left.isEmpty ? "HEAD" : left, right.isEmpty ? "HEAD" : right)
  }
}

extension Workspace {
  /// The workspace with the root where the subject has it, which in a bare repository is for its commit to say.
  ///
  /// - Throws: `WorkspaceError.noBacklogAt`, `bareRepository`.
  package func located(for subject: CheckSubject) throws -> Workspace {
    switch subject {
    case .workTree, .staged: return self
    case .past(let name), .range(_, to: let name, _): return try located(at: name)
    }
  }
}
