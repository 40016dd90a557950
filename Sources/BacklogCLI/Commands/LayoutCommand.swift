import ArgumentParser
import BacklogModel
import BacklogWorkspace

struct LayoutCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Move items and requests into folders by month, or out of them.",
    discussion: """
      "month" moves each file into the folder of the month in which it first was on this branch, items/2026-04 say; "flat" moves them back. Both \
      are read alike, always, and ids and history stay as they are; but a folder of thousands of files is slow in git and cut short on git hosts. \
      All is one commit, with the relative links of the backlog's documents mended and "layout" in backlog.yml set. Folders of other names are \
      left alone.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var writing: WriteOptions

  @Argument(
    help: ArgumentHelp("flat or month.", valueName: "layout"),
    completion: .list(Configuration.Layout.allCases.map(\.rawValue)))
  var layout: LayoutName

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let snapshot = try await workspace.snapshot()
    let change = ChangeLayout(to: layout.layout, today: session.clock.today)
    let plan = try change.plan(in: snapshot, of: workspace)
    if plan.changeset.isEmpty { return session.note("Everything is laid out like that already.") }
    if plan.isCutOff {
      session.note(
        "warning: this clone is shallow; what is older than it goes into the month of its first commit (git fetch --unshallow)"
      )
    }
    try await session.write(plan.changeset, in: workspace, from: snapshot, writing)
    if writing.dryRun { return }
    change.removeEmptyFolders(after: plan, of: workspace)
    if plan.mendedLinks > 0 {
      session.note(
        "Links mended in \(plan.mendedLinks) \(plan.mendedLinks == 1 ? "document" : "documents").")
    }
  }
}

/// A layout on the command line.
enum LayoutName: String, CaseIterable, ExpressibleByArgument {
  case flat
  case month

  var layout: Configuration.Layout {
    switch self {
    case .flat: .flat
    case .month: .month
    }
  }
}
