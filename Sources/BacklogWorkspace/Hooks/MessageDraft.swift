import BacklogFormat
import BacklogModel
import Git

/// `prepare-commit-msg`: the message of a commit of hand edits, where the person has given none yet.
package struct MessageDraft: Sendable {
  /// The message file's text as git wrote it: comments that say what will be committed.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// Fills in a message file.
  ///
  /// - Parameter directory: what a relative path starts from.
  package static func fill(
    _ path: String, in directory: String, of workspace: Workspace
  ) async throws {
    let text = try TextInput.read(path, in: directory)
    guard let filled = try await MessageDraft(text).filled(in: workspace) else { return }
    try HookFile.attempt { () throws(TransactionFileFailure) in
      try HookFile(path: FilePaths.join(directory, path), isDryRun: false)
        .write(Array(filled.utf8), makingExecutable: false)
    }
  }

  /// The text with a subject, a body and trailers made from the change between HEAD and the index.
  ///
  /// - Returns: `nil` where there is a message already, or nothing of the backlog would be committed.
  package func filled(in workspace: Workspace) async throws -> String? {
    let repository = try workspace.repository()
    let mark = try repository.configurationValue("core.commentchar") ?? "#"
    guard isBlank(comments: mark == "auto" ? Self.automaticMarks : [mark]) else { return nil }
    let changeset = try await CommitEdits.changes(
      from: workspace.snapshotOfHead(), to: workspace.snapshot(.index), paths: [],
      isChanged: { _ in true })
    if changeset.isEmpty { return nil }
    let message = CommitText(
      subject: changeset.subject, body: changeset.body,
      trailers: changeset.ids.map { CommitText.Trailer("Backlog-Item", $0.description) })
    return message.text + (text.hasPrefix("\n") || message.text.hasSuffix("\n\n") ? "" : "\n")
      + text
  }

  /// What git may choose from with `core.commentChar=auto`.
  private static let automaticMarks = "#;@!$%^&|:".map { String($0) }

  /// Whether all lines are comments or blank, up to the difference that `commit.verbose` shows.
  private func isBlank(comments marks: [String]) -> Bool {
    for line in text.split(whereSeparator: \.isNewline) {
      if let mark = marks.first(where: { line.hasPrefix($0) }) {
        if line.dropFirst(mark.count).hasPrefix(" ------------------------ >8") { return true }
      } else if line.contains(where: { !$0.isWhitespace }) {
        return false
      }
    }
    return true
  }
}
