import ArgumentParser
import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogSite
import BacklogWorkspace

struct SiteCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the backlog as pages for those who don't use git.",
    discussion: """
      DIR is made, or brought up to date where an earlier call wrote it: only pages that changed are written, and those of what is gone are \
      removed. A directory with anything else in it is refused, and no file of anybody else's is overwritten. The pages work from the directory itself, \
      without a server and without a script, on a phone, on paper and with a screen reader, and fetch nothing from elsewhere. docs/site.md says more.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var reading: ReadOptions

  @Option(
    help: ArgumentHelp("Only the work of that team; can be given several times.", valueName: "key"),
    completion: BacklogCompletion.keys(of: .team))
  var team: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the site is called; the teams' names by default.", valueName: "text"))
  var title: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Argument(help: ArgumentHelp("Where the pages go.", valueName: "dir"), completion: .directory)
  var directory: String

  func validate() throws {
    if directory.isEmpty { throw ValidationError("DIR is empty: name a directory.") }
  }

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace().located(at: reading.at ?? "HEAD")
    let folder = try SiteFolder(directory, in: session.directory, of: workspace)
    let snapshot = try await session.snapshot(of: workspace, reading.moment, extent: .text)
    try snapshot.verify(teams: team)
    let subject = CheckSubject(staged: false, at: reading.at, range: nil)
    let day = try subject.day(in: workspace) ?? session.clock.today
    let (histories, timeline) = try await history(of: workspace, session)
    let site = Site(
      snapshot, title: title, day: day, teams: team, histories: histories, timeline: timeline)
    let files = site.pages.map { SiteFolder.File(path: $0.path, content: $0.content) }
    let outcome = try await folder.write(files, isDryRun: dryRun)
    let view = SiteView(
      directory: directory, written: outcome.written, removed: outcome.removed,
      unchanged: outcome.unchanged, isDryRun: dryRun)
    if reading.json {
      try await session.show(view.json.text())
    } else {
      if !shared.quiet || dryRun {
        try await session.show(view.text(session.output), paged: dryRun)
      }
      session.noteMistakes(in: snapshot)
    }
  }

  /// All that became of documents and items; nothing where there is no commit yet.
  private func history(
    of workspace: Workspace, _ session: Session
  ) async throws -> (Histories, Timeline?) {
    let progress = session.historyProgress
    defer { session.endProgress() }
    var histories = Histories()
    do {
      let request = HistoryRequest(revision: reading.at ?? "HEAD")
      var events = try workspace.history(request, progress: progress)
      while let event = try await events.next() { histories.add(event) }
      return (
        histories, try await workspace.timeline(at: reading.at ?? "HEAD", progress: progress)
      )
    } catch WorkspaceError.noCommits where reading.at == nil {
      return (Histories(), nil)
    }
  }
}
