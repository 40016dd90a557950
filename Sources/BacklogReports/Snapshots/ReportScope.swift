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

  /// When each item came to where it is, from history; empty where that isn't known.
  package var dates: [ItemID: ItemDates] = [:]

  package init(
    _ snapshot: Snapshot, day: CivilDate, teams: [String] = [], campaigns: [String] = []
  ) {
    self.snapshot = snapshot
    self.day = day
    self.teams = teams
    self.campaigns = campaigns
  }

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
    let withItems = Set(items.compactMap { $0.record.text("campaign") })
    return snapshot.records(of: .campaign).filter { campaign in
      guard campaigns.isEmpty || campaigns.contains(campaign.key) else { return false }
      guard !teams.isEmpty else { return true }
      return campaign.text("team").map(teams.contains) ?? false || withItems.contains(campaign.key)
    }
  }

  /// The teams that are asked for.
  package var teamRecords: [Record] {
    snapshot.records(of: .team).filter { teams.isEmpty || teams.contains($0.key) }
  }
}
