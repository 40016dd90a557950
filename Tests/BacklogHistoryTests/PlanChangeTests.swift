import BacklogHistory
import BacklogModel
import Testing

/// What became of what was promised and decided.
@Suite struct PlanChangeTests {
  @Test func guidepointThatWasAgreed() throws {
    let old = """
      ---
      outcome: People find out with us
      success: [calls >= 50]
      agreed-on: 2026-03-25
      agreed-by: [Sales]
      status: agreed
      ---
      """
    let new = """
      ---
      outcome: People who plan a walk find out with us
      success: [calls >= 30]
      agreed-on: 2026-03-25
      agreed-by: [Sales]
      change-reason: The call centre is closed
      status: agreed
      ---
      """
    #expect(
      try Sample.changes("guidepoints/2026-q2.md", from: old, to: new) == [
        "criterion-weakened success/calls: calls >= 50 -> calls >= 30 (The call centre is closed) since agreed",
        "outcome outcome: People find out with us -> People who plan a walk find out with us"
          + " (The call centre is closed) since agreed",
        "implied field change-reason: nothing -> The call centre is closed",
      ])
  }

  @Test func guidepointGetsAgreedAndMet() throws {
    let draft = "---\nsuccess: [calls >= 50]\nstatus: draft\n---\n"
    let agreed = """
      ---
      success: [calls >= 40]
      agreed-on: 2026-03-25
      agreed-by: [Sales, Marketing]
      status: agreed
      ---
      """
    #expect(
      try Sample.changes("guidepoints/2026-q2.md", from: draft, to: agreed) == [
        "agreed status: draft -> agreed (Sales, Marketing)",
        "criterion-weakened success/calls: calls >= 50 -> calls >= 40",
        "implied field agreed-on: nothing -> 2026-03-25",
        "implied field agreed-by: nothing -> Sales, Marketing",
      ])
    let met = agreed.replacing("status: agreed", with: "status: met")
    #expect(
      try Sample.changes("guidepoints/2026-q2.md", from: agreed, to: met) == [
        "closed status: agreed -> met"
      ])
    #expect(
      try Sample.changes("guidepoints/2026-q2.md", from: met, to: agreed) == [
        "reopened status: met -> agreed"
      ])
  }

  @Test func deliverables() throws {
    let old = blueprint("2026-04-01", ["a, First, 2026-04, calls", "b, Second, 2026-05, calls"])
    #expect(
      try changes(old, blueprint("2026-04-01", ["a, First, 2026-06, calls"])) == [
        "deliverable-slipped deliverables/a: 2026-04 -> 2026-06 (First) since agreed",
        "deliverable-dropped deliverables/b: Second, 2026-05 -> nothing (Second) since agreed",
      ])
    #expect(
      try changes(
        blueprint(nil, ["a, First, 2026-05, calls"]),
        blueprint(nil, ["b, New, 2026-05, calls", "a, Other, 2026-04, views"])) == [
          "deliverable-added deliverables/b: nothing -> New, 2026-05 (New)",
          "deliverable-advanced deliverables/a: 2026-05 -> 2026-04 (Other)",
          "deliverable-changed deliverables/a: First -> Other (Other)",
          "deliverable-changed deliverables/a: calls -> views (Other)",
        ])
    #expect(
      try changes(blueprint(nil, []), blueprint("2026-04-01", [])) == [
        "agreed agreed-on: nothing -> 2026-04-01"
      ])
  }

  @Test func commitment() throws {
    let old = "---\ncommitted: [MB-7K2QX, MB-9TD4A]\n---\n"
    #expect(
      try Sample.changes(
        "cycles/8.md", from: old, to: "---\ncommitted: [mb-9td4a, MB-3HN8V]\n---\n") == [
          "committed committed/MB-3HN8V: nothing -> MB-3HN8V",
          "uncommitted committed/MB-7K2QX: MB-7K2QX -> nothing",
        ])
    #expect(
      try Sample.changes(
        "cycles/8.md", from: old,
        to: "---\ncommitted: [MB-7K2QX, MB-9TD4A]\nclosed: 2026-05-01\n---\n")
        == ["closed closed: nothing -> 2026-05-01"])
  }

  @Test func requestsAreDecided() throws {
    let new = "---\nstatus: new\n---\n"
    let declined = "---\nstatus: declined\ndecided-on: 2026-05-01\nreason: Not our audience\n---\n"
    let accepted = "---\nstatus: accepted\ndecided-on: 2026-05-01\nitems: [MB-7K2QX]\n---\n"
    #expect(
      try Sample.changes("requests/MB-3HN8V.md", from: new, to: declined) == [
        "decided status: new -> declined (Not our audience)",
        "implied field decided-on: nothing -> 2026-05-01",
        "implied field reason: nothing -> Not our audience",
      ])
    #expect(
      try Sample.changes("requests/MB-3HN8V.md", from: new, to: accepted).first
        == "decided status: new -> accepted (MB-7K2QX)")
    #expect(
      try Sample.changes("requests/MB-3HN8V.md", from: accepted, to: new).first
        == "reopened status: accepted -> new")
  }

  @Test func campaignsAreDecided() throws {
    let old = "---\nsuccess: [rate >= 4%]\n---\n"
    let new = """
      ---
      success: [rate >= 4%]
      decision: stop
      decided-on: 2026-05-01
      learning: Nobody clicks at night
      ---
      """
    #expect(
      try Sample.changes("campaigns/spring.md", from: old, to: new).first
        == "decided decision: nothing -> stop (Nobody clicks at night)")
  }

  @Test func definitionsOfDone() throws {
    let old = "---\napprovals: [brand]\n---\n\n- read: Read aloud\n- links: Links work\n"
    let new = "---\napprovals: [legal]\n---\n\n- read: Read aloud twice\n- tracked: Links count\n"
    #expect(
      try Sample.changes("definitions/standard.md", from: old, to: new) == [
        "criterion-changed Definition of Done/read: Read aloud -> Read aloud twice",
        "criterion-added Definition of Done/tracked: nothing -> Links count",
        "criterion-added Definition of Done/approval-legal: nothing -> Approved by legal",
        "criterion-dropped Definition of Done/links: Links work -> nothing",
        "criterion-dropped Definition of Done/approval-brand: Approved by brand -> nothing",
        "implied field approvals: brand -> legal",
      ])
  }

  private func changes(_ old: String, _ new: String) throws -> [String] {
    try Sample.changes("blueprints/2026-q2.md", from: old, to: new)
  }

  /// Deliverables as `key, title, month, outcome`.
  private func blueprint(_ agreedOn: String?, _ deliverables: [String]) -> String {
    var text = "---\n"
    if let agreedOn { text += "agreed-on: \(agreedOn)\n" }
    if !deliverables.isEmpty { text += "deliverables:\n" }
    for deliverable in deliverables {
      let parts = deliverable.split(separator: ", ")
      text +=
        "  - {key: \(parts[0]), title: \(parts[1]), month: \(parts[2]), outcome: \(parts[3])}\n"
    }
    return text + "---\n"
  }
}
