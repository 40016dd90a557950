import ArgumentParser
import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogWorkspace

struct WhyCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show how something got its place: every move and change, with who, when and why.",
    discussion: """
      REF names a document as for "show"; it is followed through renamed files. With --at, what is asked for is how it got \
      the place that it had then. --kind moved shows the moves alone.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions
  @OptionGroup var history: HistoryOptions

  @Argument(
    help: ArgumentHelp("The document.", valueName: "ref"), completion: BacklogCompletion.references)
  var reference: String

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace().located(at: reading.at ?? "HEAD")
    let snapshot = try await session.snapshot(of: workspace, reading.moment)
    let record = try session.document(reference, in: snapshot, of: workspace)
    var request = try await history.request(at: reading.at, session, workspace)
    request.document = DocumentName(record)
    let context = session.output(in: workspace)
    // Beside a pager nothing else may write to the terminal.
    var hasBegun = false
    let progress = session.historyProgress
    var events = try workspace.history(request, progress: { if !hasBegun { progress($0) } })
    let view = LogView(context, isOfOneDocument: true) { snapshot.record(id: $0)?.title }
    func found() {
      if !hasBegun { session.endProgress() }
      hasBegun = true
    }
    if reading.json {
      _ = try await session.show(&events, view, asJSON: true, found: found)
      return
    }
    try await session.show(parts: WhyHeading(record, in: snapshot).text(context)) {
      let parts = try await events.texts(withPaths: false) { view.text(of: $0) }
      found()
      return parts?.joined()
    }
  }
}
