import Glibc

/// Two branches from one backlog, merged by git many times over, and what came of it.
struct MergeExperiment {
  let form: any BacklogForm
  let items: Int
  /// What each branch does.
  let operations: Int
  let trials: Int
  let seed: UInt64
  /// The merge driver's program; `nil` for git's own merge of lines.
  let driver: String?

  /// How many merges came out how.
  struct Outcome {
    /// Right, and with nothing asked.
    var clean = 0
    /// In conflict where both branches gave one fact of one item different values.
    var real = 0
    /// In conflict where they didn't.
    var needless = 0
    /// Merged without a conflict, and an item is lost, doubled or changed by nobody, or one's disputed fact was dropped.
    var wrong = 0
  }

  private struct Trial {
    let ours: DraftBacklog
    let theirs: DraftBacklog
  }

  func run(in directory: String) throws -> Outcome {
    var random = SeededGenerator(seed: seed)
    let base = DraftBacklog(items: items, using: &random)
    let trials = (0..<trials).map { _ in
      var (ours, theirs) = (base, base)
      for _ in 0..<operations { ours.change(using: &random) }
      for _ in 0..<operations { theirs.change(using: &random) }
      return Trial(ours: ours, theirs: theirs)
    }
    try Shell.run("rm", ["-rf", directory], in: ".")
    try write(base, trials, to: directory)
    try configure(directory)
    var outcome = Outcome()
    for (number, trial) in trials.enumerated() {
      try judge(trial, number, base, in: directory, &outcome)
    }
    try Shell.run("rm", ["-rf", directory], in: ".")
    return outcome
  }

  private func write(_ base: DraftBacklog, _ trials: [Trial], to directory: String) throws {
    let imported = try FastImport(into: directory)
    imported.beginCommit(number: 0, message: "Begin")
    let files = form.files(of: base)
    for (path, text) in files { imported.file(path, text) }
    for (number, trial) in trials.enumerated() {
      for (name, side) in [("a", trial.ours), ("b", trial.theirs)] {
        imported.beginCommit(
          number: 1, message: "Change", branch: "refs/heads/\(name)\(number)",
          from: "refs/heads/main")
        for (path, text) in form.files(of: side) where files[path] != text {
          imported.file(path, text)
        }
      }
    }
    try imported.finish()
  }

  private func configure(_ directory: String) throws {
    guard let driver else { return }
    let command = "\(Shell.quoted(driver)) merge-driver -- %O %A %B %P"
    try Shell.run("git", ["config", "merge.git-backlog.driver", command], in: directory)
    try TextFile.write("\(directory)/.git/info/attributes", "*.md merge=git-backlog\n")
  }

  private func judge(
    _ trial: Trial, _ number: Int, _ base: DraftBacklog, in directory: String,
    _ outcome: inout Outcome
  ) throws {
    let ids = Set(base.items.keys).union(trial.ours.items.keys).union(trial.theirs.items.keys)
    var expected: [String: Facts] = [:]
    var isDisputed = false
    for id in ids {
      let merged = Facts.merged(base.items[id], trial.ours.items[id], trial.theirs.items[id])
      expected[id] = merged.facts
      if merged.isDisputed { isDisputed = true }
    }
    guard
      let tree = try? Shell.output(
        of: "git", ["merge-tree", "--write-tree", "--no-messages", "a\(number)", "b\(number)"],
        in: directory, silencingErrors: true)
    else {
      if isDisputed { outcome.real += 1 } else { outcome.needless += 1 }
      return
    }
    let found = try read(trial, base, tree: String(tree.prefix { $0 != "\n" }), in: directory)
    if isDisputed || !isRight(found, expected) { outcome.wrong += 1 } else { outcome.clean += 1 }
  }

  /// The items in the files that both branches changed; the others are as one branch has them.
  private func read(
    _ trial: Trial, _ base: DraftBacklog, tree: String, in directory: String
  ) throws -> [(id: String, facts: Facts)] {
    let (old, our, their) = (
      form.files(of: base), form.files(of: trial.ours), form.files(of: trial.theirs)
    )
    var found: [(id: String, facts: Facts)] = []
    for path in Set(our.keys).union(their.keys).sorted() {
      let text: String
      if our[path] != old[path], their[path] != old[path] {
        text = try Shell.output(of: "git", ["cat-file", "blob", "\(tree):\(path)"], in: directory)
      } else {
        text = (our[path] == old[path] ? their[path] : our[path]) ?? ""
      }
      found += form.read(text)
    }
    return found
  }

  private func isRight(
    _ found: [(id: String, facts: Facts)], _ expected: [String: Facts]
  ) -> Bool {
    guard found.count == expected.count else { return false }
    return found.allSatisfy { id, facts in
      guard var wanted = expected[id] else { return false }
      if form.isOrderedByPlace { wanted["rank"] = nil }
      return facts == wanted
    }
  }
}
