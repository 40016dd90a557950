import Glibc

/// A generated backlog that figures are measured on. Measuring adds commits to it.
final class GeneratedBacklog {
  let directory: String
  let items: Int
  let layout: Layout
  /// Items that nobody has begun, by path; the ids are in the paths.
  private let waiting: [String]
  private var random = SeededGenerator(seed: 2)

  /// Finds the backlog in the cache or generates it, in a process of its own: the memory that this process has held once would be
  /// counted as that of each program it starts.
  init(items: Int, commits: Int, layout: Layout, with tools: Tools) throws {
    self.items = items
    self.layout = layout
    directory = "\(tools.cache)/\(layout.rawValue)-\(items)-\(commits)"
    if access("\(directory)/backlog.yml", F_OK) != 0 {
      try Shell.run("rm", ["-rf", directory], in: ".")
      try Shell.run(
        "/proc/self/exe",
        [
          "generate", "--items", "\(items)", "--commits", "\(commits)", "--layout", layout.rawValue,
          directory,
        ], in: ".")
      try Shell.run("git", ["tag", "start"], in: directory)
      // As git packs what was committed one by one, the newest version whole. fast-import leaves it as the deepest delta, at
      // which git too is slow.
      try Shell.run("git", ["repack", "-a", "-d", "-f", "-q"], in: directory)
      // A commit must not pay for collecting the garbage of those before it.
      try Shell.run("git", ["config", "gc.auto", "0"], in: directory)
    }
    try Shell.run("git", ["reset", "--quiet", "--hard", "start"], in: directory)
    try Shell.run("git", ["clean", "--quiet", "--force", "-d"], in: directory)
    // What earlier measurements committed.
    try Shell.run("git", ["reflog", "expire", "--expire=now", "--all"], in: directory)
    try Shell.run("git", ["prune", "--expire=now"], in: directory)
    waiting = try Shell.output(
      of: "git", ["grep", "-l", "^status: backlog$", "--", "items"], in: directory
    ).split(separator: "\n").map(String.init)
  }

  /// The path of an item that waits.
  func somePath(butNot other: String? = nil) -> String {
    while true {
      let path = random.pick(waiting)
      if path != other { return path }
    }
  }

  /// `items/MB-7K2QX-spring.md` is `MB-7K2QX`.
  func id(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: "-").prefix(2).joined(separator: "-")
  }

  /// Gives an item another rank, as a person with an editor does.
  func changeRank(of path: String) throws {
    let text = try TextFile.read("\(directory)/\(path)")
    let rank = Int.random(in: 0..<items * 10, using: &random)
    try TextFile.write(
      "\(directory)/\(path)",
      text.replacing(/rank: -?[0-9.]+/, with: "rank: \(rank)", maxReplacements: 1))
  }

  /// An item that is not there yet, by its path and its text.
  func newItem() throws -> (path: String, text: String) {
    let model = somePath()
    let id =
      "MB-" + String((0..<5).map { _ in random.pick(Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) })
    let text = try TextFile.read("\(directory)/\(model)").replacing(self.id(of: model), with: id)
    let folder = model.split(separator: "/").dropLast().joined(separator: "/")
    return ("\(folder)/\(id)-poster.md", text)
  }

  /// Writes a file of the work tree and says how long it took.
  func write(_ path: String, _ text: String) throws -> Shell.Cost {
    let start = ContinuousClock.now
    try TextFile.write("\(directory)/\(path)", text)
    return Shell.Cost(duration: ContinuousClock.now - start, peakMemory: 0)
  }
}
