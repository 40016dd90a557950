import ArgumentParser
import BacklogWorkspace

struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Look after the numbers that keep the order.",
    subcommands: [Respace.self])

  struct Respace: BacklogCommand {
    static let configuration = CommandConfiguration(
      commandName: "respace",
      abstract: "Even out ranks that ran out of room.",
      discussion:
        "Rewrites ranks that tie or grew long, and as few of their neighbours as that takes. The order stays as it is."
    )

    @OptionGroup var shared: SharedOptions
    @OptionGroup var writing: WriteOptions

    func execute(_ session: Session) async throws {
      let workspace = try session.workspace()
      let snapshot = try await session.snapshot(of: workspace)
      var random = session.clock.random
      let changeset = try RespaceRanks.changes(in: snapshot, using: &random)
      if changeset.isEmpty { return session.note("All ranks have room; nothing to do.") }
      try await session.write(changeset, in: workspace, from: snapshot, writing)
    }
  }
}
