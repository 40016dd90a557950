import BacklogFormat
import BacklogModel
import BacklogRules
import TestSupport
import Testing

/// One slip is one cause: it is reported once, not by every rule that stumbles over it.
@Suite struct SingleMistakeTests {
  /// The example backlog, and what each rule's example of a good one makes of it.
  private static let snapshots =
    [ExampleSnapshot.with([])]
    + RuleRegistry.rules.map { ExampleSnapshot.with($0.examples.keeping.files) }

  @Test(arguments: 0..<4) func aSlipIsOneFinding(part: Int) async {
    var random = SeededGenerator(
      state: (UInt64(part) * 1_000_000 + 40) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1)
    for _ in 0..<450 {
      let snapshot = random.pick(Self.snapshots)
      let record = random.pick(snapshot.records)
      let slip = Mutation(of: record.document.bytes, using: &random)
      // Of two entries that were made of one, each is wrong.
      if slip.canSplitEntries { continue }
      let changed = Record(path: record.path, document: Document(slip.bytes))
      let after = Snapshot(
        settings: snapshot.settings,
        records: snapshot.records.filter { $0.path != record.path } + [changed].compactMap(\.self),
        obstacles: [])
      let known = await Self.findings(in: snapshot).map { [$0.rule, $0.path] }
      let found = await Self.findings(in: after).filter { !known.contains([$0.rule, $0.path]) }
      let own = found.filter { $0.path == record.path }
      #expect(own.count < 2, "\(slip): \(own.map(\.testDescription))")
      // What another document says of this one is a finding of its own only where this one can be read.
      let others = found.filter { $0.path != record.path }
      let isReadable = !own.contains { $0.rule == "front-matter" }
      #expect(isReadable || others.isEmpty, "\(slip): \(others.map(\.testDescription))")
    }
  }

  private static func findings(in snapshot: Snapshot) async -> [Finding] {
    await CheckRequest(snapshot, today: ExampleSnapshot.today).findings()
  }
}
