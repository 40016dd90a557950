package import BacklogHistory
package import BacklogModel

/// What a report is about, and as of which day.
package struct ReportScope: Sendable {
  package let snapshot: Snapshot
  /// The day as of which things are late, stale or in force.
  package let day: CivilDate
  /// The keys of teams; all where it is empty.
  package let teams: [String]
  /// The keys of campaigns; all where it is empty.
  package let campaigns: [String]

  /// What history tells; `nil` where that isn't known.
  package var timeline: Timeline?
  /// The first and the last day that the report is about; `nil` where each report takes its own.
  package var since: CivilDate?
  package var until: CivilDate?

  package init(
    _ snapshot: Snapshot, day: CivilDate, teams: [String] = [], campaigns: [String] = []
  ) {
    self.snapshot = snapshot
    self.day = day
    self.teams = teams
    self.campaigns = campaigns
  }

  /// When an item came to where it is, from history; `nil` where that isn't known.
  package func dates(of id: ItemID) -> ItemDates? { timeline?.items[id]?.dates(on: day) }

  /// Items of those teams and campaigns, in the backlog's order, closed ones too.
  package var items: [Item] {
    var filter = ItemFilter()
    filter.teams = teams
    filter.campaigns = campaigns
    filter.includesClosed = true
    return snapshot.items(filter)
  }

  /// The campaigns that are asked for: of those keys, and of those teams or with items of theirs.
  package var campaignRecords: [Record] {
    let withItems =
      teams.isEmpty ? [] : Set(items.compactMap { $0.record.text("campaign") })
    return snapshot.records(of: .campaign).filter { campaign in
      guard campaigns.isEmpty || campaigns.contains(campaign.key) else { return false }
      guard !teams.isEmpty else { return true }
      return campaign.text("team").map(teams.contains) ?? false || withItems.contains(campaign.key)
    }
  }

  /// The period that is asked for, or else the last days up to the day of the report.
  ///
  /// - Parameter days: how many, where nothing is asked for.
  package func period(days: Int) -> ClosedRange<CivilDate> {
    let last = min(until ?? day, day)
    return min(since ?? last.adding(days: 1 - days), last)...last
  }

  /// Whether a span of days touches the period that is asked for.
  package func touches(from first: CivilDate?, to last: CivilDate?) -> Bool {
    if let since, let last, last < since { return false }
    if let until, let first, first > until { return false }
    return true
  }

  /// Whether figures in a team's own unit can be shown: no two teams' stand side by side.
  package var isOfOneTeam: Bool { teamRecords.count < 2 }

  /// The team of an item: an item that names none is the only team's, where there is one only.
  package func team(named name: String?) -> String? {
    if let name { return name }
    let teams = snapshot.records(of: .team)
    return teams.count == 1 ? teams[0].key : nil
  }

  /// The teams that are asked for.
  package var teamRecords: [Record] {
    snapshot.records(of: .team).filter { teams.isEmpty || teams.contains($0.key) }
  }
}
