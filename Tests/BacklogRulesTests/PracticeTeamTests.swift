import BacklogModel
import Testing

@testable import BacklogRules

/// What teams promise, take on, can do, and whom they serve.
@Suite struct PracticeTeamTests {
  // MARK: MoSCoW

  @Test(
    arguments: [
      ([("must", "6"), ("could", "4")], nil), ([("must", "6.1"), ("could", "3.9")], 61),
      ([("must", "5"), ("wont", "20"), ("could", "1")], 84),
      ([("must", "1"), ("must", nil)], nil),
      ([("must", "4"), ("should", "1"), ("could", nil)], 80),
      ([("must", "9"), (nil, "9")], nil), ([("must", "0.1"), ("must", "0.2")], 100),
    ] as [([(String?, String?)], Int?)])
  func mustHasItsShareOfTheEffort(_ items: [(String?, String?)], _ share: Int?) async {
    let found = await findings(MoSCoWBalance.self, [campaign] + items.enumerated().map(moscowItem))
    #expect(found.map(\.path) == (share == nil ? [] : ["campaigns/c.md"]))
    if let share { #expect(found.first?.message.hasPrefix("\(share) %") == true) }
    let hidden = items.count { $0.0 != "wont" && $0.1 == nil }
    if share != nil, hidden > 0 {
      #expect(found.first?.message.contains("\(hidden) item without an estimate") == true)
    }
  }

  @Test func settingsChangeTheShare() async {
    let items = [("must", "7"), ("could", "3")].enumerated().map {
      moscowItem(($0.offset, ($0.element.0, $0.element.1)))
    }
    let settings = RuleExample.File("backlog.yml", "format: 1\nmoscow: {must-max: 70}\n")
    #expect(await findings(MoSCoWBalance.self, [campaign] + items).count == 1)
    #expect(await findings(MoSCoWBalance.self, [settings, campaign] + items).isEmpty)
  }

  @Test func aBlueprintIsJudgedOnlyWhereItsCampaignsAreBalanced() async {
    let blueprint = RuleExample.File("blueprints/b.md", "---\ntitle: B\n---\n")
    let second = RuleExample.File("campaigns/d.md", "---\ntitle: D\ndeliverable: 'b: two'\n---\n")
    let single = [("c", "MB-AAAA1"), ("d", "MB-AAAA2")].map { key, id in
      PracticeBacklog.item(
        id, "title: x\ncampaign: \(key)\nmoscow: must\neffort: 3\nstatus: backlog")
    }
    let found = await findings(MoSCoWBalance.self, [blueprint, campaign, second] + single)
    #expect(found.map(\.path) == ["blueprints/b.md"])
    let another = PracticeBacklog.item(
      "MB-AAAA3", "title: x\ncampaign: d\nmoscow: must\neffort: 3\nstatus: backlog")
    let cause = await findings(MoSCoWBalance.self, [blueprint, campaign, second, another] + single)
    #expect(cause.map(\.path) == ["campaigns/d.md"])
  }

  @Test func whatIsDoneCanNotBeBalanced() async {
    let items = (1...3).map {
      PracticeBacklog.item(
        "MB-AAAA\($0)", "title: x\ncampaign: c\nmoscow: must\neffort: 3\nstatus: done")
    }
    #expect(await findings(MoSCoWBalance.self, [campaign] + items).isEmpty)
  }

  private let campaign = RuleExample.File(
    "campaigns/c.md", "---\ntitle: C\ndeliverable: 'b: one'\n---\n")

  private func moscowItem(_ item: (offset: Int, element: (String?, String?))) -> RuleExample.File {
    let (moscow, effort) = item.element
    return PracticeBacklog.item(
      "MB-AAAA\(item.offset)",
      "title: x\ncampaign: c\nstatus: backlog" + (moscow.map { "\nmoscow: \($0)" } ?? "")
        + (effort.map { "\neffort: \($0)" } ?? ""))
  }

  // MARK: Ages

  @Test(arguments: [(4, 30, false), (4, 91, true), (5, 10, false), (5, 11, true), (20, 17, false)])
  func usualAgeComesFromFinishedItems(_ finished: Int, _ age: Int, _ isOld: Bool) async {
    // Finished within 2, 4, 6, … days.
    let done = (0..<finished).map { number in
      let start = CivilDate(daysSinceEpoch: 20_000)
      return PracticeBacklog.item(
        "MB-AA\(100 + number)",
        "title: x\nteam: t\nstarted: \(start)\nfinished: \(start.adding(days: 2 * number + 1))\nstatus: done"
      )
    }
    let started = PracticeBacklog.today.adding(days: 1 - age)
    let item = PracticeBacklog.item(
      "MB-BBBB1", "title: x\nteam: t\nstarted: \(started)\nstatus: waiting\nwaiting-on: legal")
    #expect(await findings(ItemStale.self, done + [item]).count == (isOld ? 1 : 0))
  }

  @Test func oneTriageIsOneFinding() async {
    let items = (1...6).map {
      PracticeBacklog.item(
        "MB-AAAA\($0)", "rank: \($0)\ntitle: x\nconfirmed: 2025-01-0\($0)\nstatus: backlog")
    }
    let found = await findings(UnconfirmedItem.self, items)
    #expect(found.map(\.path) == ["items/MB-AAAA1.md"])
    #expect(found.first?.message.contains("5 more items of the team wait") == true)
  }

  // MARK: Skills

  @Test func skillsAreTheTeams() async {
    let team = RuleExample.File(
      "teams/t.md", "---\ntitle: T\nskills: {Design: [Ada, Ben], video: [Ada], seo: []}\n---\n")
    let other = RuleExample.File("teams/o.md", "---\ntitle: O\nskills: {SEO: Cleo}\n---\n")
    let item = PracticeBacklog.item(
      "MB-AAAA1", "title: x\nteam: t\nskills: [design, Video, seo]\nstatus: backlog")
    let missing = await findings(MissingSkill.self, [team, other, item])
    #expect(missing.map(\.path) == ["items/MB-AAAA1.md"])
    #expect(missing.first?.remedy?.contains("with O") == true)
    let single = await findings(SingleHolder.self, [team, other, item])
    #expect(single.map(\.path) == ["teams/t.md"])
    for finding in single {
      #expect(!(finding.message + (finding.remedy ?? "")).contains("Ada"), "Nobody is blamed.")
    }
  }

  // MARK: Audiences

  @Test(arguments: [
    ("audiences: [buyers]", 0), ("audiences: [all]", 0), ("audiences: [others]", 1),
    ("serves: {by: journey-stage, values: [Choose]}", 0),
    ("serves: {by: persona, values: [The buyers]}", 0),
    ("serves: {by: persona, values: [nobody]}", 0),
  ])
  func teamsServeWhatIsPartOfTheirAudiences(_ serves: String, _ count: Int) async {
    let files = [
      PracticeBacklog.audience("all"), PracticeBacklog.audience("others", "part-of: all"),
      PracticeBacklog.audience("buyers", "part-of: all\nstage: choose"),
      RuleExample.File("teams/t.md", "---\ntitle: T\n\(serves)\n---\n"),
      RuleExample.File("teams/u.md", "---\ntitle: U\naudiences: [all]\n---\n"),
      PracticeBacklog.item("MB-AAAA1", "title: x\nteam: t\naudience: buyers\nstatus: backlog"),
      PracticeBacklog.item("MB-AAAA2", "title: x\nteam: t\naudience: buyers\nstatus: backlog"),
    ]
    let found = await findings(UnservedAudience.self, files)
    #expect(found.count == count, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.remedy?.hasPrefix("give it to U") == true })
  }

  // MARK: Cycles

  @Test func onlyOpenCyclesAreJudged() async {
    let item = PracticeBacklog.item("MB-AAAA1", "title: x\nmoscow: wont\neffort: 9\nstatus: ready")
    let team = RuleExample.File("teams/t.md", "---\ntitle: T\ncapacity: 8\n---\n")
    for (end, count) in [
      ("to: 2026-04-15", 1), ("to: 2026-04-14", 0), ("to: 2026-04-30\nclosed: 2026-04-14", 0),
    ] {
      let cycle = RuleExample.File(
        "cycles/c.md",
        "---\nteam: t\nfrom: 2026-04-01\n\(end)\ncommitted: [MB-AAAA1, MB-AAAA1]\n---\n")
      #expect(await findings(WontCommitted.self, [item, team, cycle]).count == count)
      #expect(await findings(OverCapacity.self, [item, team, cycle]).count == count)
    }
  }

  private func findings(_ rule: any Rule.Type, _ files: [RuleExample.File]) async -> [Finding] {
    await PracticeBacklog.findings(rule, in: files)
  }
}
