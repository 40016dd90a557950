import ArgumentParser
import BacklogFormat
import BacklogRender
import BacklogWorkspace

struct ResolveCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Settle what a merge, rebase, cherry-pick or stash left in conflict.",
    discussion: """
      Merges the documents in conflict by what they mean, from the versions in the index: as if the merge driver had been installed before. What is \
      settled by that is staged. What both sides changed in different ways keeps conflict markers around the smallest thing, and the exit status is 1. \
      Files that somebody has edited since are left alone.
      """)

  @OptionGroup var shared: SharedOptions

  @Flag(
    name: [.customShort("n"), .long], help: "Say what would become of the files, and write nothing."
  )
  var dryRun = false

  @Flag(help: "Merge files anew that were edited since, too; the edits are lost.")
  var redo = false

  @Flag(help: "Print JSON.")
  var json = false

  @Argument(
    help: ArgumentHelp("Only these files and folders.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let scope = try paths.map {
      try workspace.location.backlogPath(of: $0, in: session.directory)
    }
    let result = try await ResolveMerge(paths: scope, redoesEdited: redo)
      .run(in: workspace, isDryRun: dryRun)
    let view = ResolveView(result.files.map { row(for: $0, in: workspace) })
    if result.files.isEmpty, !json {
      session.note("Nothing of the backlog is in conflict.")
    } else {
      try await session.show(json ? view.json().text() : view.text(session.output), paged: false)
    }
    hint(result, session)
    if result.files.contains(where: { $0.outcome != .settled }) { throw ExitCode(1) }
  }

  private func row(for file: ResolveMerge.File, in workspace: Workspace) -> ResolveView.Row {
    let path = workspace.displayPath(of: file.path)
    switch file.outcome {
    case .settled: return ResolveView.Row(path: path, outcome: .merged)
    case .conflicts(let subjects):
      var phrases: [String] = []
      for phrase in subjects.map(\.phrase) where !phrases.contains(phrase) {
        phrases.append(phrase)
      }
      return ResolveView.Row(
        path: path, outcome: .conflict, note: phrases.joined(separator: ", "))
    case .removed(by: .ours):
      return ResolveView.Row(
        path: path, outcome: .left, note: "removed by us, changed by them: git rm or git add it")
    case .removed(by: .theirs):
      return ResolveView.Row(
        path: path, outcome: .left, note: "changed by us, removed by them: git add or git rm it")
    case .edited:
      return ResolveView.Row(
        path: path, outcome: .left, note: "edited since: git add it, or merge it anew with --redo")
    case .notADocument:
      return ResolveView.Row(path: path, outcome: .left, note: "no document that can be merged")
    }
  }

  private func hint(_ result: ResolveMerge.Result, _ session: Session) {
    if dryRun { return }
    if result.files.contains(where: { $0.outcome.hasMarkers }) {
      session.note("hint: choose between the markers in each file, then git add it")
    }
    if result.others > 0 {
      let files = result.others == 1 ? "1 file" : "\(result.others) files"
      session.note("hint: \(files) outside of the backlog: git status names what is in conflict")
    } else if !result.files.isEmpty, result.files.allSatisfy({ $0.outcome == .settled }) {
      session.note("hint: git backlog check --staged looks over what was merged")
      for hint in result.nextSteps { session.note("hint: \(hint)") }
    }
  }
}

extension ResolveMerge.Outcome {
  fileprivate var hasMarkers: Bool {
    if case .conflicts = self { true } else { false }
  }
}
