import ArgumentParser
import BacklogRender
import BacklogWorkspace

struct HooksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hooks",
    abstract: "Have git check each commit and each push, and merge documents by what they mean.",
    subcommands: [Install.self, Uninstall.self, Status.self, RunHook.self])

  struct Install: BacklogCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Have git check each commit and each push, and merge documents by what they mean.",
      discussion: """
        pre-commit refuses a commit that brings mistakes into the backlog, prepare-commit-msg proposes a message for hand edits, and pre-push checks \
        what is pushed. They go where core.hooksPath says. A hook that is there already stays and runs after git-backlog's. merge-driver lets git merge, \
        rebase and pick by "git backlog merge-driver": it is named in this clone's configuration, and .gitattributes in the backlog says for which files.
        """)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var choice: HookChoice

    func execute(_ session: Session) async throws {
      let workspace = try session.workspace()
      if try !choice.hooks.isEmpty {
        let hooks = try await InstalledHooks(of: workspace)
        for change in try hooks.install(choice.hooks, isDryRun: choice.dryRun) {
          try session.say(
            choice.sentence(for: change, session.path(of: change.path, in: workspace)))
        }
        if hooks.areShared {
          session.note(
            "hint: \(hooks.directory) serves other repositories, too; without a backlog the hooks do nothing"
          )
        }
      }
      guard choice.includesMergeDriver else { return }
      let driver = try InstalledMergeDriver(of: workspace)
      let isKnown = try driver.hasCurrentAttributes()
      let kind = try await driver.install(isDryRun: choice.dryRun)
      let path = session.path(of: driver.attributesPath, in: workspace)
      try session.say(choice.sentence(forDriver: kind, path))
      if !isKnown, !choice.dryRun {
        session.note("hint: commit \(path), so that it holds in every clone that has the driver")
      }
    }
  }

  struct Uninstall: BacklogCommand {
    static let configuration = CommandConfiguration(
      commandName: "uninstall",
      abstract: "Take git-backlog out of the hooks.",
      discussion: "What was there before is put back as it was, to the byte.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var choice: HookChoice

    func execute(_ session: Session) async throws {
      let workspace = try session.workspace()
      if try !choice.hooks.isEmpty {
        let hooks = try await InstalledHooks(of: workspace)
        for change in try hooks.uninstall(choice.hooks, isDryRun: choice.dryRun) {
          try session.say(
            choice.sentence(for: change, session.path(of: change.path, in: workspace)))
        }
      }
      guard choice.includesMergeDriver else { return }
      let driver = try InstalledMergeDriver(of: workspace)
      let kind = try await driver.uninstall(isDryRun: choice.dryRun)
      try session.say(
        choice.sentence(forDriver: kind, session.path(of: driver.attributesPath, in: workspace)))
    }
  }

  struct Status: BacklogCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "Show which hooks are installed, and what runs beside them.")

    @OptionGroup var shared: SharedOptions

    @Flag(help: "Print JSON.")
    var json = false

    func execute(_ session: Session) async throws {
      let workspace = try session.workspace()
      var rows = try await InstalledHooks(of: workspace).status().map { status in
        HooksView.Row(
          hook: status.hook.rawValue, state: status.state.rawValue,
          isSound: status.state == .installed,
          path: session.path(of: status.path, in: workspace),
          note: note(on: status) { session.path(of: $0, in: workspace) })
      }
      let driver = try InstalledMergeDriver(of: workspace)
      let state = try await driver.state()
      rows.append(
        HooksView.Row(
          hook: HookChoice.mergeDriver, state: state.rawValue, isSound: state == .installed,
          path: session.path(of: driver.attributesPath, in: workspace), note: note(on: state)))
      let view = HooksView(rows)
      try await session.show(json ? view.json().text() : view.text(session.output))
    }

    private func note(on state: InstalledMergeDriver.State) -> String? {
      switch state {
      case .installed, .notInstalled: nil
      case .outdated: "git backlog hooks install renews it"
      case .notConfigured: "git merges line by line here; git backlog hooks install mends it"
      case .noAttributes: "no file is merged by it; git backlog hooks install mends it"
      }
    }

    private func note(
      on status: InstalledHooks.Status, _ display: (String) -> String
    ) -> String? {
      switch (status.state, status.chained) {
      case (.outdated, _): "git backlog hooks install renews it"
      case (.notExecutable, _): "git passes it over; git backlog hooks install mends it"
      case (.notInstalled, .sameFile?): "another hook is there; install keeps it"
      case (.notInstalled, .preCommitFramework?):
        "the pre-commit framework's is there; install keeps it"
      case (.installed, .sameFile?): "then the rest of the file"
      case (.installed, .file(let path)?): "then \(display(path))"
      case (.installed, .preCommitFramework?): "called by the pre-commit framework"
      case (_, nil), (.notInstalled, .file): nil
      }
    }
  }
}

/// Which hooks.
struct HookChoice: ParsableArguments {
  @Flag(name: [.customShort("n"), .long], help: "Say what would change, and write nothing.")
  var dryRun = false

  @Argument(
    help: ArgumentHelp(
      "Only these: pre-commit, prepare-commit-msg, pre-push, merge-driver; else all.",
      valueName: "hook"))
  var names: [String] = []

  fileprivate var hooks: [Hook] {
    get throws {
      if names.isEmpty { return Hook.allCases }
      return try names.filter { $0 != Self.mergeDriver }.map { try Hook(named: $0) }
    }
  }

  /// What the merge driver is called among the hooks.
  fileprivate static let mergeDriver = "merge-driver"

  fileprivate var includesMergeDriver: Bool { names.isEmpty || names.contains(Self.mergeDriver) }

  fileprivate func sentence(forDriver kind: InstalledHooks.Change.Kind, _ path: String) -> String {
    switch kind {
    case .installed: (dryRun ? "Would install" : "Installed") + " the merge driver, \(path)"
    case .renewed: (dryRun ? "Would renew" : "Renewed") + " the merge driver, \(path)"
    case .kept: "Installed already: the merge driver, \(path)"
    case .removed: (dryRun ? "Would remove" : "Removed") + " the merge driver, \(path)"
    case .absent: "Not installed: the merge driver"
    }
  }

  fileprivate func sentence(for change: InstalledHooks.Change, _ path: String) -> String {
    switch change.kind {
    case .installed: (dryRun ? "Would install " : "Installed ") + path
    case .renewed: (dryRun ? "Would renew " : "Renewed ") + path
    case .kept: "Installed already: \(path)"
    case .removed: (dryRun ? "Would take git-backlog out of " : "Took git-backlog out of ") + path
    case .absent: "Not installed: \(path)"
    }
  }
}

extension Session {
  fileprivate func path(of path: String, in workspace: Workspace) -> String {
    workspace.location.displayPath(of: path, from: directory)
  }
}
