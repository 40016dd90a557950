import BacklogFormat
import BacklogModel
import BacklogRules
import TestSupport
import Testing

/// One slip is one cause: it is reported once, not by every rule that stumbles over it.
///
/// `SLIP_SEEDS=100..1000 swift test --filter SingleMistakeTests` tries others than the usual ones.
@Suite struct SingleMistakeTests {
  /// The example backlog, and what each rule's example of a good one makes of it, with what is found in it.
  private struct Example {
    let snapshot: Snapshot
    let known: Set<[String]>

    init(_ snapshot: Snapshot) async {
      self.snapshot = snapshot
      known = Set(await findings(in: snapshot).map { [$0.rule, $0.path] })
    }
  }

  @Test(arguments: seeds) func aSlipIsOneFinding(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    var examples: [Int: Example] = [:]
    let files = [[]] + RuleRegistry.rules.map { $0.examples.keeping.files }
    for _ in 0..<300 {
      let index = random.number(0...files.count - 1)
      if examples[index] == nil {
        examples[index] = await Example(ExampleSnapshot.with(files[index]))
      }
      guard let example = examples[index] else { continue }
      let record = random.pick(example.snapshot.records)
      let slip = Mutation(of: record.document.bytes, using: &random)
      // Of two entries that were made of one, each is wrong.
      if slip.canSplitEntries { continue }
      let changed = Record(path: record.path, document: Document(slip.bytes))
      let after = Snapshot(
        settings: example.snapshot.settings,
        records: example.snapshot.records.filter { $0.path != record.path }
          + [changed].compactMap(\.self),
        obstacles: [])
      let found = await findings(in: after).filter { !example.known.contains([$0.rule, $0.path]) }
      let own = found.filter { $0.path == record.path }
      let isOne = own.count < 2 || slip.isTruncation && Set(own.map(\.rule)) == ["required-section"]
      #expect(isOne, "\(slip): \(own.map(\.testDescription))")
      // What another document says of this one is a finding of its own only where this one can be read.
      let others = found.filter { $0.path != record.path }
      let isReadable = !own.contains { ["front-matter", "conflict-marker"].contains($0.rule) }
      #expect(isReadable || others.isEmpty, "\(slip): \(others.map(\.testDescription))")
    }
  }
}

private func findings(in snapshot: Snapshot) async -> [Finding] {
  await CheckRequest(snapshot, today: ExampleSnapshot.today).findings()
}

private let seeds: Range<UInt64> = {
  let ends = (HermeticEnvironment.value(of: "SLIP_SEEDS") ?? "").split(separator: ".")
    .compactMap { UInt64($0) }
  return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : 0..<8
}()
