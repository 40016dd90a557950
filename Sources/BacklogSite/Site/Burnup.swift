import BacklogHistory
import BacklogModel
import BacklogRender
import BacklogReports

/// A campaign's burnup, ready to be shown.
struct Burnup: Sendable {
  let report: BurnupReport
  /// What it comes to, in a sentence.
  let headline: String
  let picture: InlinePicture?

  /// Those of all campaigns whose items are of one team: estimates of two are never added to one another.
  static func all(
    _ scope: ReportScope, items: [String: [Item]], in timeline: Timeline
  ) -> [String: Burnup] {
    var burnups: [String: Burnup] = [:]
    for campaign in scope.campaignRecords {
      guard let team = team(of: campaign, items[campaign.key] ?? []) else { continue }
      let own = ReportScope(scope.snapshot, day: scope.day, teams: team.isEmpty ? [] : [team])
      let report = BurnupReport(
        of: campaign, team: team.isEmpty ? nil : team, own, in: timeline)
      if report.points.isEmpty { continue }
      let page = ReportPage.burnup(report)
      burnups[campaign.key] = Burnup(
        report: report, headline: page.headline,
        picture: page.inlinePicture(id: "burnup"))
    }
    return burnups
  }

  /// The key of the team whose estimates a campaign's burnup adds up; empty where its items have no team, `nil` where they are of
  /// several and none runs it.
  static func team(of campaign: Record, _ items: [Item]) -> String? {
    if let team = campaign.text("team") { return team }
    let teams = Set(items.map { $0.record.text("team") ?? "" })
    return teams.count == 1 ? teams.first : nil
  }
}
