import BacklogHistory
import BacklogModel
import Testing

/// Whether conditions became easier or harder to reach.
@Suite struct CriteriaTests {
  @Test(arguments: [
    ("calls >= 50", "calls >= 40", "weakened"), ("calls >= 50", "calls >= 60", "tightened"),
    ("calls > 50", "calls >= 50", "weakened"), ("calls >= 50", "calls > 50", "tightened"),
    ("returns <= 4%", "returns <= 5%", "weakened"), ("returns < 4%", "returns < 3.5%", "tightened"),
    ("returns < 4%", "returns <= 4%", "weakened"), ("returns <= 4%", "returns < 4%", "tightened"),
    ("calls >= 50 by 2026-05-01", "calls >= 50 by 2026-06-01", "weakened"),
    ("calls >= 50 by 2026-05-01", "calls >= 50 by 2026-04-30", "tightened"),
    ("calls >= 50 by 2026-05-01", "calls >= 50", "weakened"),
    ("calls >= 50", "calls >= 50 by 2026-05-01", "tightened"),
    ("rate >= 4% abort < 1%", "rate >= 4% abort < 0.5%", "weakened"),
    ("rate >= 4% abort < 1%", "rate >= 4% abort < 2%", "tightened"),
    ("rate >= 4% abort < 1%", "rate >= 4%", "weakened"),
    ("rate >= 4%", "rate >= 4% abort < 1%", "tightened"),
    ("cost <= 4 EUR abort > 8 EUR", "cost <= 4 EUR abort > 9 EUR", "weakened"),
    ("calls >= 50 by 2026-05-01", "calls >= 40 by 2026-06-01", "weakened"),
    ("calls >= 50 by 2026-05-01", "calls >= 60 by 2026-06-01", "changed"),
    ("calls >= 50", "calls <= 50", "changed"), ("calls >= 50", "calls = 50", "changed"),
    ("calls = 50", "calls = 40", "changed"), ("price <= 4 EUR", "price <= 5 USD", "changed"),
    ("Calls >= 50", "calls >= 40", "weakened"),
  ])
  func numbers(_ old: String, _ new: String, _ expected: String) throws {
    let name = new.split(separator: " ").first ?? ""
    #expect(
      try campaign([old], [new]) == [
        "criterion-\(expected) success/\(name): \(old) -> \(new)"
      ])
  }

  @Test(arguments: [
    ("Loads in at most 2 s on a phone", "Loads in at most 4 s on a phone", "weakened"),
    ("Loads within 3s", "Loads within 2s", "tightened"),
    ("Read by at least 3 people.", "Read by at least 2 people.", "weakened"),
    ("No more than 120 words", "No more than 90 words", "tightened"),
    ("Seen by more than 40 people", "Seen by more than 30 people", "weakened"),
    ("Fits ≤ 2 pages", "Fits ≤ 3 pages", "weakened"),
    ("Opens in <2 s on a phone", "Opens in <3 s on a phone", "weakened"),
    ("Printed by 2026-05-01", "Printed by 2026-05-08", "weakened"),
    ("Printed no later than 2026-05-08", "Printed no later than 2026-05-01", "tightened"),
    ("Fits on 2 pages", "Fits on 3 pages", "changed"),
    ("Loads in at most 2 s on a phone", "Loads in at most 4 s on a tablet", "changed"),
    ("Read aloud by a colleague", "Read by a colleague", "changed"),
  ])
  func words(_ old: String, _ new: String, _ expected: String) throws {
    #expect(
      try checklist(["- [ ] \(old)"], ["- [ ] \(new)"]) == [
        "criterion-\(expected) Acceptance criteria/\(new): \(old) -> \(new)"
      ])
  }

  @Test func linesComeAndGo() throws {
    #expect(
      try campaign(["calls >= 50"], ["calls >= 50", "views > 3"]) == [
        "criterion-added success/views: nothing -> views > 3"
      ])
    #expect(
      try campaign(["calls >= 50", "views > 3"], ["views > 3"]) == [
        "criterion-dropped success/calls: calls >= 50 -> nothing"
      ])
    #expect(
      try campaign(["calls >= 50"], ["views > 3"]) == [
        "criterion-changed success/views: calls >= 50 -> views > 3"
      ])
  }

  @Test func anotherOrderIsNoChange() throws {
    #expect(try campaign(["a >= 1", "b >= 2"], ["b >= 2", "a >= 1"]) == ["rewritten"])
    #expect(
      try checklist(["- [ ] One thing", "- [x] Another"], ["- [x] Another", "- [ ] One thing"]) == [
        "rewritten"
      ])
  }

  @Test func boxes() throws {
    #expect(
      try checklist(["- [ ] One"], ["- [x] One"]) == ["ticked Acceptance criteria/One"])
    #expect(
      try checklist(["- [x] One"], ["- [ ] One"]) == ["unticked Acceptance criteria/One"])
    #expect(
      try checklist(["- [ ] links: No links"], ["- [ ] links: No links (waived: a card)"]) == [
        "waived Acceptance criteria/links (a card)"
      ])
    #expect(
      try checklist(["- [ ] links: No links (waived: a card)"], ["- [x] links: No links"]) == [
        "ticked Acceptance criteria/links", "unwaived Acceptance criteria/links",
      ])
    #expect(
      try checklist([], ["- [x] links: No links"]) == [
        "criterion-added Acceptance criteria/links: nothing -> No links",
        "ticked Acceptance criteria/links",
      ])
  }

  @Test func aBoxKeepsItsKeyInOtherWords() throws {
    #expect(
      try checklist(["- [ ] links: None are dead"], ["- [x] links: All work"]) == [
        "criterion-changed Acceptance criteria/links: None are dead -> All work",
        "ticked Acceptance criteria/links",
      ])
  }

  @Test func rewordedLinesFindEachOther() throws {
    let old = ["- [ ] A", "- [ ] The list fits on one page", "- [x] Says what to leave at home"]
    let new = ["- [x] Says plainly what to leave at home", "- [ ] The list fits on a single page"]
    #expect(
      try checklist(old, new) == [
        "criterion-changed Acceptance criteria/Says plainly what to leave at home: "
          + "Says what to leave at home -> Says plainly what to leave at home",
        "criterion-changed Acceptance criteria/The list fits on a single page: "
          + "The list fits on one page -> The list fits on a single page",
        "criterion-dropped Acceptance criteria/A: A -> nothing",
      ])
  }

  @Test func manyLinesCostNoMoreThanTheirNumber() throws {
    let old = (0..<4000).map { "- [ ] thing \($0 * 7919) \($0)" }
    let new = (0..<4000).map { "- [ ] other \($0 * 7907) \($0)x" }
    #expect(try checklist(old, new).count == 4000)
  }

  private func campaign(_ old: [String], _ new: [String]) throws -> [String] {
    try Sample.changes("campaigns/spring.md", from: fields(old), to: fields(new))
  }

  private func fields(_ criteria: [String]) -> String {
    "---\nsuccess:\n" + criteria.map { "  - \($0)\n" }.joined() + "---\n"
  }

  private func checklist(_ old: [String], _ new: [String]) throws -> [String] {
    try Sample.changes(from: body(old), to: body(new))
  }

  private func body(_ lines: [String]) -> String {
    "---\ntitle: A\n---\n"
      + (lines.isEmpty ? "" : "\n## Acceptance criteria\n\n" + lines.joined(separator: "\n") + "\n")
  }
}
