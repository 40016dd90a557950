import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogRules
import BacklogWorkspace
import Glibc

extension Session {
  /// Writes a change and says what became of it, as `git commit` does.
  func write(
    _ changeset: Changeset, in workspace: Workspace, from snapshot: Snapshot,
    _ options: WriteOptions, onStandardError: Bool = false
  ) async throws {
    if changeset.isEmpty { return note("Nothing to change.") }
    let result = try await workspace.write(
      changeset, from: snapshot, today: clock.today, settings: options.settings)
    try await report(result, changeset, onStandardError: onStandardError)
  }

  /// Writes a new document; where it lacks something, first lets the person write that.
  ///
  /// - Returns: whether it was written.
  func write(
    new changeset: Changeset, at path: String, of kind: Kind, in workspace: Workspace,
    from snapshot: Snapshot,
    _ options: WriteOptions, opensEditor: Bool
  ) async throws -> Bool {
    let mistakes = await workspace.newMistakes(in: changeset, from: snapshot, today: clock.today)
    let settings = options.settings
    if settings.isDryRun || (!settings.commits && !opensEditor)
      || (mistakes.isEmpty && !opensEditor)
    {
      let result = try await workspace.commit(
        changeset, settings: settings, includesHandEdits: false)
      try await report(result, changeset, onStandardError: true)
      return !settings.isDryRun
    }
    guard opensEditor || isInteractive else {
      throw WorkspaceError.incomplete(kind, missing: mistakes.map { $0.message })
    }
    var writeOnly = settings
    writeOnly.commits = false
    _ = try await workspace.commit(changeset, settings: writeOnly, includesHandEdits: false)
    return try await edit(path, in: workspace, from: snapshot, options, onStandardError: true)
  }

  /// Opens a document in the editor, and commits what came of it.
  ///
  /// - Returns: whether it was committed.
  @discardableResult
  func edit(
    _ path: String, in workspace: Workspace, from snapshot: Snapshot, _ options: WriteOptions,
    onStandardError: Bool = false
  ) async throws -> Bool {
    let verb = EditDocument(path: path, today: clock.today)
    let changeset = try await verb.run(
      in: workspace, from: snapshot, ask: { ask($0, in: workspace) })
    guard var changeset else {
      let name = workspace.location.displayPath(of: path, from: directory)
      note("Not committed: what you wrote is in \(name).")
      note(
        "hint: git backlog edit \(name) goes on; git backlog commit \(name) commits it once it is right"
      )
      throw ExitCode(Explanation.Outcome.refused.rawValue)
    }
    if changeset.isEmpty {
      note("Nothing changed.")
      return false
    }
    changeset.isGated = false
    let result = try await workspace.commit(
      changeset, settings: options.settings, includesHandEdits: true)
    try await report(result, changeset, onStandardError: onStandardError)
    return true
  }

  /// Commits what is on disk.
  func commit(
    _ changeset: Changeset, in workspace: Workspace, from before: Snapshot, _ options: WriteOptions
  ) async throws {
    let mistakes = await workspace.newMistakes(in: changeset, from: before, today: clock.today)
    guard mistakes.isEmpty else {
      throw WorkspaceError.wouldBreak(findings: mistakes.map(workspace.sentence))
    }
    let result = try await workspace.commit(
      changeset, settings: options.settings, includesHandEdits: true)
    try await report(result, changeset)
  }

  /// Names the documents that would have been written too, had a sparse checkout not left them out.
  func note(leftOut paths: [String], in workspace: Workspace) {
    guard let first = paths.first else { return }
    let (count, most) = (paths.count, 4)
    let names = paths.prefix(most).map(workspace.displayPath).joined(separator: ", ")
    let (subject, object) = count == 1 ? ("it is", "it") : ("they are", "them")
    note(
      "Left as \(subject), because this sparse checkout leaves \(object) out: "
        + names + (count > most ? " and \(count - most) more" : ""))
    let path = workspace.location.repositoryPath(of: first)
    for hint in TransactionError.outsideSparseCheckout(path: path).hints { note("hint: \(hint)") }
  }

  var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  private func report(_ result: WriteResult, _ changeset: Changeset, onStandardError: Bool = false)
    async throws
  {
    if !result.difference.isEmpty { return try await showDiff(result.difference) }
    guard let commit = result.commit else {
      if !result.paths.isEmpty {
        note("Written, not committed: \(result.paths.joined(separator: ", "))")
      }
      return
    }
    if !commit.hookOutput.isEmpty { note(commit.hookOutput) }
    if shared.quiet { return }
    let line =
      "[\(commit.branch ?? "detached HEAD") \(commit.shortID)] \(SafeText.line(commit.subject))"
    if onStandardError { note(line) } else { try await show(line + "\n", paged: false) }
  }

  func showDiff(_ diff: String) async throws {
    try await show(DiffView(diff).text(output))
  }

  /// Shows mistakes and asks whether to edit again; without a terminal the answer is no.
  private func ask(_ mistakes: [Finding], in workspace: Workspace) -> EditDocument.Answer {
    for finding in mistakes { note("error: " + workspace.sentence(finding)) }
    guard isInteractive else { return .leave }
    note("Edit again? [Y/n]")
    let answer = readLine()?.trimmed.lowercased() ?? "n"
    return answer.isEmpty || answer.hasPrefix("y") ? .editAgain : .leave
  }
}
