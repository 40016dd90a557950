import BacklogFormat
package import BacklogHistory
package import BacklogModel
import BacklogRender
import BacklogReports

/// A backlog as its pages tell it: all that more than one page asks for is worked out once.
///
/// A class, so that ten thousand pages that are made side by side share one and copy nothing; it never changes.
package final class Site: Sendable {
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

  let teams: [Record]
  /// Whether pages have to say whose an item is.
  let namesTeams: Bool
  /// Those that go on before those that are decided on, each by date.
  let campaigns: [Record]
  /// The sections that have anything to show.
  let sections: [SiteSection]

  var day: CivilDate { scope.day }

  /// - Parameters:
  ///   - title: what the site is called; `nil` for the names of its teams.
  ///   - teams: the keys of teams whose work is shown; all where it is empty.
  ///   - timeline: what items were at any time; `nil` where there is no history.
  package init(
    _ snapshot: Snapshot, title: String? = nil, day: CivilDate, teams: [String] = [],
    histories: Histories, timeline: Timeline?
  ) {
    var scope = ReportScope(snapshot, day: day, teams: teams)
    let dates = timeline?.dates(on: day) ?? [:]
    scope.timeline = timeline
    let items = scope.items
    let openItems = items.filter(\.isOpen)
    let byCampaign = Dictionary(grouping: items) { $0.record.text("campaign") ?? "" }
    let shownRecords = Self.shown(scope, items)
    let experiments = ExperimentReport(scope)
    let teamRecords = scope.teamRecords
    self.snapshot = snapshot
    self.histories = histories
    self.dates = dates
    self.scope = scope
    self.items = items
    self.openItems = openItems
    self.shownRecords = shownRecords
    self.experiments = experiments
    self.teams = teamRecords
    self.title = title ?? Self.title(teamRecords)
    campaignItems = byCampaign
    places = SitePlaces(of: shownRecords)
    links = ItemLinks(snapshot)
    forecast = timeline.map { ForecastReport(scope, in: $0) }
    burnups = timeline.map { Burnup.all(scope, items: byCampaign, in: $0) } ?? [:]
    blueprints = BlueprintReport(scope, includesAll: true)
    namesTeams = snapshot.records(of: .team).count > 1
    campaigns = Self.inOrder(scope.campaignRecords)
    sections = Self.sections(
      shownRecords, hasNumbers: !experiments.experiments.isEmpty,
      hasClosed: openItems.count < items.count)
  }

  private static func sections(
    _ records: [Record], hasNumbers: Bool, hasClosed: Bool
  ) -> [SiteSection] {
    let kinds = Set(records.map(\.kind))
    return SiteSection.allCases.filter { section in
      switch section {
      case .overview, .backlog, .board: true
      case .blueprint: kinds.contains(.blueprint)
      case .campaigns: kinds.contains(.campaign)
      case .experiments: hasNumbers
      case .requests: kinds.contains(.request)
      case .guidepoints: kinds.contains(.guidepoint)
      case .closed: hasClosed
      }
    }
  }

  private static func inOrder(_ campaigns: [Record]) -> [Record] {
    func order(_ campaign: Record) -> (Int, String, String) {
      let isOver = campaign.node("decision") != nil
      return (
        isOver ? 1 : 0, campaign.text("due") ?? campaign.text("review-on") ?? "9999", campaign.key
      )
    }
    return campaigns.map { ($0, order($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
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
}
