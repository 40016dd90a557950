import BacklogFormat
import BacklogModel
import TestSupport
import Testing

@testable import BacklogRules

/// One walk over documents with all rules, in any order and past the fields that are in order, finds what each rule finds alone.
@Suite struct DocumentPassTests {
  @Test(arguments: 0..<8 as Range<UInt64>) func findsWhatEachRuleFindsAlone(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let examples = RuleRegistry.rules.flatMap {
      [$0.examples.breaking.files, $0.examples.keeping.files]
    }
    var found = 0
    for _ in 0..<40 {
      let snapshot = slipped(ExampleSnapshot.with(random.pick(examples)), &random)
      let judged = JudgedDocuments(snapshot, scope: nil)
      let contexts = documentRules(of: snapshot, judged)
      let alone = Set(contexts.flatMap { $0.findingsOfRule() })
      let records = judged.records.shuffled(using: &random)
      let together = DocumentPass(contexts: contexts, in: snapshot).findings(in: records[...])
      #expect(Set(together) == alone)
      #expect(together.count == alone.count)
      found += alone.count
    }
    #expect(found > 40)
  }

  /// Where nothing is wrong the rules that go by the schema aren't even asked.
  @Test func fieldsOfFaultlessDocumentsAreInOrder() throws {
    let snapshot = ExampleSnapshot.with([])
    for kind in [Kind.item, .request, .campaign, .guidepoint, .cycle, .definition] {
      let orderly = try #require(OrderlyFields(of: kind, in: snapshot))
      for record in snapshot.records(of: kind) { #expect(orderly.areIn(record), "\(record.path)") }
    }
  }

  @Test(arguments: [
    "title: Ein größeres Zelt – „für alle“", "x-mine: {any: thing}", "tags:", "depends-on: []",
  ])
  func whatIsUnusualAndRightIsInOrder(line: String) throws {
    let isFine = try isInOrder(line)
    #expect(isFine)
  }

  @Test(arguments: [
    "effort: 0", "effort: 1.2.3", "effort: [1]", "moscow: would", "status: ready for it",
    "team: nobody", "depends-on: [MB-0000Z]", "request: mb-4rt8m", "confirmed: 2026-02-30",
    "success: [visitors]", "color: red", "x-\u{301}: 1", "title: \"one\\ntwo\"", "title: a\u{85}b",
    "title: a\u{2029}b", "id: mb-7k2qx", "benefit:", "audience: []", "tags: [{a: b}]",
  ])
  func whatARuleMayReportIsNot(line: String) throws {
    let isFine = try isInOrder(line)
    #expect(!isFine)
  }

  /// Whether the example's item is in order with a line in place of the one that has its key.
  private func isInOrder(_ line: String) throws -> Bool {
    let file = try #require(ExampleBacklog.files.first { $0.path.hasPrefix("items/") })
    let key = line.prefix { $0 != ":" } + ":"
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix(key) }
    let text = (lines.prefix(1) + [line[...]] + lines.dropFirst()).joined(separator: "\n")
    let snapshot = ExampleSnapshot.with([RuleExample.File(file.path, text)])
    let record = try #require(snapshot.record(path: file.path))
    return try #require(OrderlyFields(of: .item, in: snapshot)).areIn(record)
  }

  private func documentRules(of snapshot: Snapshot, _ judged: JudgedDocuments) -> [RuleContext] {
    let request = CheckRequest(snapshot, today: ExampleSnapshot.today)
    return RuleRegistry.rules.filter { $0 is any DocumentRule.Type }.map { rule in
      RuleContext(
        request, judged: judged, bodies: BodyCache(), rule: rule, severity: .warning)
    }
  }

  /// The same with slips in about every other document.
  private func slipped(_ snapshot: Snapshot, _ random: inout SeededGenerator) -> Snapshot {
    let records = snapshot.records.map { record in
      guard random.chance(50) else { return record }
      let slip = Mutation(of: record.document.bytes, using: &random)
      return Record(path: record.path, document: Document(slip.bytes)) ?? record
    }
    return Snapshot(settings: snapshot.settings, records: records, obstacles: [])
  }
}
