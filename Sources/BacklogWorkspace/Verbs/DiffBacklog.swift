package import BacklogHistory
package import BacklogModel
import Git

/// `diff`: what changed between two versions of the backlog, in its own words.
package struct DiffBacklog: Sendable {
  /// Which versions are compared.
  package enum Subject: Hashable, Sendable {
    /// A revision or a date, with the files as they are.
    case workTree(since: String)
    /// A revision or a date, with what the next commit would hold.
    case staged(since: String)
    case range(RevisionRange)
  }

  package let subject: Subject
  /// Only these files and folders, below the root; empty for all.
  package let paths: [String]

  package init(_ subject: Subject, paths: [String] = []) {
    self.subject = subject
    self.paths = paths
  }

  /// What changed, and the versions that it changed between.
  package struct Result: Sendable {
    package let changes: [Change]
    /// Changed files that git passes over, which nothing is told of.
    package let passedOver: PassedOver
    private let versions: SnapshotPair

    fileprivate init(_ changes: [Change], _ versions: SnapshotPair, _ passedOver: PassedOver) {
      (self.changes, self.versions, self.passedOver) = (changes, versions, passedOver)
    }

    /// An item's title now, or as it was where it is gone.
    package func title(of id: ItemID) -> String? { versions.record(id: id)?.title }
  }

  package func run(in workspace: Workspace) async throws -> Result {
    var versions = try await versions(in: workspace)
    for path in paths where !versions.whole.after.holds(path) && !versions.whole.before.holds(path)
    {
      try workspace.verifyExistence(of: path)
    }
    var passedOver = PassedOver()
    if case .workTree = subject {
      let (before, after) = (versions.whole.before, versions.whole.after)
      passedOver = try workspace.passedOver(from: before, to: after, named: paths)
      if !passedOver.isEmpty {
        versions = SnapshotPair(before, try workspace.snapshot(after, without: passedOver))
      }
    }
    let selection = PathSelection(paths)
    var all = await SnapshotComparison.changes(in: versions)
    if case .workTree(let name) = subject {
      all = try withoutRewrittenLines(all, since: name, in: workspace)
    }
    let changes =
      paths.isEmpty
      ? all
      : all.filter { change in
        selection.contains(change.document.path)
          || change.document.oldPath.map(selection.contains) ?? false
      }
    return Result(changes, versions, passedOver.limited(to: selection))
  }

  /// Without what is no difference to git: line ends and the like, which it changes itself on the way to the work tree and back.
  private func withoutRewrittenLines(
    _ changes: [Change], since name: String, in workspace: Workspace
  ) throws -> [Change] {
    guard changes.contains(where: { $0.kind == .rewritten }),
      let start = try start(name, in: workspace)
    else { return changes }
    let repository = try workspace.repository()
    return try changes.filter { change in
      guard change.kind == .rewritten else { return true }
      let path = workspace.location.repositoryPath(of: change.document.path)
      guard let stored = try repository.treeEntry(at: path, of: start) else { return true }
      return try repository.status(of: path).workTree?.id != stored.id
    }
  }

  private func versions(in workspace: Workspace) async throws -> SnapshotPair {
    switch subject {
    case .workTree(let name):
      return try await workspace.versionsToWorkTree(before: start(name, in: workspace))
    case .staged(let name):
      return try await workspace.versions(before: start(name, in: workspace), after: nil)
    case .range(let range):
      let commits = try range.commits(in: workspace.repository())
      return try await workspace.versions(before: commits.from, after: (commits.to, range.to))
    }
  }

  /// The commit to start from; `nil` before the first one.
  private func start(_ name: String, in workspace: Workspace) throws -> ObjectID? {
    let repository = try workspace.repository()
    if name == "HEAD" { return try repository.head().commit }
    return try Moment.commit(named: name, in: repository)
  }
}

extension DiffBacklog {
  /// What a person wrote behind `diff`: revisions first, then paths.
  package struct Words: Sendable {
    package let subject: Subject
    /// As the person wrote them.
    package let paths: [String]

    /// - Parameters:
    ///   - words: before `--`; the first one or two may be revisions.
    ///   - paths: behind `--`; `nil` without one.
    /// - Throws: `WorkspaceError.revisionOrPath` for a word that is both or neither, and `.severalRevisions`.
    package init(
      _ words: some Sequence<String>, paths: (some Sequence<String>)?, staged: Bool,
      in workspace: Workspace
    ) throws {
      let pathsBehindDashes = paths.map { Array($0) }
      var revisions: [String] = []
      var rest = Array(words)[...]
      while let word = rest.first, revisions.count < 2,
        try Self.isRevision(word, beforeDashes: pathsBehindDashes != nil, in: workspace)
      {
        revisions.append(word)
        rest = rest.dropFirst()
      }
      self.paths = Array(rest) + (pathsBehindDashes ?? [])
      subject = try Self.subject(revisions, staged: staged)
    }

    private static func subject(
      _ revisions: [String], staged: Bool
    ) throws(WorkspaceError) -> Subject {
      let ranges = revisions.compactMap { RevisionRange($0) }
      switch (revisions.count, ranges.count) {
      case (0, _): return staged ? .staged(since: "HEAD") : .workTree(since: "HEAD")
      case (1, 0): return staged ? .staged(since: revisions[0]) : .workTree(since: revisions[0])
      case (1, 1) where !staged: return .range(ranges[0])
      case (2, 0) where !staged: return .range(RevisionRange(from: revisions[0], to: revisions[1]))
      default: throw .severalRevisions(revisions, staged: staged)
      }
    }

    /// Whether a word names a revision; where it could be a file as well, only `--` can tell.
    private static func isRevision(
      _ word: String, beforeDashes: Bool, in workspace: Workspace
    ) throws -> Bool {
      if RevisionRange(word) != nil { return true }
      let isPath = FilePaths.exists(FilePaths.join(workspace.directory, word))
      do {
        _ = try Moment.commit(named: word, in: workspace.repository())
      } catch {
        if isPath || (!beforeDashes && looksLikeAPath(word)) { return false }
        throw error
      }
      if isPath, !beforeDashes { throw WorkspaceError.revisionOrPath(word) }
      return true
    }

    /// A file that is gone from the work tree can still have changed.
    private static func looksLikeAPath(_ word: String) -> Bool {
      word.hasSuffix(".md") || word.hasSuffix(".yml")
        || word.contains("/") && Kind(path: word) != nil
    }
  }
}
