import BacklogFormat
import BacklogModel
import TestSupport
import Testing

@testable import BacklogWorkspace

/// However much changed, and whatever titles are like: a subject is one line of at most 72 columns, and the body's lines are no
/// longer, but for words that are.
@Suite struct ChangeSummaryTests {
  @Test(arguments: 0..<12) func subjectsFit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let before = try snapshot(
        (0..<random.number(0...12)).map { ($0, item($0, &random)) })
      var changeset = Changeset(subject: "")
      for number in 0..<random.number(1...16) {
        let path = path(number)
        let old = before.record(path: path)?.document.bytes
        let new = random.chance(10) ? nil : Array(item(number, &random).utf8)
        changeset.add(Changeset.Change(path: path, old: old, new: new))
      }
      if random.chance(20) {
        let settings = Array("format: 1\nrules: {item-stale: off}\n".utf8)
        changeset.add(
          Changeset.Change(
            path: Configuration.fileName, old: before.settings.document.bytes, new: settings))
      }
      if changeset.isEmpty { continue }
      let summary = ChangeSummary(of: changeset, from: before)
      #expect(!summary.subject.isEmpty && !summary.subject.contains(where: \.isNewline))
      #expect(CommitSubject.columns(of: summary.subject) <= 72, "\(summary.subject)")
      for line in (summary.body ?? "").split(separator: "\n") where line.contains(" ") {
        let words = line.split(separator: " ").map { CommitSubject.columns(of: String($0)) }
        let isOneWord = words.max().map { $0 > 68 } ?? false
        #expect(CommitSubject.columns(of: String(line)) <= 72 || isOneWord, "\(line)")
      }
    }
  }

  @Test func wideCharactersTakeTwoColumns() {
    let title = String(repeating: "春の荷造り", count: 20)
    let clipped = CommitSubject.clipped("MB-7K2QX: \(title)")
    #expect(CommitSubject.columns(of: clipped) == 71)
    #expect(clipped.hasSuffix("…") && clipped.count == 41)
    #expect(CommitSubject.clipped("Grüße 👩‍👩‍👧‍👦") == "Grüße 👩‍👩‍👧‍👦")
  }

  private func path(_ number: Int) -> String { "items/MB-\(10_000 + number).md" }

  private func item(_ number: Int, _ random: inout SeededGenerator) -> String {
    let title = random.pick([
      "Packing list", "A tent", String(repeating: "long ", count: 30), "春の荷造りリストを作る",
      String(repeating: "word", count: 40), "x", "“quotes” → and — dashes; of, all: kinds",
    ])
    let status = random.pick(["backlog", "ready", "in-progress", "waiting", "done", "stopped"])
    var fields = "rank: \(random.number(0...40))\nstatus: \(status)\n"
    if random.chance(40) { fields += "effort: \(random.number(1...8))\n" }
    if random.chance(40) { fields += "team: \(random.pick(["north", "south", title]))\n" }
    if random.chance(20) { fields += "waiting-on: \(String(repeating: "legal ", count: 20))\n" }
    if random.chance(20) { fields += "stop-reason: \(title)\n" }
    if random.chance(30) { fields += "tags: [a, b]\n" }
    let box = random.chance(50) ? "x" : " "
    return "---\nid: MB-\(10_000 + number)\ntitle: '\(title)'\n\(fields)---\n\n"
      + "## Acceptance criteria\n\n- [\(box)] read: \(title)\n"
  }

  private func snapshot(_ items: [(number: Int, text: String)]) throws -> Snapshot {
    let records = items.compactMap { item in
      Record(path: path(item.number), document: Document(Array(item.text.utf8)))
    }
    return Snapshot(
      settings: ConfigurationReading(Document(yaml: Array("format: 1\n".utf8))), records: records,
      obstacles: [])
  }
}
