import Glibc

extension Figure {
  private static let prefix = "report-"

  /// The report that is measured, by its name; `nil` for other figures.
  var report: String? {
    rawValue.hasPrefix(Self.prefix) ? String(rawValue.dropFirst(Self.prefix.count)) : nil
  }

  /// A report with a warm index of the history, beside reading that index alone.
  func measureReport(
    _ name: String, on backlog: GeneratedBacklog, with tools: Tools
  ) throws -> Result {
    // As of the last commit: later nothing would have been finished for months.
    setenv("GIT_BACKLOG_TODAY", try backlog.lastDay(), 1)
    defer { unsetenv("GIT_BACKLOG_TODAY") }
    var arguments = ["report", name]
    if self == .reportBurnup {
      arguments += ["--campaign", "first-night", "--team", "first-steps"]
    }
    func measured() throws -> Shell.Cost {
      try Shell.run(tools.binary, arguments, in: backlog.directory)
    }
    // Whichever report is measured first, the index is there.
    try Shell.run(tools.binary, ["report", "flow"], in: backlog.directory)
    let index = try backlog.historyFiles()
    return Result(
      name: arguments.joined(separator: " "),
      floor: "reading the index", budget: .seconds(0.1), items: backlog.items,
      comparison: try Comparison(
        figure: measured,
        floor: { try Shell.run("cat", index, in: backlog.directory) }))
  }
}

extension GeneratedBacklog {
  /// The day of the last commit.
  fileprivate func lastDay() throws -> String {
    String(
      try Shell.output(of: "git", ["log", "-1", "--format=%cs"], in: directory).filter {
        !$0.isWhitespace
      })
  }
}
