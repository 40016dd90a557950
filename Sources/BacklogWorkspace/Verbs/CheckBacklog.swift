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
  /// The day on which a work tree and what is staged are judged; the past is judged as of its own days.
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
    /// What the snapshot was compared with, where a change was judged.
    package let before: Snapshot?
    /// How many documents were judged.
    package let documentCount: Int
  }

  /// - Parameter progress: called now and then with the number of commits that had to be worked out, where history had to be
  ///   looked at.
  package func run(
    in workspace: Workspace, progress: @escaping (Int) -> Void = { _ in }
  ) async throws -> Result {
    let matter = try await matter(in: workspace)
    let day = try subject.day(in: workspace) ?? today
    return try await judge(
      matter.snapshot, before: matter.before, on: day, in: workspace, since: matter.committed,
      matter.stamps, progress: progress)
  }

  /// Judges a backlog, or the change that led to it.
  ///
  /// - Parameters:
  ///   - committed: what git knows of the items, where somebody asked before.
  ///   - stamps: what the file system said of the files that the backlog was read from.
  func judge(
    _ snapshot: Snapshot, before: Snapshot?, on day: CivilDate, in workspace: Workspace,
    since committed: CommittedItems? = nil, _ stamps: FileStamps = FileStamps(),
    progress: @escaping (Int) -> Void = { _ in }
  ) async throws -> Result {
    for path in paths where !snapshot.holds(path) && before?.holds(path) != true {
      try workspace.verifyExistence(of: path)
    }
    var request = CheckRequest(snapshot, today: day)
    request.rules = rules
    request.before = before
    let changed = before.map { Self.changedPaths(from: $0, to: snapshot) }
    let judged =
      changed.map(Array.init) ?? snapshot.records.map(\.path) + snapshot.obstacles.map(\.path)
    let findings =
      if let before, let changed {
        await broughtByTheChange(request, changed: changed, before: before)
      } else {
        // What was changed just now isn't old; so history is looked at only where a state is judged.
        try await request.findings { question in
          if let revision {
            return try await workspace.ages(question, at: revision, on: day, progress: progress)
          }
          return try await workspace.ages(
            question, on: day, since: committed, stamps, progress: progress)
        }
      }
    let selection = PathSelection(paths)
    return Result(
      findings: findings.filter { selection.contains($0.path) }, snapshot: snapshot, before: before,
      documentCount: judged.count(where: selection.contains))
  }

  /// The revision that is judged as a state; `nil` for the work tree.
  private var revision: String? {
    if case .past(let name) = subject { name } else { nil }
  }

  /// What is judged, and what was found out beside it.
  private struct Matter {
    let snapshot: Snapshot
    var before: Snapshot?
    var committed: CommittedItems?
    var stamps = FileStamps()
  }

  private func matter(in workspace: Workspace) async throws -> Matter {
    switch subject {
    case .workTree:
      // Git is asked while the files are read. What it can't say now it is asked again, and says why, when a rule asks.
      let isAsked = AgeQuestion.mayBeAsked(by: rules)
      async let committed = isAsked ? try? CommittedItems(in: workspace) : nil
      let (snapshot, stamps) = try await workspace.stampedSnapshot()
      return Matter(snapshot: snapshot, committed: await committed, stamps: stamps)
    case .past(let name): return Matter(snapshot: try await workspace.snapshot(.past(name)))
    case .staged:
      let head = try workspace.repository().head().commit
      let pair = try await workspace.snapshots(before: head, after: nil)
      return Matter(snapshot: pair.after, before: pair.before)
    case .range(let range):
      let commits = try range.commits(in: workspace.repository())
      let pair = try await workspace.snapshots(before: commits.from, after: (commits.to, range.to))
      return Matter(snapshot: pair.after, before: pair.before)
    }
  }

  /// Findings in changed documents, and those elsewhere that weren't there before: a reference to a document that is gone.
  private func broughtByTheChange(
    _ request: CheckRequest, changed: Set<String>, before: Snapshot
  ) async -> [Finding] {
    var request = request
    if Self.reachesNoOther(changed, from: before, to: request.snapshot) {
      request.scope = changed
      return await request.findings()
    }
    let findings = await request.findings()
    guard findings.contains(where: { !changed.contains($0.path) }) else { return findings }
    var earlier = CheckRequest(before, today: request.today)
    earlier.rules = rules
    let known = Set(await earlier.findings().map { [$0.rule, $0.path, $0.message] })
    return findings.filter {
      changed.contains($0.path) || !known.contains([$0.rule, $0.path, $0.message])
    }
  }

  /// Whether the change leaves alone what other documents can refer to: it removes none, makes no ids collide, and changes
  /// items and requests only.
  private static func reachesNoOther(
    _ changed: Set<String>, from before: Snapshot, to after: Snapshot
  ) -> Bool {
    changed.allSatisfy { path in
      guard let new = after.record(path: path), let id = new.id, after.records(id: id).count == 1
      else { return false }
      return before.record(path: path).map { $0.id == new.id } ?? true
    }
  }

  /// The documents that differ, by their bytes.
  private static func changedPaths(from before: Snapshot, to after: Snapshot) -> Set<String> {
    let (documents, gone) = after.changedDocuments(since: before)
    var paths = Set(documents + gone)
    let known = Set(before.obstacles)
    for obstacle in after.obstacles where !known.contains(obstacle) { paths.insert(obstacle.path) }
    if before.settings.document.bytes != after.settings.document.bytes {
      paths.insert(Configuration.fileName)
    }
    return paths
  }
}
