import ArgumentParser

/// Measures the built program on generated backlogs and prints a table for each.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure every figure beside its floor, in the same run.")

  @Option(help: ArgumentHelp("Sizes of backlogs, separated by commas.", valueName: "n,n,…"))
  var items = "1000,10000,100000"

  @Option(help: "How many commits each backlog has.")
  var commits = 1_000

  @Option(help: "All items in one folder (flat), or a folder a month (month).")
  var layout = Layout.flat

  @Option(help: "The git-backlog to measure; by default the one built beside this program.")
  var binary: String?

  @Option(
    help: ArgumentHelp(
      "Only these figures, separated by commas: \(Figure.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name,…"))
  var only: String?

  @Option(help: "Where backlogs are generated, and found again by the next run.")
  var cache: String?

  private func sizes() throws -> [Int] {
    try items.split(separator: ",").map { text in
      guard let size = Int(text), size >= 100 else {
        throw ValidationError("--items: “\(text)” is no number of items from 100 on.")
      }
      return size
    }
  }

  private func figures() throws -> [Figure] {
    guard let only else { return Figure.allCases }
    return try only.split(separator: ",").map { name in
      guard let figure = Figure(rawValue: String(name)) else {
        throw ValidationError("--only: there is no figure “\(name)”.")
      }
      return figure
    }
  }

  func validate() throws {
    _ = try (sizes(), figures())
  }

  func run() throws {
    let tools = try Tools(binary: binary, cache: cache)
    print("\(tools.binary) on \(Machine.description)")
    for size in try sizes() {
      let backlog = try GeneratedBacklog(items: size, commits: commits, layout: layout, with: tools)
      print("\n\(grouped(size)) items, \(layout.rawValue), \(grouped(commits)) commits")
      var table = Table()
      print(table.header)
      for figure in try figures() {
        do {
          print(table.row(for: try figure.measure(on: backlog, with: tools)))
        } catch let failure as Shell.Failure {
          print(table.row(for: failure, of: figure))
        }
      }
      print(table.footer)
    }
  }
}
