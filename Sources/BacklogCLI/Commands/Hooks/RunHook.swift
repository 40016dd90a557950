import ArgumentParser
import BacklogRender
import BacklogRules
import BacklogWorkspace

/// What the installed hooks call, with what git gives them. Where there is no backlog it does nothing, as hooks may serve
/// many repositories.
struct RunHook: BacklogCommand {
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case preCommit = "pre-commit"
    case prepareCommitMessage = "prepare-commit-msg"
    case prePush = "pre-push"
    case preReceive = "pre-receive"
  }

  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Do what a hook is there for; called by git.",
    shouldDisplay: false)

  @OptionGroup var shared: SharedOptions

  @Argument(help: "The hook.")
  var hook: Name

  @Argument(help: ArgumentHelp("What git gives the hook.", valueName: "argument"))
  var arguments: [String] = []

  func execute(_ session: Session) async throws {
    let workspace: Workspace
    do {
      workspace = try session.workspace()
    } catch WorkspaceError.noBacklog(_, isExplicit: false), WorkspaceError.noBacklogBeside,
      WorkspaceError.noRepository
    {
      return
    }
    switch hook {
    case .preCommit: try await checkCommit(session, workspace)
    case .prepareCommitMessage: try await prepareMessage(session, workspace)
    case .prePush:
      if let (updates, remote) = try ReferenceUpdate.announced(in: workspace) {
        return try await check(updates, to: remote ?? "", session, workspace)
      }
      let updates = try ReferenceUpdate.pushed(session.text(of: "-"))
      try await check(updates, to: arguments.first, session, workspace)
    case .preReceive:
      let updates = try ReferenceUpdate.received(session.text(of: "-"))
      try await check(updates, to: nil, session, workspace)
    }
  }

  private func checkCommit(_ session: Session, _ workspace: Workspace) async throws {
    let result = try await CheckBacklog(
      subject: .staged, paths: [], rules: nil, today: session.clock.today
    ).run(in: workspace)
    if result.findings.isEmpty { return }
    try await show(result, session, workspace)
    guard result.findings.contains(where: { $0.severity == .error }) else { return }
    session.note("hint: git backlog check --staged shows this again")
    session.note("hint: git commit --no-verify commits all the same")
    throw ExitCode(1)
  }

  /// Never stops a commit: it is about a message that the person may write without help.
  private func prepareMessage(_ session: Session, _ workspace: Workspace) async throws {
    guard let file = arguments.first, arguments.dropFirst().allSatisfy(\.isEmpty) else { return }
    do {
      try await MessageDraft.fill(file, in: session.directory, of: workspace)
    } catch {
      session.note("warning: no message was proposed: \(Explanation(error).message)")
    }
  }

  private func check(
    _ updates: [ReferenceUpdate], to remote: String?, _ session: Session, _ workspace: Workspace
  ) async throws {
    let results = try await CheckPush(updates, to: remote, today: session.clock.today)
      .run(in: workspace)
    for result in results {
      session.note("In what is pushed to \(result.reference):\n")
      // Of a whole backlog that is pushed for the first time, warnings would hide the one error.
      try await show(result.check, from: .error, session, result.workspace)
    }
    for result in results {
      let severities = Set(result.check.findings.map(\.severity))
      let what =
        severities == [.error]
        ? "this again" : severities == [.warning] ? "them" : "the warnings too"
      session.note("hint: git backlog check \(result.subject) shows \(what)")
    }
    guard results.contains(where: { $0.check.findings.contains { $0.severity == .error } }) else {
      return
    }
    if remote != nil { session.note("hint: git push --no-verify pushes all the same") }
    throw ExitCode(1)
  }

  private func show(
    _ result: CheckBacklog.Result, from least: Severity = .warning, _ session: Session,
    _ workspace: Workspace
  ) async throws {
    let view = CheckView(result.findings, in: result.snapshot, documents: result.documentCount)
    try await session.show(view.text(session.output(in: workspace), from: least), paged: false)
  }
}
