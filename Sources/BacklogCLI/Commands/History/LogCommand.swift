import ArgumentParser
import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogWorkspace

struct LogCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show what happened, in the backlog's words.",
    discussion: """
      Read from the commits themselves, whoever made them and with whatever tool: who, when, which documents with what became \
      of them, and why, where the commit's message says so. What was merged is told where it was made; a merge itself only \
      tells what none of its sides says. Given a branch, a tag, a commit or a date, it looks from there; given a document, it tells of that one only, \
      also, by its id, of one that is gone. What is both is taken for the branch.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var history: HistoryOptions

  @OptionGroup var reading: ReadOptions

  @Argument(
    help: ArgumentHelp(
      "Where to look from, HEAD by default; or the document to tell of.", valueName: "rev|ref"),
    completion: BacklogCompletion.references)
  var word: String?

  func execute(_ session: Session) async throws {
    let (revision, document, near) = try await subject(session)
    let workspace = try session.workspace().located(at: revision ?? "HEAD")
    var request = try await history.request(at: revision, session, workspace)
    request.document = document
    // Beside a pager nothing else may write to the terminal.
    var hasBegun = false
    let progress = session.historyProgress
    var events = try workspace.history(request, progress: { if !hasBegun { progress($0) } })
    let count = try await session.show(
      &events, LogView(session.output(in: workspace)), asJSON: reading.json
    ) {
      if !hasBegun { session.endProgress() }
      hasBegun = true
    }
    if count == 0, !reading.json {
      session.note("Nothing like that happened.")
      if let near { session.note("hint: did you mean \(near)?") }
    }
  }

  /// What is asked for: where to look from, and the document that it is about. A word that names both means the revision.
  ///
  /// - Returns: for an id that no document has now also one that is near to it.
  private func subject(
    _ session: Session
  ) async throws -> (revision: String?, document: DocumentName?, near: String?) {
    guard let word else { return (reading.at, nil, nil) }
    let workspace = try session.workspace()
    var failure: (any Error)?
    if reading.at == nil {
      do {
        _ = try Moment.commit(named: word, in: workspace.repository())
        return (word, nil, nil)
      } catch {
        failure = error
      }
    }
    do {
      let located = try workspace.located(at: reading.at ?? "HEAD")
      // A bare repository has its commits alone.
      let moment = located.location.isBare ? .past(reading.at ?? "HEAD") : reading.moment
      let snapshot = try await session.snapshot(of: located, moment)
      let record = try session.document(word, in: snapshot, of: located)
      return (reading.at, DocumentName(record), nil)
    } catch {
      guard case WorkspaceError.lookup(.unknown(_, let suggestions)) = error else { throw error }
      if let id = ItemID(word) { return (reading.at, DocumentName(id), suggestions.first) }
      // What is near to a document's name is meant to be one.
      throw suggestions.isEmpty ? failure ?? error : error
    }
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
