import Glibc

/// What is measured, each beside a floor: something that whoever does the same work can hardly do without.
enum Figure: String, CaseIterable {
  case version, list
  case listReading = "list-reading"
  case listMemory = "list-memory"
  case show, check
  case checkReading = "check-reading"
  case checkMemory = "check-memory"
  case checkStaged = "check-staged"
  case historyIndex = "history-index"
  case historyMemory = "history-memory"
  case log
  case logPage = "log-page"
  case why
  case listPast = "list-past"
  case diffRevisions = "diff-revisions"
  case site
  case siteAgain = "site-again"
  case siteMemory = "site-memory"
  case reportBurnup = "report-burnup"
  case reportCommitment = "report-commitment"
  case reportPredictability = "report-predictability"
  case reportFlow = "report-flow"
  case reportForecast = "report-forecast"
  case reportLoad = "report-load"
  case reportMoscow = "report-moscow"
  case reportExperiments = "report-experiments"
  case reportCoverage = "report-coverage"
  case reportStale = "report-stale"
  case reportContacts = "report-contacts"
  case reportSimilar = "report-similar"
  case reportFeedback = "report-feedback"
  case reportBlueprint = "report-blueprint"
  case reportShelf = "report-shelf"
  case reportProof = "report-proof"
  case move, new, merge, resolve

  func measure(on backlog: GeneratedBacklog, with tools: Tools) throws -> Result {
    func tool(_ arguments: String...) throws -> Shell.Cost {
      try Shell.run(tools.binary, arguments, in: backlog.directory)
    }
    func git(_ arguments: String...) throws -> Shell.Cost {
      try Shell.run("git", arguments, in: backlog.directory)
    }
    func grep() throws -> Shell.Cost { try git("grep", "-c", "^status:", "--", "items") }
    func read() throws -> Shell.Cost { try Shell.run(tools.reader, ["."], in: backlog.directory) }
    func result(
      _ name: String, _ budget: Budget, floor: String, _ figure: () throws -> Shell.Cost,
      _ floorCost: () throws -> Shell.Cost
    ) throws -> Result {
      Result(
        name: name, floor: floor, budget: budget, items: backlog.items,
        comparison: try Comparison(figure: figure, floor: floorCost))
    }

    if let report { return try measureReport(report, on: backlog, with: tools) }
    switch self {
    case .site, .siteAgain, .siteMemory:
      return try measureSite(backlog, with: tools)
    case .version:
      return try result("--version", .seconds(0.006), floor: "an empty Swift program") {
        try tool("--version")
      } _: {
        try Shell.run(tools.empty, [], in: backlog.directory)
      }
    case .list:
      return try result("list", .ratio(1.0), floor: "git grep -c '^status:'") {
        try tool("list")
      } _: {
        try grep()
      }
    case .listReading:
      return try result("list", .none, floor: "reading the same bytes") {
        try tool("list")
      } _: {
        try read()
      }
    case .listMemory:
      return try result("list: peak memory", .peakMemory(150 << 20), floor: "git grep") {
        try tool("list")
      } _: {
        try grep()
      }
    case .show:
      let path = backlog.somePath()
      // A folder that changed within the last two seconds, as another figure changes it, is listed each time.
      sleep(3)
      return try result("show ID", .seconds(0.020), floor: "git show HEAD:path") {
        try tool("show", backlog.id(of: path))
      } _: {
        try git("show", "HEAD:\(path)")
      }
    case .check:
      return try result("check", .ratio(3.0), floor: "git grep -c '^status:'") {
        try tool("check")
      } _: {
        try grep()
      }
    case .checkReading:
      return try result("check", .none, floor: "reading the same bytes") {
        try tool("check")
      } _: {
        try read()
      }
    case .checkMemory:
      return try result("check: peak memory", .peakMemory(150 << 20), floor: "git grep") {
        try tool("check")
      } _: {
        try grep()
      }
    case .checkStaged:
      let path = backlog.somePath()
      try backlog.changeRank(of: path)
      _ = try git("add", "--", path)
      defer { _ = try? git("reset", "--quiet", "--hard") }
      return try result("check --staged, one file", .ratio(3.0), floor: "git status") {
        try tool("check", "--staged")
      } _: {
        try git("status", "--porcelain")
      }
    case .move:
      return try result("move ID, with its commit", .ratio(1.0), floor: "git commit -q -o -- path")
      {
        let path = backlog.somePath()
        let other = backlog.somePath(butNot: path)
        return try tool("move", backlog.id(of: path), "--before", backlog.id(of: other))
      } _: {
        let path = backlog.somePath()
        try backlog.changeRank(of: path)
        return try git("commit", "-q", "-o", "-m", "Move an item", "--", path)
      }
    case .new:
      return try result(
        "new item, with its commit", .ratio(1.2), floor: "write, git add, git commit"
      ) {
        try tool(
          "new", "item", "Poster on the long weekend", "--set", "audience=families",
          "--set", "team=regulars", "--set", "benefit=Knows where the path is closed",
          "--set", "campaign=club-week", "--bottom")
      } _: {
        let (path, text) = try backlog.newItem()
        return try backlog.write(path, text) + git("add", "--", path)
          + git("commit", "-q", "-o", "-m", "Write an item", "--", path)
      }
    case .merge:
      let branches = try BranchPair(in: backlog, with: tools)
      return try result(
        "git merge of \(branches.count) items", .none, floor: "git merge-file of each"
      ) {
        try branches.merge()
      } _: {
        try branches.mergeFiles()
      }
    case .resolve:
      let branches = try BranchPair(in: backlog, with: tools)
      return try result(
        "resolve of \(branches.count) items", .none, floor: "git merge-file of each"
      ) {
        try branches.resolve()
      } _: {
        try branches.mergeFiles()
      }
    default: return try measureHistory(backlog, with: tools)
    }
  }
}
