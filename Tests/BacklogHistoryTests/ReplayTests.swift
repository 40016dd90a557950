import BacklogFormat
import BacklogHistory
import BacklogModel
import TestSupport
import Testing

/// Changes hold what they say: laid over the old version they give the new one.
@Suite struct ReplayTests {
  @Test(arguments: 0..<200) func changesRebuildTheNewVersion(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let path = "items/MB-7K2QX.md"
    let old = try Sample.record(path, document(&random))
    let new = try Sample.record(path, document(&random))
    let comparison = DocumentComparison(before: .init(), after: .init())
    #expect(
      ReplayedDocument(comparison.values(of: old)).after(comparison.changes(from: old, to: new))
        == ReplayedDocument(comparison.values(of: new)))
    #expect(comparison.changes(from: old, to: try Sample.record(path, text(of: old))) == [])
  }

  private func text(of record: Record) -> String {
    String(decoding: record.document.bytes, as: UTF8.self)
  }

  private func document(_ random: inout SeededGenerator) -> String {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    var fields: [String] = []
    for (field, values) in fieldValues where Bool.random(using: &random) {
      fields.append("\(field): \(pick(values))")
    }
    var body: [String] = []
    for line in ["read: Read aloud", "links: Links work", "Fits on a page", "At most 3 pages"]
    where Bool.random(using: &random) {
      let waiver = pick(["", "", " (waived: a card)"])
      body.append("- [\(pick([" ", "x"]))] \(line)\(waiver)")
    }
    fields.shuffle(using: &random)
    return "---\n\(fields.joined(separator: "\n"))\n---\n\n## Acceptance criteria\n\n"
      + body.joined(separator: "\n") + "\n"
  }

  private let fieldValues: [(String, [String])] = [
    ("title", ["A", "B"]), ("status", ["ready", "waiting", "done", "stopped"]),
    ("waiting-on", ["photos", "legal"]), ("stop-reason", ["no", "never"]),
    ("rank", ["1", "2.5"]), ("effort", ["1", "3.0"]), ("moscow", ["must", "could"]),
    ("audience", ["a", "[a, b]", "[b, a]"]), ("campaign", ["c", "d"]), ("team", ["x", "y"]),
    ("tags", ["[a]", "[b, c]"]), ("released", ["2026-05-01", "2026-05-02"]),
    ("x-own", ["1", "{a: 2}"]),
  ]
}
