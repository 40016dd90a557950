import ArgumentParser

/// Writes a backlog of any size with a history of any length.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a backlog with a history, the same for the same arguments.")

  @Option(help: "How many items it has in the end.")
  var items = 10_000

  @Option(help: "How many commits it takes to get there.")
  var commits = 1_000

  @Option(help: "All items in one folder (flat), or a folder a month (month).")
  var layout = Layout.flat

  @Option(help: "What the random choices start from.")
  var seed: UInt64 = 1

  @Argument(help: "The repository's directory, which is made and must not exist.")
  var directory: String

  func validate() throws {
    guard items > 0, commits > 0 else {
      throw ValidationError("There must be at least one item and one commit.")
    }
  }

  func run() throws {
    var history = History(items: items, commits: commits, layout: layout, seed: seed)
    try history.write(to: directory)
  }
}

extension Layout: ExpressibleByArgument {}
