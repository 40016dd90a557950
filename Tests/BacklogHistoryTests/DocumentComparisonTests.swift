import BacklogHistory
import BacklogModel
import Testing

/// What became of one document.
@Suite struct DocumentComparisonTests {
  @Test func comingAndGoing() throws {
    let item = Sample.item("1", "Packing list")
    #expect(try Sample.changes(from: nil, to: item) == ["added: nothing -> Packing list"])
    #expect(try Sample.changes(from: item, to: nil) == ["removed: Packing list -> nothing"])
    #expect(try Sample.changes(from: item, to: item) == [])
  }

  @Test(arguments: [
    ("status: backlog", "status: ready", "status status: backlog -> ready"),
    ("status: ready", "status: done", "closed status: ready -> done"),
    (
      "status: ready", "status: stopped\nstop-reason: Nobody asked",
      "closed status: ready -> stopped (Nobody asked)"
    ),
    ("status: done", "status: ready", "reopened status: done -> ready"),
    ("status: stopped", "status: done", "status status: stopped -> done"),
    (
      "status: ready", "status: waiting\nwaiting-on: photos",
      "status status: ready -> waiting (photos)"
    ),
    ("moscow: could", "moscow: must", "moscow moscow: could -> must"),
    ("effort: 3", "effort: 5", "effort effort: 3 -> 5"),
    ("rank: 3", "rank: 5.50", "rank rank: 3 -> 5.5"),
    ("audience: a", "audience: [a, b]", "audience audience: a -> a, b"),
    ("campaign: a", "x-own: 1\ncampaign: b", "campaign campaign: a -> b|field x-own: nothing -> 1"),
    ("team: a", "team: b", "team team: a -> b"),
    ("title: A", "title: B", "retitled title: A -> B"),
    ("outcome: \"a: b\"", "outcome: \"a: c\"", "outcome outcome: a: b -> a: c"),
    (
      "status: done", "status: done\nreleased: 2026-05-01",
      "released released: nothing -> 2026-05-01"
    ),
    ("tags: [a, b]", "tags: [b]", "field tags: a, b -> b"),
    ("waiting-on: a", "waiting-on: b", "field waiting-on: a -> b"),
    ("x-own: {a: 1}", "x-own: {a: [2, 3]}", "field x-own: a: 1 -> 2, 3"),
  ])
  func fieldsOfAnItem(_ old: String, _ new: String, _ expected: String) throws {
    let changes = try Sample.changes(from: "---\n\(old)\n---\n", to: "---\n\(new)\n---\n")
    let told = changes.filter { !$0.hasPrefix("implied") }
    #expect(told.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("effort: 3", "effort: 3.0"), ("audience: a", "audience: [a]"), ("title: A", "title: 'A'"),
    ("depends-on: [mb-7k2qx]", "depends-on: [MB-7K2QX]"), ("tags: [a, b]", "tags:\n  - a\n  - b"),
    ("success: [calls >= 50, views > 3]", "success: [views > 3, calls >=  50.0]"),
    ("title: A\neffort: 1", "effort: 1\ntitle: A  # same"),
  ])
  func writtenDifferently(_ old: String, _ new: String) throws {
    let changes = try Sample.changes(from: "---\n\(old)\n---\n", to: "---\n\(new)\n---\n")
    #expect(changes == ["rewritten"])
  }
}

extension DocumentComparisonTests {
  @Test func mappingsAreToldByTheirKeys() throws {
    let old = "---\ncontact-cap:\n  max: 4\nserves: {by: persona, values: [a]}\n---\n"
    let new = "---\ncontact-cap:\n  max: 6\nserves: {by: persona, values: [a, b]}\n---\n"
    #expect(
      try Sample.changes("audiences/buyers.md", from: old, to: new) == [
        "field contact-cap: max: 4 -> 6", "field serves: values: a -> a, b",
      ])
    let list = "---\ncontact-cap:\n  - {channel: all, max: 4}\n---\n"
    #expect(
      try Sample.changes("audiences/buyers.md", from: old, to: list) == [
        "field contact-cap: {max: 4} -> {channel: all, max: 4}",
        "field serves: {by: persona, values: a} -> nothing",
      ])
  }

  @Test func figuresAndFeedbackAreToldOneByOne() throws {
    let old = "---\nactuals: [2026-04-01 calls = 3]\n---\n"
    let new = """
      ---
      actuals: [2026-04-01 calls = 3, 2026-04-08 calls = 9]
      feedback:
        - 2026-04-09 sales: good, but long
      ---
      """
    #expect(
      try Sample.changes("campaigns/spring.md", from: old, to: new) == [
        "field actuals/actuals: nothing -> 2026-04-08 calls = 9",
        "field feedback/feedback: nothing -> 2026-04-09 sales: good, but long",
      ])
  }

  @Test func whatEndsWithAStatusIsImplied() throws {
    #expect(
      try Sample.changes(
        from: "---\nstatus: stopped\nstop-reason: no\n---\n", to: "---\nstatus: ready\n---\n") == [
          "reopened status: stopped -> ready", "implied field stop-reason: no -> nothing",
        ])
    #expect(
      try Sample.changes(
        "requests/MB-3HN8V.md",
        from: "---\nstatus: declined\ndecided-on: 2026-05-01\nreason: no\n---\n",
        to: "---\nstatus: new\n---\n") == [
          "reopened status: declined -> new",
          "implied field decided-on: 2026-05-01 -> nothing", "implied field reason: no -> nothing",
        ])
  }
}
