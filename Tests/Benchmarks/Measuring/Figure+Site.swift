extension Figure {
  /// The figures of the pages for those who don't use git: all of them made and written, and made again where nothing changed.
  func measureSite(_ backlog: GeneratedBacklog, with tools: Tools) throws -> Result {
    let folder = "\(backlog.directory).site"
    func build() throws -> Shell.Cost {
      try Shell.run(tools.binary, ["site", folder], in: backlog.directory)
    }
    /// Writes the same bytes as one process that does nothing else.
    func copy() throws -> Shell.Cost {
      try Shell.run("rm", ["-rf", "\(folder).copy"], in: backlog.directory)
      return try Shell.run("cp", ["-r", folder, "\(folder).copy"], in: backlog.directory)
    }
    func result(
      _ name: String, _ budget: Budget, floor: String, _ figure: () throws -> Shell.Cost,
      _ floorCost: () throws -> Shell.Cost
    ) throws -> Result {
      Result(
        name: name, floor: floor, budget: budget, items: backlog.items,
        comparison: try Comparison(figure: figure, floor: floorCost))
    }
    func fresh() throws -> Shell.Cost {
      try Shell.run("rm", ["-rf", folder], in: backlog.directory)
      return try build()
    }
    try Shell.run("rm", ["-rf", folder], in: backlog.directory)
    _ = try build()
    defer {
      _ = try? Shell.run("rm", ["-rf", folder, "\(folder).copy"], in: backlog.directory)
    }
    switch self {
    case .siteAgain:
      return try result(
        "site DIR, nothing changed", .seconds(5), floor: "reading the pages", build
      ) {
        try Shell.run(
          "find", [folder, "-type", "f", "-exec", "cat", "{}", "+"], in: backlog.directory)
      }
    case .siteMemory:
      return try result(
        "site DIR: peak memory", .peakMemory(400 << 20), floor: "cp -r of the pages", fresh, copy)
    default:
      return try result("site DIR", .seconds(8), floor: "cp -r of the pages", fresh, copy)
    }
  }
}
