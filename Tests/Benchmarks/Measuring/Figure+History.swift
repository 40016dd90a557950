extension Figure {
  /// The figures that depend on how long the history is.
  func measureHistory(_ backlog: GeneratedBacklog, with tools: Tools) throws -> Result {
    func tool(_ arguments: String...) throws -> Shell.Cost {
      try Shell.run(tools.binary, arguments, in: backlog.directory)
    }
    func result(
      _ name: String, _ budget: Budget, floor: String, _ figure: () throws -> Shell.Cost,
      _ floorCost: () throws -> Shell.Cost
    ) throws -> Result {
      Result(
        name: name, floor: floor, budget: budget, items: backlog.items,
        comparison: try Comparison(figure: figure, floor: floorCost))
    }
    func indexing() throws -> Shell.Cost {
      try backlog.forgetHistory()
      return try tool("log", "--json")
    }
    func nameStatus() throws -> Shell.Cost {
      try Shell.run("git", ["log", "--name-status", "--", "items"], in: backlog.directory)
    }
    func readingIndex() throws -> Shell.Cost {
      try Shell.run("cat", try backlog.historyFiles(), in: backlog.directory)
    }
    switch self {
    case .historyMemory:
      return try result(
        "log, no index: peak memory", .peakMemory(150 << 20), floor: "git log --name-status",
        indexing, nameStatus)
    case .log:
      _ = try tool("log", "-n", "1", "--kind", "broken")
      return try result(
        "log, all of it", .seconds(0.1), floor: "reading the index", { try tool("log") }
      ) { try readingIndex() }
    case .logPage:
      _ = try tool("log", "-n", "1", "--kind", "broken")
      return try result(
        "log --kind closed -n 50", .seconds(0.1), floor: "reading the index",
        { try tool("log", "--kind", "closed", "-n", "50") }
      ) { try readingIndex() }
    case .why:
      _ = try tool("log", "-n", "1", "--kind", "broken")
      let id = backlog.id(of: backlog.somePath())
      return try result(
        "why ID", .seconds(0.1), floor: "reading the index", { try tool("why", id) }
      ) { try readingIndex() }
    case .listPast:
      let commit = try backlog.pastCommit()
      return try result(
        "list --at, a year ago", .none, floor: "git grep at that commit",
        { try tool("list", "--at", commit.day) }
      ) {
        try Shell.run(
          "git", ["grep", "-c", "^status:", commit.name, "--", "items"], in: backlog.directory)
      }
    case .diffRevisions:
      let range = try backlog.thousandCommits()
      _ = try tool("diff", range)
      return try result(
        "diff of revisions 1,000 commits apart", .seconds(0.06), floor: "git diff --raw",
        { try tool("diff", range) }
      ) {
        try Shell.run("git", ["diff", "--raw", range, "--", "items"], in: backlog.directory)
      }
    default:
      return try result(
        "log, no index", .ratio(backlog.layout == .flat ? 1.0 : 3.0),
        floor: "git log --name-status", indexing, nameStatus)
    }
  }
}

extension GeneratedBacklog {
  /// Removes what was kept of the history.
  func forgetHistory() throws {
    try Shell.run("rm", ["-rf", ".git/git-backlog"], in: directory)
  }

  /// The files in which it is kept, without what is kept of documents.
  func historyFiles() throws -> [String] {
    try Shell.output(
      of: "find", [".git/git-backlog", "-type", "f", "-not", "-name", "documents*"], in: directory
    )
    .split(separator: "\n").map(String.init)
  }

  /// The last thousand commits, or the last half of a shorter history.
  func thousandCommits() throws -> String { "HEAD~\(min(1000, try commitCount() / 2))..HEAD" }

  private func commitCount() throws -> Int {
    Int(
      try Shell.output(of: "git", ["rev-list", "--count", "HEAD"], in: directory)
        .filter(\.isNumber)) ?? 0
  }

  /// The last commit made a year before the last one, or in the middle of a shorter history.
  func pastCommit() throws -> (name: String, day: String) {
    let count = try commitCount()
    // The commits are an hour apart.
    let distance = count > 9_000 ? 8_760 : count / 2
    let line = try Shell.output(
      of: "git", ["log", "-1", "--format=%H %cs", "HEAD~\(distance)"], in: directory)
    let parts = line.split(separator: " ").map { $0.filter { !$0.isWhitespace } }
    return (parts[0], parts[1])
  }
}
