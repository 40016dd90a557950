import BacklogFormat
package import BacklogModel
package import BacklogRules

/// `check --fix`: mends in the work tree what the rules find and know how to mend without anybody's judgement.
package struct FixFindings: Sendable {
  /// What became of the backlog.
  package struct Result: Sendable {
    /// The backlog as it was.
    package let before: Snapshot
    /// What was mended, in the order in which it was.
    package let mended: [MendedFinding]
    package let changeset: Changeset
    /// The paths of documents that could be mended and weren't, as a sparse checkout leaves them out.
    package let leftOut: [String]
    /// What is left for people.
    package let remaining: CheckBacklog.Result
  }

  private let check: CheckBacklog
  /// One fix can bring to light what the next one mends: a key, then its value.
  private static let mostRounds = 10

  /// - Parameters:
  ///   - paths: only these files and folders, below the root; empty for all.
  ///   - rules: only these rules; `nil` for all.
  package init(paths: [String], rules: Set<String>?, today: CivilDate) {
    check = CheckBacklog(subject: .workTree, paths: paths, rules: rules, today: today)
  }

  /// Thinks the change out; writes nothing. Files in which fixes would make a mistake that wasn't there are left alone.
  package func run(in workspace: Workspace) async throws -> Result {
    let before = try await workspace.snapshot()
    let missing = try workspace.pathsLeftOut()
    var excluded = missing
    while true {
      let (mended, after) = await rounds(from: before, without: excluded)
      var changeset = changeset(from: before, to: after, of: mended)
      let mistakes = await workspace.newMistakes(
        in: changeset, from: before, today: check.today)
      guard mistakes.isEmpty else {
        let touched = Set(changeset.changes.map(\.path))
        let culprits = touched.intersection(mistakes.map(\.path))
        excluded.formUnion(culprits.isEmpty ? touched : culprits)
        continue
      }
      describe(mended, in: &changeset)
      let remaining = try await check.judge(after, before: nil, on: check.today, in: workspace)
      return Result(
        before: before, mended: mended, changeset: changeset,
        leftOut: missing.isEmpty ? [] : await paths(ofFixesIn: missing, in: before),
        remaining: remaining)
    }
  }

  private func rounds(
    from before: Snapshot, without excluded: Set<String>
  ) async -> (mended: [MendedFinding], after: Snapshot) {
    var snapshot = before
    var mended: [MendedFinding] = []
    for _ in 0..<Self.mostRounds {
      let batch = FixBatch(await fixableFindings(in: snapshot, without: excluded))
      var round = Changeset(subject: "")
      for path in batch.paths {
        let old = snapshot.bytes(at: path)
        round.add(Changeset.Change(path: path, old: old, new: batch.applied(to: old, at: path)))
      }
      if round.isEmpty { break }
      mended += batch.mended { snapshot.bytes(at: $0) }
      snapshot = round.applied(to: snapshot)
    }
    return (mended, snapshot)
  }

  private func fixableFindings(
    in snapshot: Snapshot, without excluded: Set<String>
  ) async -> [Finding] {
    var request = CheckRequest(snapshot, today: check.today)
    request.rules = check.rules
    let selection = PathSelection(check.paths)
    return await request.findings().filter { finding in
      guard let fix = finding.fix, selection.contains(finding.path) else { return false }
      return fix.replacements.allSatisfy { !excluded.contains($0.path) }
    }
  }

  /// Those of some documents that the fixes of findings would change.
  private func paths(ofFixesIn documents: Set<String>, in snapshot: Snapshot) async -> [String] {
    let fixes = await fixableFindings(in: snapshot, without: []).compactMap(\.fix)
    return documents.intersection(fixes.flatMap { $0.replacements.map(\.path) }).sorted()
  }

  private func changeset(
    from before: Snapshot, to after: Snapshot, of mended: [MendedFinding]
  ) -> Changeset {
    var changeset = Changeset(subject: "")
    let paths = Set(mended.flatMap { $0.finding.fix?.replacements.map(\.path) ?? [] })
    for path in paths.sorted() {
      changeset.add(
        Changeset.Change(path: path, old: before.bytes(at: path), new: after.bytes(at: path)))
      if let id = after.record(path: path)?.id, !changeset.ids.contains(id) {
        changeset.ids.append(id)
      }
    }
    return changeset
  }

  private func describe(_ mended: [MendedFinding], in changeset: inout Changeset) {
    let lines = mended.map { "\($0.finding.path): \($0.finding.message)" }
    if lines.count == 1 {
      changeset.subject = CommitSubject.clipped("Mend \(lines[0])")
    } else {
      let count = changeset.changes.count
      changeset.subject =
        "Mend \(lines.count) findings in \(count) \(count == 1 ? "file" : "files")"
      changeset.body = lines.map { "- \($0)" }.joined(separator: "\n")
    }
  }
}

extension Snapshot {
  /// The bytes of a document, or of the settings.
  fileprivate func bytes(at path: String) -> [UInt8] {
    path == Configuration.fileName
      ? settings.document.bytes : record(path: path)?.document.bytes ?? []
  }
}
