import BacklogFormat
package import BacklogModel
package import BacklogRules
import Git

/// `check`: what the rules find.
package struct CheckBacklog: Sendable {
  package let subject: CheckSubject
  /// Only these files and folders, below the root; empty for all.
  package let paths: [String]
  /// Only these rules; `nil` for all.
  package let rules: Set<String>?
  package let today: CivilDate

  package init(subject: CheckSubject, paths: [String], rules: Set<String>?, today: CivilDate) {
    self.subject = subject
    self.paths = paths
    self.rules = rules
    self.today = today
  }

  /// What a check came to.
  package struct Result: Sendable {
    package let findings: [Finding]
    package let snapshot: Snapshot
    /// How many documents were judged.
    package let documentCount: Int
  }

  package func run(in workspace: Workspace) async throws -> Result {
    let (snapshot, before) = try await snapshots(in: workspace)
    for path in paths where !snapshot.holds(path) && before?.holds(path) != true {
      try workspace.verifyExistence(of: path)
    }
    var request = CheckRequest(snapshot, today: today)
    request.rules = rules
    request.before = before
    var findings = await request.findings()
    var count = snapshot.records.count + snapshot.obstacles.count
    if let before {
      let changed = Self.changedPaths(from: before, to: snapshot)
      count = changed.count
      findings = try await broughtByTheChange(findings, changed: changed, before: before)
    }
    if !paths.isEmpty {
      findings = findings.filter { isWanted($0.path) }
      count =
        before.map { Self.changedPaths(from: $0, to: snapshot).count(where: isWanted) }
        ?? (snapshot.records.map(\.path) + snapshot.obstacles.map(\.path)).count(where: isWanted)
    }
    return Result(findings: findings, snapshot: snapshot, documentCount: count)
  }

  private func isWanted(_ path: String) -> Bool {
    paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
  }

  private func snapshots(in workspace: Workspace) async throws -> (Snapshot, before: Snapshot?) {
    switch subject {
    case .workTree: return (try await workspace.snapshot(), nil)
    case .past(let name): return (try await workspace.snapshot(.past(name)), nil)
    case .staged:
      return (try await workspace.snapshot(.index), try await workspace.snapshotOfHead())
    case .range(let from, let to, let sinceMergeBase):
      var start = from
      if sinceMergeBase {
        let repository = try workspace.repository()
        let base = try repository.mergeBase(
          repository.resolve(revision: from), repository.resolve(revision: to))
        guard let base else { throw WorkspaceError.noCommonCommit(from, to) }
        start = base.description
      }
      return (try await workspace.snapshot(.past(to)), try await workspace.snapshot(.past(start)))
    }
  }

  /// The documents that differ, by their bytes.
  private static func changedPaths(from before: Snapshot, to after: Snapshot) -> Set<String> {
    var paths: Set<String> = []
    for record in after.records
    where before.record(path: record.path)?.document.bytes != record.document.bytes {
      paths.insert(record.path)
    }
    for record in before.records where after.record(path: record.path) == nil {
      paths.insert(record.path)
    }
    let known = Set(before.obstacles)
    for obstacle in after.obstacles where !known.contains(obstacle) { paths.insert(obstacle.path) }
    if before.settings.document.bytes != after.settings.document.bytes {
      paths.insert(Configuration.fileName)
    }
    return paths
  }

  /// Findings in changed documents, and those elsewhere that weren't there before: a dangling reference to a removed file.
  private func broughtByTheChange(
    _ findings: [Finding], changed: Set<String>, before: Snapshot
  ) async throws -> [Finding] {
    guard findings.contains(where: { !changed.contains($0.path) }) else { return findings }
    var request = CheckRequest(before, today: today)
    request.rules = rules
    let known = Set(await request.findings().map { [$0.rule, $0.path, $0.message] })
    return findings.filter {
      changed.contains($0.path) || !known.contains([$0.rule, $0.path, $0.message])
    }
  }
}
