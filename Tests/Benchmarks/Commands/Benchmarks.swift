import ArgumentParser

/// `swift run -c release Benchmarks run`; see README.md.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measures git-backlog beside what bounds it.",
    subcommands: [Run.self, Generate.self, Merging.self])
}
