import BacklogHistory
import BacklogModel
import Testing

/// What became of a whole backlog.
@Suite struct SnapshotComparisonTests {
  private let base = [
    "backlog.yml": "format: 1\nprefix: MB\n",
    "items/MB-0000A-list.md": Sample.item("1", "Packing list"),
    "items/MB-0000B-video.md": Sample.item("2", "Tent video"),
    "items/MB-0000C-card.md": Sample.item("3", "Card"),
    "items/MB-0000D-shop.md": Sample.item("1.5", "Shop window", "team: shops\n"),
  ]

  @Test func nothing() throws {
    #expect(try Sample.changes(from: base, to: base) == [])
  }

  @Test func aMove() throws {
    #expect(
      try changed("items/MB-0000C-card.md", Sample.item("0.5", "Card")) == [
        "MB-0000C moved [first-steps 3 -> 1 above MB-0000A]"
      ])
  }

  @Test func aRankThatMovesNobody() throws {
    #expect(
      try changed("items/MB-0000C-card.md", Sample.item("30", "Card")) == [
        "MB-0000C rank rank: 3 -> 30"
      ])
  }

  @Test func closingMovesNobodyElse() throws {
    let done = Sample.item("1", "Packing list").replacing("status: backlog", with: "status: done")
    #expect(
      try changed("items/MB-0000A-list.md", done) == [
        "MB-0000A closed status: backlog -> done [first-steps 1 -> -]"
      ])
  }

  @Test func comingAndGoing() throws {
    #expect(
      try changed("items/MB-0000E-new.md", Sample.item("1.2", "New")) == [
        "MB-0000E added: nothing -> New [first-steps - -> 2 above MB-0000B]"
      ])
    #expect(
      try changed("items/MB-0000C-card.md", nil) == [
        "MB-0000C removed: Card -> nothing [first-steps 3 -> -]"
      ])
  }

  @Test func anotherTeamIsNoMove() throws {
    #expect(
      try changed("items/MB-0000A-list.md", Sample.item("1", "Packing list", "team: shops\n")) == [
        "MB-0000A team team: first-steps -> shops [shops 1 -> 1 above MB-0000D]"
      ])
  }

  @Test func aRenamedFileIsFollowedByItsID() throws {
    var files = base
    files["items/MB-0000A-list.md"] = nil
    files["items/2026-05/MB-0000A-packing.md"] = Sample.item("4", "Packing list")
    #expect(
      try Sample.changes(from: base, to: files) == [
        "MB-0000A renamed: items/MB-0000A-list.md -> items/2026-05/MB-0000A-packing.md",
        "MB-0000A moved [first-steps 1 -> 3]",
      ])
  }

  @Test func aRenumberedDocumentIsFollowedByItsTitle() throws {
    var files = base
    files["items/MB-0000D-shop.md"] = nil
    files["items/MB-0000F-shop.md"] = Sample.item("1.5", "Shop window", "team: shops\n")
    files["audiences/buyers.md"] = "---\ntitle: Buyers\n---\n"
    var old = base
    old["audiences/first-buyers.md"] = "---\ntitle: Buyers\n---\n"
    #expect(
      try Sample.changes(from: old, to: files) == [
        "MB-0000F renumbered: MB-0000D -> MB-0000F",
        "MB-0000F renamed: items/MB-0000D-shop.md -> items/MB-0000F-shop.md",
        "audience buyers renumbered: audience first-buyers -> audience buyers",
        "audience buyers renamed: audiences/first-buyers.md -> audiences/buyers.md",
      ])
  }

  @Test func definitionsTouchOpenItems() throws {
    var old = base
    old["definitions/standard.md"] = "---\ntitle: Done\n---\n\n- read: Read aloud\n"
    old["items/MB-0000C-card.md"] = Sample.item("3", "Card").replacing("backlog", with: "done")
    var new = old
    new["definitions/standard.md"] = "---\ntitle: Done\n---\n\n- read: Read aloud\n- links: Work\n"
    #expect(
      try Sample.changes(from: old, to: new) == [
        "definition standard criterion-added Definition of Done/links: nothing -> Work"
          + " touches MB-0000A MB-0000D MB-0000B"
      ])
  }

  @Test func committedItemsAreNamed() throws {
    var old = base
    old["cycles/8.md"] = "---\ncommitted: [MB-0000A]\n---\n"
    var new = base
    new["cycles/8.md"] = "---\ncommitted: [MB-0000A, MB-0000B]\n---\n"
    #expect(
      try Sample.changes(from: old, to: new) == [
        "cycle 8 committed committed/MB-0000B: nothing -> MB-0000B (Tent video)"
      ])
  }

  @Test func settings() throws {
    var files = base
    files["backlog.yml"] = "format: 1\nprefix: MB\nrules: {item-stale: {days: 60}}\n"
    #expect(
      try Sample.changes(from: base, to: files) == [
        "settings field rules: item-stale: days: nothing -> 60"
      ])
  }

  @Test func whatIsTheSameValueIsNotLookedAt() throws {
    let old = try Sample.snapshot(base)
    let new = Snapshot(settings: old.settings, records: old.records, obstacles: [])
    #expect(SnapshotComparison.changes(from: old, to: new) == [])
  }

  private func changed(_ path: String, _ text: String?) throws -> [String] {
    var files = base
    files[path] = text
    return try Sample.changes(from: base, to: files)
  }
}
