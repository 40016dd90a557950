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
      let teams = Set((items[campaign.key] ?? []).map { $0.record.text("team") })
      guard teams.count == 1 || campaign.text("team") != nil else { continue }
      var own = scope
      if let team = campaign.text("team") ?? teams.first.flatMap({ $0 }) {
        own = ReportScope(scope.snapshot, day: scope.day, teams: [team])
      }
      let report = BurnupReport(of: campaign, own, in: timeline)
      if report.points.isEmpty { continue }
      let page = ReportPage.burnup(report)
      burnups[campaign.key] = Burnup(
        report: report, headline: page.headline,
        picture: page.inlinePicture(id: "burnup"))
    }
    return burnups
  }
}
