import ArgumentParser
import BacklogFormat

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

  @Option(
    help: ArgumentHelp(
      "How many characters a conflict marker has (%L); 7 at least.", valueName: "n"))
  var markerSize = ConflictMarkers.usualSize

  @Argument(
    help: ArgumentHelp(
      "How conflict markers call our side, theirs and the last common version (%X %Y %S).",
      valueName: "label"))
  var labels: [String] = []

  func execute(_ session: Session) async throws {
    let call = MergeDriverCall(
      base: base, ours: ours, theirs: theirs, path: path, labels: labels, markerSize: markerSize)
    let status = await call.run(in: session.directory) { session.fail($0) }
    if status != 0 { throw ExitCode(status) }
  }
}
