import ArgumentParser

/// Counts how merges of two branches come out, for several ways to keep a backlog.
struct Merging: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Count conflicts and wrong results of git's merge, for several ways to keep a backlog.",
    discussion: "The table of docs/decisions/merging.md. Uses git merge-tree, so git 2.38 or later."
  )

  @Option(help: "How many merges each row has.")
  var trials = 500

  @Option(help: "What the random choices start from.")
  var seed: UInt64 = 1

  @Option(help: "Adds rows for that git-backlog as the merge driver.")
  var driver: String?

  @Option(help: "Where repositories are made.")
  var cache = "/tmp/git-backlog-merging"

  func run() throws {
    print(
      "| form | items | operations a branch | clean | asks where both changed one fact | asks needlessly | wrong |"
    )
    print("|---|---|---|---|---|---|---|")
    for items in [30, 200] {
      for operations in [1, 3] {
        for (form, driver) in forms {
          let experiment = MergeExperiment(
            form: form, items: items, operations: operations, trials: trials, seed: seed,
            driver: driver)
          let outcome = try experiment.run(in: cache)
          let name = form.name + (driver == nil ? "" : ", with the merge driver")
          print(
            "| \(name) | \(items) | \(operations) | \(share(outcome.clean)) | \(share(outcome.real)) "
              + "| \(share(outcome.needless)) | \(share(outcome.wrong)) |")
        }
      }
    }
  }

  private var forms: [(form: any BacklogForm, driver: String?)] {
    var forms: [(form: any BacklogForm, driver: String?)] = [
      (LinesInOneFile(), nil), (BlocksInOneFile(), nil),
      (
        FilePerItem(name: "a file an item, status and rank together", keys: KeyOrders.together), nil
      ),
      (FilePerItem(name: "a file an item, alphabetical", keys: KeyOrders.alphabetical), nil),
      (
        FilePerItem(name: "a file an item, status last, as it was", keys: KeyOrders.statusLast), nil
      ),
      (FilePerItem(name: "a file an item, what changes often apart", keys: KeyOrders.chosen), nil),
    ]
    if let driver {
      forms.append((FilePerItem(name: "a file an item", keys: KeyOrders.chosen), driver))
    }
    return forms
  }

  private func share(_ count: Int) -> String {
    decimal(100 * Double(count) / Double(trials), digits: 1) + " %"
  }
}
