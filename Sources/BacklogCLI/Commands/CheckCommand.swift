import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogRules
import BacklogWorkspace

struct CheckCommand: BacklogCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case github
    case gitlab
    case sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find mistakes and what the team may want to talk about.",
    discussion: """
      Errors are about structure, references and transitions; the exit status then is 1. Warnings never block. --staged judges what the next \
      commit would hold, A..B what changed between two revisions; the past is judged as of its own day. --fix mends what needs nobody's judgement and commits it: misspelt keys and \
      choices, dates in another form, ids in other letters, missing ranks and boxes. "git backlog explain RULE" says what a rule wants and why.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Flag(help: "Judge the index: what the next commit would hold.")
  var staged = false

  @Option(
    help: ArgumentHelp(
      "Judge the past: a revision, or the last commit on or before a date.", valueName: "rev|date"))
  var at: String?

  @Flag(help: "Mend what needs nobody's judgement, and print what is left.")
  var fix = false

  @Option(
    help: """
      How to print the findings: for people, for scripts, or for what annotates a change with them (workflow commands of GitHub and Forgejo, \
      GitLab's code quality report, SARIF 2.1.0).
      """)
  var format: Format = .text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(
    help: ArgumentHelp("Only that rule; can be given several times.", valueName: "name"),
    completion: BacklogCompletion.rules)
  var rule: [String] = []

  @Option(
    help: ArgumentHelp(
      "The exit status is 1 where a finding is graver than that: none, warning or error.",
      valueName: "severity"))
  var maxSeverity: ToleratedSeverity = .warning

  @Argument(
    help: ArgumentHelp(
      "Only these files and folders; or two revisions as A..B.", valueName: "path|a..b"),
    completion: .file())
  var paths: [String] = []

  func validate() throws {
    let ranges = paths.count { RevisionRange($0) != nil }
    if [staged, at != nil, ranges > 0].count(where: \.self) > 1 || ranges > 1 {
      throw ValidationError("Judge one thing: --staged, --at, or one range of revisions.")
    }
    if fix, staged || at != nil || ranges > 0 {
      throw ValidationError("--fix mends the files as they are, not what is staged or past.")
    }
    if json, format != .text, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude each other.")
    }
    if fix, writing.dryRun, json || format != .text {
      throw ValidationError("--dry-run shows a difference, which only goes with --format text.")
    }
    if !fix, writing.isGiven {
      throw ValidationError("Only --fix writes anything: add it, or leave the others out.")
    }
    for name in rule where RuleRegistry.rule(named: name) == nil {
      throw ValidationError("There is no rule “\(name)”. \"git backlog explain\" lists all.")
    }
  }

  func execute(_ session: Session) async throws {
    let ranges = paths.compactMap { RevisionRange($0) }
    let subject = CheckSubject(staged: staged, at: at, range: ranges.first)
    let workspace = try session.workspace().located(for: subject)
    let scope = try paths.filter { RevisionRange($0) == nil }.map {
      try workspace.location.backlogPath(of: $0, in: session.directory)
    }
    let rules = rule.isEmpty ? nil : Set(rule)
    let check = CheckBacklog(
      subject: subject, paths: scope, rules: rules, today: session.clock.today)
    let fixed = fix ? try await mend(scope, rules, in: workspace, session) : nil
    let result =
      if let fixed { fixed.remaining } else {
        try await check.run(in: workspace, progress: session.historyProgress)
      }
    session.endProgress()
    for snapshot in [result.snapshot, result.before].compactMap(\.self) {
      Session.keepUntilExit(snapshot)
    }
    let view = CheckView(result.findings, in: result.snapshot, documents: result.documentCount)
    let mended = fixed.map { MendedView($0.mended) }
    try await session.show(text(view, mended: mended, session, workspace))
    if result.findings.contains(where: { !maxSeverity.tolerates($0.severity) }) {
      throw ExitCode(1)
    }
  }

  private func text(
    _ view: CheckView, mended: MendedView?, _ session: Session, _ workspace: Workspace
  ) -> String {
    let context = session.output(in: workspace)
    // What annotates a change names files from the top of the repository.
    let repository = session.output(inRepositoryOf: workspace)
    switch json ? .json : format {
    case .text: return view.text(context)
    case .json: return view.json(context, mended: mended).text()
    case .github: return view.githubAnnotations(repository)
    case .gitlab: return view.gitlabReport(repository).text()
    case .sarif:
      return view.sarif(repository, version: GitBacklog.configuration.version).text()
    }
  }
}

extension CheckCommand {
  /// Mends what can be mended, says what it did, and judges what is left.
  private func mend(
    _ paths: [String], _ rules: Set<String>?, in workspace: Workspace, _ session: Session
  ) async throws -> FixFindings.Result {
    let result = try await FixFindings(
      paths: paths, rules: rules, today: session.clock.today
    ).run(in: workspace)
    let isText = !json && format == .text
    let lines = MendedView(result.mended, isDryRun: writing.dryRun).text(
      session.output(in: workspace))
    if !result.changeset.isEmpty {
      do {
        try await session.write(
          result.changeset, in: workspace, from: result.before, writing, onStandardError: !isText)
      } catch TransactionError.handEdits(let path, _) {
        throw WorkspaceError.fixesHandEdits(path)
      }
    }
    if isText {
      try await session.show(lines + (lines.isEmpty ? "" : "\n"), paged: false)
    } else if !lines.isEmpty, !json, format != .json {
      session.note(lines.trimmed)
    }
    session.note(leftOut: result.leftOut, in: workspace)
    return result
  }
}

/// The gravest findings that still leave the exit status 0.
enum ToleratedSeverity: String, CaseIterable, ExpressibleByArgument {
  case none
  case warning
  case error

  func tolerates(_ severity: Severity) -> Bool {
    switch self {
    case .none: false
    case .warning: severity == .warning
    case .error: true
    }
  }
}
