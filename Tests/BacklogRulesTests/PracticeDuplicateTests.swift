import Testing

@testable import BacklogRules

/// Which items with titles that say the same are reported.
@Suite struct PracticeDuplicateTests {
  private let first = PracticeBacklog.item(
    "MB-AAAA1",
    "rank: 1\ntitle: Packing list for walks\naudience: buyers\nchannel: web\nstatus: ready")

  @Test(arguments: [
    ("audience: buyers\nchannel: web\nstatus: backlog", true),
    ("audience: beginners\nstatus: backlog", true),
    ("audience: buyers\nchannel: [print, web]\nteam: other\nstatus: backlog", true),
    ("audience: sellers\nchannel: web\nstatus: backlog", false),
    ("audience: buyers\nchannel: print\nstatus: backlog", false),
    ("audience: buyers\nreuses: [MB-AAAA1]\nstatus: backlog", false),
    ("audience: buyers\ndepends-on: [MB-AAAA1]\nstatus: backlog", false),
    ("audience: buyers\nstatus: stopped\nstop-reason: x", false),
  ])
  func whatTheItemsHaveInCommonCounts(_ fields: String, _ isReported: Bool) async {
    let second = PracticeBacklog.item(
      "MB-AAAA2", "rank: 2\ntitle: Walks - packing lists\n" + fields)
    let findings = await findings([first, second])
    #expect(findings.map(\.path) == (isReported ? ["items/MB-AAAA2.md"] : []))
  }

  @Test func whatIsDoneCountsButIsNotReported() async {
    let done = PracticeBacklog.item(
      "MB-AAAA2", "title: Walks - packing lists\naudience: buyers\nstatus: done")
    let findings = await findings([first, done])
    #expect(findings.map(\.path) == ["items/MB-AAAA1.md"])
    #expect(findings.first?.remedy?.contains("reuses+=MB-AAAA2") == true)
    let alsoDone = PracticeBacklog.item(
      "MB-AAAA1", "title: Walks - packing lists\naudience: buyers\nstatus: done")
    #expect(await self.findings([alsoDone, done]).isEmpty)
  }

  @Test func sameTitlesAtOtherTimesAreASeries() async {
    let items = ["2026-05-01/2026-05-07", "2026-06-01/2026-06-07"].enumerated().map {
      PracticeBacklog.item(
        "MB-AAAA\($0.offset)",
        "title: Packing list for walks\naudience: buyers\nwindow: \($0.element)\nstatus: ready")
    }
    #expect(await findings(items).isEmpty)
  }

  @Test func manyCopiesGiveOneFindingEach() async {
    let copies = (0..<5).map {
      PracticeBacklog.item(
        "MB-AAAA\($0)", "rank: \($0)\ntitle: Packing list\naudience: buyers\nstatus: ready")
    }
    let findings = await findings(copies)
    #expect(findings.map(\.path) == (1..<5).map { "items/MB-AAAA\($0).md" })
    #expect(findings.allSatisfy { $0.message.contains("MB-AAAA0") })
  }

  @Test(arguments: [
    ("rank: 2", "rank: 9", false),
    ("effort: 2", "effort: 5", false),
    ("status: backlog", "status: ready", false),
    ("title: Something else", "title: Walks - packing lists", true),
    ("audience: sellers", "audience: buyers", true),
    ("channel: print", "channel: web", true),
    ("reuses: [MB-AAAA1]", "x-note: none", true),
    ("status: stopped\nstop-reason: x", "status: ready", true),
  ])
  func ofAChangeOnlyWhatMakesAnItemLikeAnotherCounts(
    _ old: String, _ new: String, _ isReported: Bool
  ) async {
    let others = ["rank: 3", "title: Walks - packing lists", "audience: buyers", "status: ready"]
    func second(_ fields: String) -> RuleExample.File {
      let names = fields.split(separator: "\n").map { $0.prefix { $0 != ":" } + ":" }
      let rest = others.filter { line in !names.contains { line.hasPrefix($0) } }
      return PracticeBacklog.item("MB-AAAA2", (rest + [fields]).joined(separator: "\n"))
    }
    var request = CheckRequest(
      PracticeBacklog.snapshot([first, second(new)]), today: PracticeBacklog.today)
    request.before = PracticeBacklog.snapshot([first, second(old)])
    request.scope = ["items/MB-AAAA2.md"]
    request.rules = [NearDuplicate.name]
    #expect(await request.findings().count == (isReported ? 1 : 0))
    request.before = PracticeBacklog.snapshot([first])
    #expect(await request.findings().count == 1, "A new item is compared.")
  }

  @Test func theItemThatIsAskedForIsReported() async {
    let second = PracticeBacklog.item(
      "MB-AAAA2", "rank: 2\ntitle: Walks - packing lists\naudience: buyers\nstatus: ready")
    let findings = await findings([first, second], scope: ["items/MB-AAAA1.md"])
    #expect(findings.map(\.path) == ["items/MB-AAAA1.md"])
  }

  private func findings(_ files: [RuleExample.File], scope: Set<String>? = nil) async -> [Finding] {
    let audiences = [
      PracticeBacklog.audience("buyers"), PracticeBacklog.audience("sellers"),
      PracticeBacklog.audience("beginners", "part-of: buyers"),
    ]
    return await PracticeBacklog.findings(NearDuplicate.self, in: audiences + files, scope: scope)
  }
}
