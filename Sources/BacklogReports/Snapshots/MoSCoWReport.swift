package import BacklogModel

/// `moscow`: which share of the effort is Must, and what drops first when the date holds.
///
/// The share is of effort, not of a count: Must ÷ (Must + Should + Could). Won't is no part of the total, and neither is what
/// was stopped. More than 60 % Must puts the date at risk, and about 20 % Could is room to give way in (DSDM Agile Project Framework
/// handbook, "MoSCoW Prioritisation"); the share is a setting. Effort of one team is never added to another's.
package struct MoSCoWReport: Sendable {
  /// The effort of one level.
  package struct Level: Sendable {
    package internal(set) var effort = DecimalNumber.zero
    package internal(set) var items = 0
    package internal(set) var unestimated = 0
  }

  /// What one team has to do for one campaign.
  package struct Group: Sendable {
    /// `nil` for items without one.
    package let campaign: Record?
    /// The team's key; `nil` for items without one.
    package let team: String?
    package internal(set) var must = Level()
    package internal(set) var should = Level()
    package internal(set) var could = Level()
    package internal(set) var wont = Level()
    /// Items that nobody has put in a level, which count in no share.
    package internal(set) var undecided = Level()
    /// What can be left out and how, open items only: Could before Should, and of each the last in order first.
    package internal(set) var droppable: [Item] = []
    fileprivate var openShould: [Item] = []
    /// How many of the items are open.
    package internal(set) var openItems = 0

    /// Must in per cent of the total; `nil` where nothing is estimated.
    package var mustShare: Double? { share(must) }
    package var shouldShare: Double? { share(should) }
    package var couldShare: Double? { share(could) }

    /// How many items of the total have no estimate, so that the shares may be others.
    package var unestimated: Int { must.unestimated + should.unestimated + could.unestimated }

    private func share(_ level: Level) -> Double? {
      let total = (must.effort + should.effort + could.effort).approximate
      return total > 0 ? 100 * level.effort.approximate / total : nil
    }
  }

  /// By campaign, in the order in which their first items come.
  package let groups: [Group]
  /// The share that Must should have at most, in per cent.
  package let mustMaximum: Int

  /// Campaigns that were stopped, and those of which everything is closed, are left out.
  package init(_ scope: ReportScope) async {
    mustMaximum = scope.snapshot.configuration.mustMaximum
    let items = scope.items.filter { $0.category != .stopped }
    let shares = await items.concurrentMap { Share($0) }
    var campaigns: [String: (record: Record?, isStopped: Bool)] = [:]
    var groups: [Group] = []
    var places: [GroupName: Int] = [:]
    for (item, share) in zip(items, shares) {
      let key = share.campaign ?? ""
      let campaign = campaigns[key] ?? Self.campaign(share.campaign, in: scope.snapshot)
      campaigns[key] = campaign
      if campaign.isStopped { continue }
      let name = GroupName(campaign: campaign.record?.key ?? "", team: share.team ?? "")
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append(Group(campaign: campaign.record, team: share.team))
      }
      groups[place].add(item, share)
    }
    self.groups = groups.filter(\.hasOpenItems).map(\.withDroppableInOrder)
  }

  private struct GroupName: Hashable {
    let campaign: String
    let team: String
  }

  private static func campaign(
    _ key: String?, in snapshot: Snapshot
  ) -> (record: Record?, isStopped: Bool) {
    let record = key.flatMap { snapshot.record(.campaign, key: $0) }
    return (record, record?.text("decision") == "stop")
  }

  /// What an item says of its share.
  fileprivate struct Share: Sendable {
    let campaign: String?
    let team: String?
    let level: String?
    let effort: DecimalNumber?

    init(_ item: Item) {
      campaign = item.record.text("campaign")
      team = item.team
      level = item.record.text("moscow")
      effort = item.effort
    }
  }
}

extension MoSCoWReport.Group {
  fileprivate var hasOpenItems: Bool { openItems > 0 }

  fileprivate mutating func add(_ item: Item, _ share: MoSCoWReport.Share) {
    switch share.level {
    case "must": must.add(share.effort)
    case "should":
      should.add(share.effort)
      if item.isOpen { openShould.append(item) }
    case "could":
      could.add(share.effort)
      if item.isOpen { droppable.append(item) }
    case "wont": wont.add(share.effort)
    default: undecided.add(share.effort)
    }
    if item.isOpen { openItems += 1 }
  }

  fileprivate var withDroppableInOrder: Self {
    var group = self
    group.droppable = droppable.reversed() + openShould.reversed()
    return group
  }
}

extension MoSCoWReport.Level {
  fileprivate mutating func add(_ effort: DecimalNumber?) {
    items += 1
    if let effort, effort > .zero {
      self.effort = self.effort + effort
    } else {
      unestimated += 1
    }
  }
}
