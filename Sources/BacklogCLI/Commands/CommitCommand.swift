import ArgumentParser
import BacklogWorkspace

struct CommitCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Commit your hand edits of backlog documents.",
    discussion: """
      Commits the documents that differ from the last commit, and nothing else: what is staged or changed elsewhere stays as it is. \
      The subject is made from what changed. A change that would make a mistake is refused. What git ignores, or was told not to \
      look at (skip-worktree, assume-unchanged), is left out unless its path is given.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Argument(
    help: ArgumentHelp("Only these files and folders.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let wanted = try paths.map { try workspace.location.backlogPath(of: $0, in: session.directory) }
    let edits = try await workspace.handEdits(in: wanted)
    try await session.commit(edits.changeset, in: workspace, from: edits.head, writing)
    for hint in edits.passedOver.hintsOfMoves(isCommitted: !writing.dryRun) {
      session.note("hint: \(hint)")
    }
  }
}
