import BacklogDemo
import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogRules
import BacklogWorkspace

/// What `demo` does: makes the backlog, then shows the main job on it: check, list, a move, its difference.
struct DemoTour {
  let target: String

  func run(_ session: Session) async throws {
    let path = target.hasPrefix("/") ? target : session.directory + "/" + target
    let made = try Demonstration.create(at: path)
    if session.shared.quiet { return }
    let workspace = try Workspace(in: path)
    let day = made.days.upperBound
    try session.say(
      """
      The backlog of Tarnwell, who make rucksacks, is in \(target): \(made.items) items and \(made.commits) commits
      by \(made.people.count) people, from \(made.days.lowerBound) to \(day).
      """)
    try await showCheck(session, workspace, on: day)
    let snapshot = try await session.snapshot(of: workspace)
    try await showList(session, snapshot)
    try await showMove(session, workspace, snapshot, on: day)
    try session.say(
      """

      Go on with:
        cd \(target)
        export GIT_BACKLOG_TODAY=\(day)    # the story ends on that day
        git backlog list
        git backlog show \(snapshot.openItems.first?.id.description ?? "ID")
        git backlog explain
      """)
  }

  private func showCheck(_ session: Session, _ workspace: Workspace, on day: CivilDate) async throws
  {
    try heading(
      session, "check", "what the rules find: no mistakes, and what the team may want to talk about"
    )
    let result = try await CheckBacklog(subject: .workTree, paths: [], rules: nil, today: day)
      .run(in: workspace)
    let view = CheckView(result.findings, in: result.snapshot, documents: result.documentCount)
    try await session.show(view.text(session.output), paged: false)
  }

  private func showList(_ session: Session, _ snapshot: Snapshot) async throws {
    try heading(session, "list --limit 10", "one prioritised list that everyone can see")
    let view = ListView(snapshot.openItems, configuration: snapshot.configuration, limit: 10)
    try await session.show(view.text(session.output), paged: false)
  }

  private func showMove(
    _ session: Session, _ workspace: Workspace, _ snapshot: Snapshot, on day: CivilDate
  ) async throws {
    guard let item = snapshot.openItems.dropFirst(6).first(where: { $0.category == .todo }),
      let target = snapshot.openItems.dropFirst(2).first
    else { return }
    try heading(
      session, "move \(item.id) --before \(target.id)",
      "a priority change is one line of one file, and a commit")
    var random = session.clock.random
    let changeset = try MoveItems.changes(
      in: snapshot, moving: [item.id], to: .before(target.id), filter: ItemFilter(), using: &random)
    let preview = try await workspace.write(
      changeset, from: snapshot, today: day, settings: WriteSettings(isDryRun: true))
    try await session.showDiff(preview.difference)
    try heading(session, "diff", "what that means, as a pull request would say it")
    let after = changeset.applied(to: snapshot)
    let view = DifferenceView(SnapshotComparison.changes(from: snapshot, to: after)) { id in
      after.record(id: id)?.title
    }
    try await session.show(view.text(session.output), paged: false)
    let reason = "Sales heard the question in four of five calls this week"
    let result = try await workspace.write(
      changeset, from: snapshot, today: day, settings: WriteSettings(reason: reason))
    if let commit = result.commit {
      try session.say("[\(commit.branch ?? "HEAD") \(commit.shortID)] \(commit.subject)")
    }
  }

  private func heading(_ session: Session, _ command: String, _ meaning: String) throws {
    try session.say("\n$ git backlog \(command)\n# \(meaning)")
  }
}
