import ArgumentParser
import BacklogRender
import BacklogWorkspace

struct LogCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show what happened, in the backlog's words.",
    discussion: """
      Read from the commits themselves, whoever made them and with whatever tool: who, when, which documents with what became \
      of them, and why, where the commit's message says so. What was merged is told where it was made; a merge itself only \
      tells what none of its sides says. REV is where to look from: a branch, a tag, a commit, a date.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var history: HistoryOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Argument(help: ArgumentHelp("Where to look from; HEAD by default.", valueName: "rev"))
  var revision: String?

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace().located(at: revision ?? "HEAD")
    let request = try await history.request(at: revision, session, workspace)
    // Beside a pager nothing else may write to the terminal.
    var hasBegun = false
    let progress = session.historyProgress
    var reading = try workspace.history(request, progress: { if !hasBegun { progress($0) } })
    let count = try await session.show(
      &reading, LogView(session.output(in: workspace)), asJSON: json
    ) {
      if !hasBegun { session.endProgress() }
      hasBegun = true
    }
    if count == 0, !json { session.note("Nothing like that happened.") }
  }
}

extension Session {
  /// Prints events as they come; gives how many there were.
  ///
  /// - Parameter found: called whenever one was found, before it is printed.
  func show(
    _ reading: inout HistoryReading, _ view: LogView, asJSON: Bool, found: () -> Void
  ) async throws -> Int {
    var count = 0
    var isEnded = false
    try await show {
      if isEnded { return nil }
      let parts = try await reading.texts(withPaths: asJSON) { event in
        asJSON ? view.json(of: event) : view.text(of: event)
      }
      found()
      guard let parts else {
        isEnded = true
        guard asJSON else { return nil }
        return (count == 0 ? LogView.jsonStart : "") + LogView.jsonEnd(isEmpty: count == 0)
      }
      let isFirst = count == 0
      count += parts.count
      guard asJSON else { return parts.joined() }
      return LogView.jsonElements(parts, isFirst: isFirst)
    }
    return count
  }
}
