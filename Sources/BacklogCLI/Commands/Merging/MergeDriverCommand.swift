import ArgumentParser
import BacklogFormat
import BacklogWorkspace

struct MergeDriverCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: "Merge a document by what it means; called by git.",
    discussion: """
      git calls this for the files that .gitattributes names, once "git backlog hooks install" has told it how. Front matter is merged key by key, \
      lists element by element, checklists box by box, the rest section by section and line by line. What both sides changed in different ways gets \
      conflict markers, and the exit status is 1. A document that can't be read is merged line by line, as git would.
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The last common version (%O).", valueName: "base"))
  var base: String

  @Argument(help: ArgumentHelp("Our version, which the result replaces (%A).", valueName: "ours"))
  var ours: String

  @Argument(help: ArgumentHelp("Their version (%B).", valueName: "theirs"))
  var theirs: String

  @Argument(
    help: ArgumentHelp("The file's path from the top of the repository (%P).", valueName: "path"))
  var path: String

  @Argument(
    help: ArgumentHelp("How conflict markers call the two sides (%X %Y).", valueName: "label"))
  var labels: [String] = []

  func execute(_ session: Session) throws {
    // An older git leaves the two as they are.
    let names = labels.contains { $0.hasPrefix("%") || $0.isEmpty } ? [] : labels
    let driver = MergeDriver(
      base: base, ours: ours, theirs: theirs, path: path,
      labels: MergeLabels(ours: names.first ?? "ours", theirs: names.last ?? "theirs"))
    let conflicts: [MergeConflict]
    do {
      conflicts = try driver.run(in: session.directory)
    } catch {
      session.fail(Explanation(error))
      // git takes this, unlike all below, for a failure and not for a conflict.
      throw ExitCode(129)
    }
    if !conflicts.isEmpty { throw ExitCode(1) }
  }
}
