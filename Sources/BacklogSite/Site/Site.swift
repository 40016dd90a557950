import BacklogFormat
package import BacklogHistory
package import BacklogModel
import BacklogRender
import BacklogReports

/// A backlog as its pages tell it: all that more than one page asks for is worked out once.
package struct Site: Sendable {
  let title: String
  let snapshot: Snapshot
  let scope: ReportScope
  let histories: Histories
  let dates: [ItemID: ItemDates]
  /// The documents that have a page, by path.
  let shownRecords: [Record]
  let places: SitePlaces
  let links: ItemLinks
  /// The items that are shown, in the backlog's order; closed ones too.
  let items: [Item]
  let openItems: [Item]
  let campaignItems: [String: [Item]]
  let forecast: ForecastReport?
  let burnups: [String: Burnup]
  let experiments: ExperimentReport
  let blueprints: BlueprintReport
  /// The place of an open item among those of its team, from 1.
  let teamPositions: [ItemID: Int]

  var day: CivilDate { scope.day }
  var teams: [Record] { scope.teamRecords }

  /// - Parameters:
  ///   - title: what the site is called; `nil` for the names of its teams.
  ///   - teams: the keys of teams whose work is shown; all where it is empty.
  ///   - timeline: what items were at any time; `nil` where there is no history.
  package init(
    _ snapshot: Snapshot, title: String? = nil, day: CivilDate, teams: [String] = [],
    histories: Histories, timeline: Timeline?
  ) {
    self.snapshot = snapshot
    self.histories = histories
    var scope = ReportScope(snapshot, day: day, teams: teams)
    dates = timeline?.dates(on: day) ?? [:]
    scope.dates = dates
    self.scope = scope
    let items = scope.items
    self.items = items
    openItems = items.filter(\.isOpen)
    let byCampaign = Dictionary(grouping: items) { $0.record.text("campaign") ?? "" }
    campaignItems = byCampaign
    shownRecords = Self.shown(scope, items)
    places = SitePlaces(of: shownRecords)
    links = ItemLinks(snapshot)
    forecast = timeline.map { ForecastReport(scope, in: $0) }
    burnups = timeline.map { Burnup.all(scope, items: byCampaign, in: $0) } ?? [:]
    experiments = ExperimentReport(scope)
    blueprints = BlueprintReport(scope, includesAll: true)
    self.title = title ?? Self.title(scope.teamRecords)
    var positions: [ItemID: Int] = [:]
    var counts: [String: Int] = [:]
    for item in openItems {
      let team = item.record.text("team") ?? ""
      counts[team, default: 0] += 1
      positions[item.id] = counts[team]
    }
    teamPositions = positions
  }

  private static func title(_ teams: [Record]) -> String {
    switch teams.count {
    case 1: "\(teams[0].title): the backlog"
    case 2: "\(teams[0].title) and \(teams[1].title)"
    default: "The backlog"
    }
  }

  /// The documents that have a page, by path.
  private static func shown(_ scope: ReportScope, _ items: [Item]) -> [Record] {
    let snapshot = scope.snapshot
    var records = items.map(\.record)
    records += scope.campaignRecords
    records += scope.teamRecords
    for kind in [Kind.request, .guidepoint, .blueprint] {
      records += snapshot.records(of: kind).filter { record in
        scope.teams.isEmpty || record.text("team").map(scope.teams.contains) ?? true
      }
    }
    records += snapshot.records(of: .audience)
    return records.sorted { $0.path < $1.path }
  }
}

extension Site {
  /// A document of a kind by its key, where it has a page.
  func shown(_ kind: Kind, _ key: String?) -> Record? {
    key.flatMap { snapshot.record(kind, key: $0) }.flatMap { places[$0.path] == nil ? nil : $0 }
  }

  /// Documents of a kind that have a page, by path.
  func shown(_ kind: Kind) -> [Record] {
    snapshot.records(of: kind).filter { places[$0.path] != nil }
  }

  /// How a campaign's numbers stand.
  func experiment(of campaign: Record) -> ExperimentReport.Experiment? {
    experiments.experiments.first { $0.campaign.path == campaign.path }
  }

  /// The name that people know a team by; its key where it has no document.
  func teamName(_ key: String) -> String { snapshot.record(.team, key: key)?.title ?? key }

  /// Whether pages have to say whose an item is.
  var namesTeams: Bool { snapshot.records(of: .team).count > 1 }
}
