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
  package init(_ scope: ReportScope) {
    mustMaximum = scope.snapshot.configuration.mustMaximum
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for item in scope.items where item.category != .stopped {
      let record = item.record
      let key = record.text("campaign")
      let campaign = key.flatMap { scope.snapshot.record(.campaign, key: $0) }
      if campaign?.text("decision") == "stop" { continue }
      let team = record.text("team")
      let name = "\(campaign?.key ?? "")\n\(team ?? "")"
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append(Group(campaign: campaign, team: team))
      }
      groups[place].add(item)
    }
    self.groups = groups.filter(\.hasOpenItems).map(\.withDroppableInOrder)
  }
}

extension MoSCoWReport.Group {
  fileprivate var hasOpenItems: Bool { openItems > 0 }

  fileprivate mutating func add(_ item: Item) {
    let level = item.record.text("moscow")
    switch level {
    case "must": must.add(item)
    case "should": should.add(item)
    case "could": could.add(item)
    case "wont": wont.add(item)
    default: undecided.add(item)
    }
    guard item.isOpen else { return }
    openItems += 1
    if level == "could" || level == "should" { droppable.append(item) }
  }

  fileprivate var withDroppableInOrder: Self {
    var group = self
    let reversed = Array(droppable.reversed())
    group.droppable =
      reversed.filter { $0.record.text("moscow") == "could" }
      + reversed.filter { $0.record.text("moscow") == "should" }
    return group
  }
}

extension MoSCoWReport.Level {
  fileprivate mutating func add(_ item: Item) {
    items += 1
    if let effort = item.effort, effort > .zero {
      self.effort = self.effort + effort
    } else {
      unestimated += 1
    }
  }
}
