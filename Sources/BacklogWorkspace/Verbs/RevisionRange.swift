package import Git

/// Two revisions as git writes them: `A..B`, or `A...B` for what happened in B since the last common commit.
package struct RevisionRange: Hashable, Sendable {
  package let from: String
  package let to: String
  package let sinceMergeBase: Bool

  /// Two revisions; what is left out is HEAD.
  ///
  /// - Returns: `nil` for a text that is no range, such as `..` and `../items`.
  package init?(_ text: String) {
    guard text != "..", !text.hasPrefix("../"), !text.hasSuffix("/.."), !text.contains("/../"),
      let dots = text.ranges(of: "..").first
    else { return nil }
    let left = text[..<dots.lowerBound]
    let rest = text[dots.upperBound...]
    sinceMergeBase = rest.hasPrefix(".")
    let right = sinceMergeBase ? rest.dropFirst() : rest
    from = left.isEmpty ? "HEAD" : String(left)
    to = right.isEmpty ? "HEAD" : String(right)
  }

  package init(from: String, to: String) {
    self.from = from
    self.to = to
    sinceMergeBase = false
  }

  /// The two commits to compare.
  ///
  /// - Throws: `WorkspaceError.noCommonCommit` where three dots lead nowhere, and what `Moment.commit` throws.
  package func commits(in repository: Repository) throws -> (from: ObjectID, to: ObjectID) {
    let start = try Moment.commit(named: from, in: repository)
    let end = try Moment.commit(named: to, in: repository)
    guard sinceMergeBase else { return (start, end) }
    guard let base = try repository.mergeBase(start, end) else {
      throw WorkspaceError.noCommonCommit(from, to, isShallow: repository.isShallow)
    }
    return (base, end)
  }
}
