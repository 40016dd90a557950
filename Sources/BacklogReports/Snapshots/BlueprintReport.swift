package import BacklogHistory
package import BacklogModel

/// `blueprint`: the calendar of agreed deliverables, and how far the items below each of them are.
///
/// Progress is that of items, which stand for what customers get; checkboxes are never counted. Drift is what was added, dropped or
/// moved to another month since the blueprint was agreed.
package struct BlueprintReport: Sendable {
  package struct Entry: Sendable {
    package let deliverable: Deliverable
    package let month: CivilMonth?
    /// The campaigns that lead to it.
    package let campaigns: [Record]
    /// Items of those campaigns that are still meant to be there: neither stopped nor Won't.
    package let planned: Int
    package let done: Int
    /// Items of them that were begun and aren't done.
    package let inProgress: Int
    /// Whether its month is over and something is left.
    package let isLate: Bool
  }

  package struct Blueprint: Sendable {
    package let record: Record
    package let guidepoint: Record?
    package let from: CivilDate?
    package let to: CivilDate?
    /// By month, in the order of the file.
    package let entries: [Entry]
    /// Days since it was reviewed, or agreed; `nil` where it never was.
    package let daysSinceReview: Int?
    /// `nil` where nothing was agreed, or no history is known.
    package let drift: BlueprintDrift?
  }

  /// Those in force on the day, or the next one to come, by their first day; all that are named, where some are.
  package let blueprints: [Blueprint]

  /// - Parameters:
  ///   - includesAll: whether those count too whose last day is past.
  ///   - versions: the blueprints as they were, by key; `nil` where that isn't known.
  package init(
    _ scope: ReportScope, includesAll: Bool, versions: [String: [PlanVersion]]? = nil
  ) {
    let snapshot = scope.snapshot
    let byCampaign = Dictionary(grouping: snapshot.items) { $0.record.text("campaign") ?? "" }
    let records = snapshot.records(of: .blueprint).filter { blueprint in
      if !scope.teams.isEmpty, let team = blueprint.text("team"), !scope.teams.contains(team) {
        return false
      }
      guard scope.touches(from: blueprint.date("from"), to: blueprint.date("to")) else {
        return false
      }
      return includesAll || blueprint.date("to").map { $0 >= scope.day } ?? true
    }
    blueprints = records.map { record in
      let campaigns = snapshot.records(of: .campaign).filter {
        $0.part("deliverable")?.key == record.key
          && (scope.campaigns.isEmpty || scope.campaigns.contains($0.key))
      }
      let last = record.date("reviewed") ?? record.date("agreed-on")
      return Blueprint(
        record: record,
        guidepoint: record.text("guidepoint").flatMap { snapshot.record(.guidepoint, key: $0) },
        from: record.date("from"), to: record.date("to"),
        entries: record.agreedDeliverables.map { deliverable in
          let own = campaigns.filter {
            $0.part("deliverable")?.part.comparableName == deliverable.key.comparableName
          }
          return Entry(deliverable, own, own.flatMap { byCampaign[$0.key] ?? [] }, on: scope.day)
        }.enumerated().sorted {
          ($0.element.sortingMonth, $0.offset) < ($1.element.sortingMonth, $1.offset)
        }.map(\.element),
        daysSinceReview: last.map { scope.day.days(since: $0) },
        drift: versions.flatMap {
          BlueprintDrift(of: record, $0[record.key] ?? [], on: scope.day)
        })
    }.sorted {
      ($0.from?.daysSinceEpoch ?? 0, $0.record.key) < ($1.from?.daysSinceEpoch ?? 0, $1.record.key)
    }
  }
}

extension BlueprintReport.Entry {
  fileprivate init(
    _ deliverable: Deliverable, _ campaigns: [Record], _ items: [Item], on day: CivilDate
  ) {
    self.deliverable = deliverable
    self.campaigns = campaigns
    month = deliverable.month.flatMap { CivilMonth($0) }
    let planned = items.filter {
      $0.category != .stopped && $0.record.text("moscow") != "wont"
    }
    self.planned = planned.count
    done = planned.count { $0.category == .done }
    inProgress = planned.count { $0.category?.isInProgress == true }
    let isOver = month.map { $0.lastDay < day } ?? false
    isLate = isOver && (planned.isEmpty || done < planned.count)
  }

  fileprivate var sortingMonth: Int { month.map { $0.year * 12 + $0.month } ?? Int.max }
}
