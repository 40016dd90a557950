/// Two branches that change the same items in different places: one their ranks, the other their titles.
final class BranchPair {
  /// How many items both change.
  let count: Int
  private let directory: String
  private let versions: String
  private let tools: Tools

  init(in backlog: GeneratedBacklog, with tools: Tools) throws {
    directory = backlog.directory
    versions = "\(tools.cache)/versions"
    self.tools = tools
    let paths = try Shell.output(of: "git", ["ls-files", "items"], in: directory)
      .split(separator: "\n").prefix(min(1_000, backlog.items / 2)).map(String.init)
    count = paths.count
    try Shell.run("rm", ["-rf", versions], in: ".")
    try Shell.run("mkdir", ["-p", versions], in: ".")
    for (branch, key, value) in [("ours", "rank", "0.5"), ("theirs", "title", "Another title")] {
      try git("checkout", "--quiet", "--force", "-B", branch, "start")
      for (number, path) in paths.enumerated() {
        let old = try TextFile.read("\(directory)/\(path)")
        let lines = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = lines.map { $0.hasPrefix("\(key): ") ? "\(key): \(value)" : String($0) }
          .joined(separator: "\n")
        try TextFile.write("\(directory)/\(path)", new)
        try TextFile.write("\(versions)/\(number).base", old)
        try TextFile.write("\(versions)/\(number).\(branch)", new)
      }
      try git("commit", "--quiet", "--all", "--message", branch)
    }
    let driver =
      "exec \(Shell.quoted(tools.binary)) merge-driver --marker-size=%L -- %O %A %B %P %X %Y %S"
    try git("config", "merge.git-backlog.driver", driver)
  }

  @discardableResult
  private func git(_ arguments: String...) throws -> Shell.Cost {
    try Shell.run("git", arguments, in: directory)
  }

  private func begin(withDriver: Bool) throws {
    try git("checkout", "--quiet", "--force", "-B", "merged", "ours")
    try TextFile.write(
      "\(directory)/.git/info/attributes", withDriver ? "items/** merge=git-backlog\n" : "")
  }

  /// git's merge, which starts the driver for each item.
  func merge() throws -> Shell.Cost {
    try begin(withDriver: true)
    return try git("merge", "--quiet", "--no-edit", "theirs")
  }

  /// What is left of a merge without the driver, settled at once.
  func resolve() throws -> Shell.Cost {
    try begin(withDriver: false)
    _ = try? git("merge", "--quiet", "--no-edit", "theirs")
    return try Shell.run(tools.binary, ["resolve"], in: directory)
  }

  /// `git merge-file` started for each item, on files that are there already.
  func mergeFiles() throws -> Shell.Cost {
    let each = "git merge-file -q -p $n.ours $n.base $n.theirs >/dev/null"
    return try Shell.run(
      "sh", ["-c", "n=0; while [ $n -lt \(count) ]; do \(each); n=$((n+1)); done; true"],
      in: versions)
  }
}
