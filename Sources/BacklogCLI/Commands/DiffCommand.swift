import ArgumentParser
import BacklogRender
import BacklogWorkspace

struct DiffCommand: BacklogCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what a change means.",
    discussion: """
      As git diff does: without a revision your files against HEAD; with one, your files against that; A..B two revisions, A...B what \
      happened in B since it left A. What is told is what it means: which items really moved, and above whom; what was added, closed, \
      rescoped; criteria that became easier; promises that changed since they were agreed. What git \
      ignores, or was told not to look at, is left out of your files unless its path is given, as in commit. --format markdown makes a comment for a pull request.
      """)

  @OptionGroup var shared: SharedOptions

  @Flag(name: [.long, .customLong("cached")], help: "Compare what the next commit would hold.")
  var staged = false

  @Option(help: "How to print it: for people, for a comment on a pull request, or for scripts.")
  var format: Format = .text

  @Flag(help: "The same as --format json.")
  var json = false

  @Argument(
    help: ArgumentHelp(
      "A revision or a date (YYYY-MM-DD), two, or a range; then files and folders, behind -- where a name could be both.",
      valueName: "rev|a..b|path"))
  var words: [String] = []

  func execute(_ session: Session) async throws {
    var workspace = try session.workspace()
    let pathCount = Session.countBehindDashes.map { min(words.count, $0) }
    let subject = try DiffBacklog.Words(
      words.dropLast(pathCount ?? 0), paths: pathCount.map { words.suffix($0) }, staged: staged,
      in: workspace)
    if case .range(let range) = subject.subject { workspace = try workspace.located(at: range.to) }
    let scope = try subject.paths.map {
      try workspace.location.backlogPath(of: $0, in: session.directory)
    }
    let result = try await DiffBacklog(subject.subject, paths: scope).run(in: workspace)
    Session.keepUntilExit(result)
    let view = DifferenceView(result.changes, title: result.title)
    let context = session.output(in: workspace)
    switch json ? .json : format {
    case .text:
      try await session.show(view.text(context))
      if result.changes.isEmpty { session.note("Nothing changed.") }
      let passedOver = result.passedOver
      for hint in result.changes.isEmpty ? passedOver.hints : passedOver.hintsOfMoves() {
        session.note("hint: \(hint)")
      }
    case .markdown: try await session.show(view.markdown(), paged: false)
    case .json: try await session.show(view.json(context).text())
    }
  }
}
