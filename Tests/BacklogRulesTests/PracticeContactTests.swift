import BacklogModel
import Testing

@testable import BacklogRules

/// Caps over sliding periods, and audiences that contain others.
@Suite struct PracticeContactTests {
  @Test(arguments: [
    ([1, 7], 1), ([1, 8], 0), ([1, 1], 1), ([8, 1, 14], 1), ([1, 9, 17], 0),
    // Two stretches of time, with a quiet one between
    ([1, 2, 15, 16], 2),
    // One long stretch is one cause
    ([1, 4, 7, 10, 13], 1),
  ])
  func periodsSlide(_ days: [Int], _ breaches: Int) async {
    let cap = "contact-cap: {channel: all, max: 1, per-days: 7}"
    let findings = await findings([PracticeBacklog.audience("buyers", cap)] + messages(days))
    #expect(findings.count == breaches, "\(findings.map(\.message))")
  }

  @Test func onlyTheCapsChannelCounts() async {
    let cap = PracticeBacklog.audience(
      "buyers",
      "contact-cap:\n  - {channel: Email, max: 1, per-days: 7}\n  - {channel: all, max: 2, per-days: 7}"
    )
    let email = message("MB-AAAA1", day: 1, "channel: email")
    let social = message("MB-AAAA2", day: 2, "channel: social")
    #expect(await findings([cap, email, social]).isEmpty)
    let second = message("MB-AAAA3", day: 3, "channel: [social, email]")
    let found = await findings([cap, email, second])
    #expect(found.map(\.path) == ["items/MB-AAAA3.md"])
    #expect(found[0].message.contains("2 messages by email from 2026-05-01 to 2026-05-03"))
    let all = await findings([cap, email, social, message("MB-AAAA3", day: 3, "channel: print")])
    #expect(all.count == 1)
  }

  @Test func messagesToTheWholeReachTheParts() async {
    let audiences = [
      PracticeBacklog.audience("all"),
      PracticeBacklog.audience(
        "buyers", "part-of: all\ncontact-cap: {channel: all, max: 1, per-days: 7}"),
      PracticeBacklog.audience("beginners", "part-of: buyers"),
      PracticeBacklog.audience("others", "part-of: all"),
    ]
    let whole = message("MB-AAAA1", day: 1, to: "all")
    #expect(await findings(audiences + [whole, message("MB-AAAA2", day: 2, to: "others")]).isEmpty)
    let found = await findings(audiences + [whole, message("MB-AAAA2", day: 2, to: "beginners")])
    #expect(found.map(\.path) == ["items/MB-AAAA2.md"])
    #expect(found.first?.message.contains("The beginners") == true)
  }

  @Test func oneCauseIsFoundOnce() async {
    let cap = "contact-cap: {channel: all, max: 1, per-days: 7}"
    let audiences = [
      PracticeBacklog.audience("all", cap),
      PracticeBacklog.audience("buyers", "part-of: all\n" + cap),
      PracticeBacklog.audience("beginners", "part-of: buyers"),
    ]
    let found = await findings(
      audiences + [message("MB-AAAA1", day: 1, to: "all"), message("MB-AAAA2", day: 2, to: "all")])
    #expect(found.count == 1)
    #expect(found.first?.message.contains("The all would") == true)
  }

  @Test func aPartsOwnCapHoldsForIt() async {
    let audiences = [
      PracticeBacklog.audience("all", "contact-cap: {channel: all, max: 1, per-days: 7}"),
      PracticeBacklog.audience(
        "fans", "part-of: all\ncontact-cap: {channel: all, max: 2, per-days: 7}"),
    ]
    let two = [message("MB-AAAA1", day: 1, to: "fans"), message("MB-AAAA2", day: 2, to: "fans")]
    #expect(await findings(audiences + two).isEmpty)
    #expect(await findings(audiences + two + [message("MB-AAAA3", day: 3, to: "fans")]).count == 1)
  }

  @Test func audiencesInARingEndTheSearch() async {
    let cap = "contact-cap: {channel: all, max: 1, per-days: 7}"
    let audiences = [
      PracticeBacklog.audience("a", "part-of: b\n" + cap),
      PracticeBacklog.audience("b", "part-of: a"),
    ]
    let found = await findings(
      audiences + [message("MB-AAAA1", day: 1, to: "a"), message("MB-AAAA2", day: 2, to: "b")])
    #expect(found.count == 1)
  }

  @Test func whatHasGoneOutIsNoMoreToChange() async {
    let cap = PracticeBacklog.audience("buyers", "contact-cap: {channel: all, max: 1, per-days: 7}")
    let sent = [1, 2].map {
      PracticeBacklog.item(
        "MB-AAAA\($0)",
        "title: x\naudience: buyers\nwindow: 2026-03-0\($0)/2026-03-09\nstatus: done")
    }
    let stopped = message("MB-AAAA4", day: 1, "status: stopped")
    #expect(await findings([cap] + sent).isEmpty)
    #expect(await findings([cap, stopped, message("MB-AAAA5", day: 2)]).isEmpty)
  }

  @Test func theMessageThatIsAskedForIsReported() async {
    let cap = PracticeBacklog.audience("buyers", "contact-cap: {channel: all, max: 1, per-days: 7}")
    let found = await PracticeBacklog.findings(
      ContactCap.self, in: [cap] + messages([1, 2]), scope: ["items/MB-AAAA0.md"])
    #expect(found.map(\.path) == ["items/MB-AAAA0.md"])
  }

  @Test(arguments: [
    ("email", "email", "buyers", "buyers", true), ("email", "Email", "buyers", "all", true),
    ("email", "[social, email]", "all", "beginners", true),
    ("email", "social", "buyers", "buyers", false),
    ("email", "email", "beginners", "others", false),
  ])
  func oneChannelAtATime(
    _ one: String, _ other: String, _ audience: String, _ another: String, _ isReported: Bool
  ) async {
    let audiences = [
      PracticeBacklog.audience("all"), PracticeBacklog.audience("buyers", "part-of: all"),
      PracticeBacklog.audience("beginners", "part-of: buyers"),
      PracticeBacklog.audience("others", "part-of: all"),
    ]
    let items = [
      message("MB-AAAA1", day: 1, to: audience, "channel: \(one)"),
      message("MB-AAAA2", day: 2, to: another, "channel: \(other)"),
    ]
    let found = await PracticeBacklog.findings(OverlappingContact.self, in: audiences + items)
    #expect(found.map(\.path) == (isReported ? ["items/MB-AAAA2.md"] : []))
  }

  @Test func manyOverlapsGiveOneFindingEach() async {
    let items = (1...9).map { message("MB-AAAA\($0)", day: $0, "channel: email") }
    let found = await PracticeBacklog.findings(
      OverlappingContact.self, in: [PracticeBacklog.audience("buyers")] + items)
    #expect(found.map(\.path) == (2...9).map { "items/MB-AAAA\($0).md" })
    #expect(found.last?.message.contains("MB-AAAA1, MB-AAAA2, MB-AAAA3 and others") == true)
  }

  @Test func differentOffersAreOneFindingWhateverTheChannel() async {
    let items = [
      message("MB-AAAA1", day: 1, "channel: email\noffer: 10 %  off"),
      message("MB-AAAA2", day: 1, "channel: email\noffer: 10 % OFF"),
      message("MB-AAAA3", day: 2, "channel: [email, print]\noffer: Free shipping"),
    ]
    let files = [PracticeBacklog.audience("buyers")] + items
    let conflicts = await PracticeBacklog.findings(ConflictingOffers.self, in: files)
    #expect(conflicts.map(\.path) == ["items/MB-AAAA3.md"])
    let overlaps = await PracticeBacklog.findings(OverlappingContact.self, in: files)
    #expect(overlaps.map(\.path) == ["items/MB-AAAA2.md"])
  }

  private func messages(_ days: [Int]) -> [RuleExample.File] {
    days.enumerated().map { message("MB-AAAA\($0.offset)", day: $0.element) }
  }

  private func message(
    _ id: String, day: Int, to audience: String = "buyers", _ fields: String = "x-none: 1"
  ) -> RuleExample.File {
    let first = CivilDate(year: 2026, month: 5, day: day) ?? PracticeBacklog.today
    let status = fields.contains("status:") ? "" : "\nstatus: backlog"
    return PracticeBacklog.item(
      id,
      "title: x\naudience: \(audience)\nwindow: \(first)/\(first.adding(days: 20))\n\(fields)\(status)"
    )
  }

  private func findings(_ files: [RuleExample.File]) async -> [Finding] {
    await PracticeBacklog.findings(ContactCap.self, in: files)
  }
}
