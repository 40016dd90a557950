import BacklogHistory
import BacklogModel
import Testing

/// Changes in words.
@Suite struct ChangeWordingTests {
  @Test(arguments: [
    ("status: ready", "status: in-progress", "ready → in-progress", "ready → in-progress"),
    (
      "status: ready", "status: stopped\nstop-reason: Nobody asked",
      "ready → stopped: Nobody asked",
      "ready → stopped: Nobody asked"
    ),
    (
      "status: ready", "status: waiting\nwaiting-on: photos", "ready → waiting, waits for photos",
      "ready → waiting, waits for photos"
    ),
    ("status: done", "status: ready", "reopened, done → ready", "reopened, done → ready"),
    ("effort: 2", "effort: 3", "effort 2 → 3", "effort 2 → 3"),
    ("rank: 9", "rank: 10", "ranked lower", "rank 9 → 10, which moves nothing in its team"),
    (
      "rank: 2.5", "rank: -2.5", "ranked higher", "rank 2.5 → -2.5, which moves nothing in its team"
    ),
    ("rank: 2", "x-a: 1", "no rank, x-a 1", "no rank, which moves nothing in its team, x-a 1"),
    ("x-a: 1", "x-a: 1\nmoscow: must", "MoSCoW must", "MoSCoW must"),
    ("moscow: must", "x-a: 1", "no MoSCoW, x-a 1", "no MoSCoW, x-a 1"),
    ("title: A", "title: B", "retitled “B”", "retitled “B”, was “A”"),
    ("audience: [a, b]", "audience: [a, c]", "audience + c, − b", "audience + c, − b"),
    ("audience: a", "audience: b", "audience a → b", "audience a → b"),
    (
      "benefit: A long text that says much", "benefit: Another long text that says more",
      "benefit changed",
      "benefit “A long text that says much” → “Another long text that says more”"
    ),
    ("released: ", "released: 2026-05-01", "released on 2026-05-01", "released on 2026-05-01"),
    (
      "success: [calls >= 50]", "success: [calls >= 40]", "success criterion calls weakened",
      "success criterion weakened: “calls >= 50” → “calls >= 40”"
    ),
  ])
  func fields(_ old: String, _ new: String, _ brief: String, _ full: String) throws {
    let changes = try Self.changes("---\n\(old)\n---\n", "---\n\(new)\n---\n")
    #expect(ChangeWording(.brief).phrases(changes).joined(separator: ", ") == brief)
    #expect(ChangeWording(.full).phrases(changes).joined(separator: ", ") == full)
  }

  @Test func likeChangesAreOnePhrase() throws {
    let old =
      "---\n---\n\n## Definition of Done\n\n- [ ] a: A\n- [ ] b: B\n- [ ] c: C\n- [ ] d: D\n"
    let ticked = try Self.changes(old, old.replacing("[ ]", with: "[x]"))
    #expect(ChangeWording(.brief).phrases(ticked) == ["ticked 4 boxes"])
    #expect(ChangeWording(.full).phrases(ticked) == ["ticked a, b, c, d"])
    let added = try Self.changes("---\n---\n", old)
    #expect(
      ChangeWording(.full).phrases(added) == ["4 lines of “Definition of Done” added: a, b, c, d"])
  }

  @Test func movesSayWhereTo() throws {
    let id = try #require(ItemID("MB-0000A"))
    let document = ChangedDocument(
      kind: .item, id: id, key: "a", path: "items/a.md", title: "A")
    let names = ChangeWording(.full) { _ in "Tent" }
    let up = Change(.moved, of: document, place: PlaceChange(team: "x", from: 4, to: 1, above: id))
    #expect(names.phrase(up) == "moved up from 4 to 1 in x, above MB-0000A “Tent”")
    #expect(ChangeWording(.brief).phrase(up) == "moved 4 → 1")
    let last = Change(
      .moved, of: document, place: PlaceChange(team: nil, from: 2, to: 9, above: nil))
    #expect(names.phrase(last) == "moved down from 2 to 9, at the end")
    let still = Change(
      .moved, of: document, place: PlaceChange(team: nil, from: 2, to: 2, above: nil))
    #expect(names.phrase(still) == "moved, still at 2, at the end")
  }

  @Test func manyChangesAreCounted() throws {
    var old = ["backlog.yml": "format: 1\n"]
    var new = old
    for number in 1...5 {
      old["items/MB-0000\(number).md"] = Sample.item("\(number)", "Item \(number)")
      new["items/MB-0000\(number).md"] = Sample.item("\(number)", "Item \(number)")
    }
    new["items/MB-00005.md"] = Sample.item("0", "Item 5")
    new["items/MB-00006.md"] = Sample.item("9", "Item 6")
    new["items/MB-00001.md"] = Sample.item("1", "Item 1").replacing("backlog", with: "done")
    new["items/MB-00002.md"] = Sample.item("2", "Two")
    let changes = try SnapshotComparison.changes(
      from: Sample.snapshot(old), to: Sample.snapshot(new))
    let tally = ChangeTally(changes)
    #expect(tally.verdict() == "1 item done, 1 item added, 1 item moved, 1 other change")
    #expect(tally.order(longest: 72) == "Finish 1 item, add 1 item, move 1 item and 1 more")
    #expect(tally.order(longest: 30) == "Finish 1 item and 3 more")
    #expect(ChangeTally([]).verdict() == "nothing changed")
  }

  @Test func documentsWithGraverChangesComeFirst() throws {
    let old = [
      "items/MB-0000A.md": Sample.item("1", "A"),
      "guidepoints/q2.md": "---\nsuccess: [calls >= 50]\nstatus: agreed\nteam: a\n---\n",
    ]
    let new = [
      "items/MB-0000A.md": Sample.item("1", "B"),
      "guidepoints/q2.md": "---\nsuccess: [calls >= 40]\nstatus: agreed\nteam: b\n---\n",
    ]
    let changes = try SnapshotComparison.changes(
      from: Sample.snapshot(old), to: Sample.snapshot(new))
    #expect(
      DocumentChanges.grouped(changes, byWeight: true).map {
        $0.document.name + " " + $0.changes.map(\.kind.rawValue).joined(separator: " ")
      } == ["guidepoint q2 criterion-weakened team", "MB-0000A retitled"])
    #expect(
      DocumentChanges.grouped(changes, byWeight: false).map(\.document.name) == [
        "MB-0000A", "guidepoint q2",
      ])
  }

  private static func changes(_ old: String, _ new: String) throws -> [Change] {
    let comparison = DocumentComparison(before: .init(), after: .init())
    return try comparison.changes(
      from: Sample.record("items/MB-7K2QX.md", old), to: Sample.record("items/MB-7K2QX.md", new)
    ).filter { !$0.isImplied }
  }
}
