import BacklogModel
import Testing

@testable import BacklogSite

/// What no page does: measure people, set two teams' points side by side, count boxes.
@Suite struct RefusalTests {
  @Test func listsOfSeveralTeamsHoldNoEstimates() async throws {
    let site = try await DemoSite.shared
    for (path, page) in site.pages where !path.contains("/") {
      let text = page.first("main")?.text.lowercased() ?? ""
      #expect(!text.contains(/\beffort:? \d/), "\(path)")
    }
  }

  @Test func estimatesAreOfOneTeamOnAPage() async throws {
    let site = try await DemoSite.shared
    let teams = ["First Steps", "Long Haul"]
    for (path, page) in site.pages where path.hasPrefix("campaigns/") || path.hasPrefix("teams/") {
      let main = page.first("main")
      guard main?.text.contains("effort") == true else { continue }
      let named = Set(
        (main?.all ?? []).filter { $0.attributes["class"] == "team" }.map(\.text)
          .filter(teams.contains))
      #expect(named.count <= 1, "\(path): \(named)")
    }
  }

  @Test func estimatesOfTwoTeamsAreNeverAdded() throws {
    func campaign(_ team: String) -> (path: String, text: String) {
      ("campaigns/both.md", "---\ntitle: Both\n\(team)guidepoint: 2026-q2\n---\n")
    }
    func item(_ id: String, _ team: String) -> (path: String, text: String) {
      (
        "items/\(id).md",
        "---\nid: \(id)\ntitle: A\n\(team)campaign: both\neffort: 5\nstatus: backlog\n---\n"
      )
    }
    func team(_ files: [(path: String, text: String)]) throws -> String? {
      let site = SiteFixture.site(files)
      let record = try #require(site.snapshot.record(.campaign, key: "both"))
      return Burnup.team(of: record, site.campaignItems["both"] ?? [])
    }
    let one = item("MB-7K2QX", "team: first-steps\n")
    let other = item("MB-9TD4A", "team: other\n")
    #expect(try team([campaign(""), one, other]) == nil)
    #expect(try team([campaign(""), one]) == "first-steps")
    #expect(try team([campaign("team: other\n"), one, other]) == "other")
    #expect(try team([campaign(""), item("MB-7K2QX", "")]) == "")
  }

  @Test func boxesAreNeverCounted() async throws {
    let site = try await DemoSite.shared
    for (path, page) in site.pages where path.hasPrefix("items/") {
      let article = page.first("article")
      for part in [article?.first("header"), article?.first("aside")] {
        #expect(part?.text.contains(/\d+\s*(of|\/|%)\s*\d*/) == false, "\(path)")
      }
    }
  }

  @Test func nobodyOnATeamIsNamedOrCounted() {
    let page = SiteFixture.page("teams/first-steps.html", of: SiteFixture.site())
    for name in ["Ada", "Ben", "Cleo"] { #expect(!page.contains(name)) }
  }
}
