import BacklogFormat
package import BacklogModel
package import BacklogRules
import Git

/// What became of a change.
package struct WriteResult: Sendable {
  /// The difference as `git diff` prints it; empty but in a dry run.
  package let difference: String
  /// The new commit; `nil` in a dry run, without a commit, and where nothing changed.
  package let commit: WrittenCommit?
  /// The files that were written, as the person would write their paths.
  package let paths: [String]
}

/// A commit that was made.
package struct WrittenCommit: Sendable {
  /// The id's first characters.
  package let shortID: String
  /// `nil` on a detached HEAD.
  package let branch: String?
  package let subject: String
  /// What hooks printed.
  package let hookOutput: String
}

extension Workspace {
  /// Writes a change and commits it, unless the settings say otherwise.
  ///
  /// - Parameters:
  ///   - snapshot: the backlog that the change was thought out for.
  ///   - includesHandEdits: whether what is on disk already is to be committed.
  /// - Throws: `WorkspaceError.wouldBreak` where the change makes mistakes that weren't there, and what a transaction throws.
  package func write(
    _ changeset: Changeset, from snapshot: Snapshot, today: CivilDate, settings: WriteSettings,
    includesHandEdits: Bool = false
  ) async throws -> WriteResult {
    guard !changeset.isEmpty else { return WriteResult(difference: "", commit: nil, paths: []) }
    if changeset.isGated {
      let mistakes = await newMistakes(in: changeset, from: snapshot, today: today)
      guard mistakes.isEmpty else {
        throw WorkspaceError.wouldBreak(findings: mistakes.map(sentence))
      }
    }
    return try await commit(changeset, settings: settings, includesHandEdits: includesHandEdits)
  }

  /// Writes a change without judging it.
  package func commit(
    _ changeset: Changeset, settings: WriteSettings, includesHandEdits: Bool
  ) async throws -> WriteResult {
    if settings.isDryRun, includesHandEdits {
      let differences = try changeset.changes.map {
        try unifiedDiff(of: location.repositoryPath(of: $0.path), from: $0.old, to: $0.new)
      }
      return WriteResult(difference: differences.joined(), commit: nil, paths: [])
    }
    let changes = changeset.changes.map { change in
      FileChange(
        path: location.repositoryPath(of: change.path),
        old: includesHandEdits ? change.new : change.old,
        new: change.new)
    }
    let message = CommitText(
      subject: settings.subject ?? changeset.subject, body: Self.body(changeset, settings),
      trailers: changeset.ids.map { CommitText.Trailer("Backlog-Item", $0.description) })
    let options = TransactionOptions(
      isDryRun: settings.isDryRun, commits: settings.commits, runsHooks: settings.runsHooks,
      includesHandEdits: includesHandEdits)
    let transaction = Transaction(changes, message: message, options: options)
    let result: TransactionResult
    do {
      result = try await transaction.run(in: repository())
    } catch TransactionError.handEdits(let path, let isStaged) {
      throw TransactionError.handEdits(path: displayPath(inRepository: path), isStaged: isStaged)
    }
    let commit = result.commit.map {
      WrittenCommit(
        shortID: $0.commit.abbreviated, branch: $0.head.branch,
        subject: $0.message.split(separator: "\n").first.map(String.init) ?? "",
        hookOutput: $0.hookOutput)
    }
    return WriteResult(
      difference: result.difference, commit: commit,
      paths: result.paths.map(displayPath(inRepository:)))
  }

  /// Errors that the change brings: in the changed documents, and in those that refer to something it takes away.
  package func newMistakes(in changeset: Changeset, from before: Snapshot, today: CivilDate) async
    -> [Finding]
  {
    let after = changeset.applied(to: before)
    let paths = changeset.isMissedElsewhere ? nil : Set(changeset.changes.map(\.path))
    let found = await errors(in: after, before: before, paths: paths, today: today)
    guard !found.isEmpty else { return [] }
    let known = Set(
      await errors(in: before, before: nil, paths: paths, today: today).map(Self.identity))
    return found.filter { !known.contains(Self.identity($0)) }
  }

  private func errors(
    in snapshot: Snapshot, before: Snapshot?, paths: Set<String>?, today: CivilDate
  ) async -> [Finding] {
    var request = CheckRequest(snapshot, today: today)
    request.before = before
    request.scope = paths
    request.leastSeverity = .error
    return await request.findings()
  }

  private static func identity(_ finding: Finding) -> [String] {
    [finding.rule, finding.path, finding.message]
  }

  /// A finding in a sentence, with its remedy.
  package func sentence(_ finding: Finding) -> String {
    "\(displayPath(of: finding.path)):\(finding.start.line): \(finding.message)"
      + (finding.remedy.map { " – \($0)" } ?? "")
  }

  private static func body(_ changeset: Changeset, _ settings: WriteSettings) -> String? {
    let parts = [settings.reason, changeset.body].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }
}
