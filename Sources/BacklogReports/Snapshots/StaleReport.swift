package import BacklogModel

/// `stale`: what nobody has begun, and nobody has confirmed for a while, so that it can be confirmed or stopped in one go.
///
/// An item's age is counted from the last day on which somebody said that it is still wanted (`confirmed`), or else from the day on
/// which it came into the backlog.
package struct StaleReport: Sendable {
  package struct Entry: Sendable {
    package let item: Item
    /// Days since it was confirmed, or else since it was written down; `nil` where neither is known.
    package let days: Int?
    /// The guidepoint that it leads to, where that is over.
    package let expiredGuidepoint: Record?

    /// Whether it has been too long, or what it is for is over. Of what was never confirmed nobody can tell how long it is.
    package func isStale(after limit: Int) -> Bool {
      expiredGuidepoint != nil || days.map { $0 > limit } ?? false
    }
  }

  /// How many items were confirmed so many days ago.
  package struct Band: Sendable {
    /// `nil` for those that never were.
    package let days: ClosedRange<Int>?
    package let count: Int
  }

  /// Items that are to do, in the backlog's order.
  package let entries: [Entry]
  /// The days after which an item is stale, as the rule `unconfirmed-item` has them.
  package let limit: Int
  package let bands: [Band]

  /// Those that are stale.
  package var stale: [Entry] { entries.filter { $0.isStale(after: limit) } }

  /// How many nobody has ever confirmed.
  package var neverConfirmed: Int { entries.count { $0.item.record.node("confirmed") == nil } }

  package init(_ scope: ReportScope, limit: Int) {
    let ends = ExpiredOutcomes(scope)
    let entries = scope.items.filter { $0.category == .todo }.map { item in
      Entry(
        item: item,
        days: (item.record.date("confirmed") ?? scope.dates(of: item.id)?.created)
          .map { max(0, scope.day.days(since: $0)) },
        expiredGuidepoint: ends.guidepoint(of: item.record))
    }
    self.entries = entries
    self.limit = limit
    let edges = [0...30, 31...60, 61...90, 91...180, 181...Int.max]
    bands =
      edges.map { edge in
        Band(days: edge, count: entries.count { $0.days.map(edge.contains) ?? false })
      } + [Band(days: nil, count: entries.count { $0.days == nil })]
  }
}

/// Finds the guidepoints that are over and that items still lead to.
private struct ExpiredOutcomes {
  private let snapshot: Snapshot
  private let expired: [String: Record]

  init(_ scope: ReportScope) {
    snapshot = scope.snapshot
    let over = scope.snapshot.records(of: .guidepoint).filter { guidepoint in
      ["met", "missed", "dropped"].contains(guidepoint.text("status"))
        || guidepoint.date("to").map { $0 < scope.day } ?? false
    }
    expired = Dictionary(over.map { ($0.key, $0) }) { first, _ in first }
  }

  func guidepoint(of item: Record) -> Record? {
    let campaign = item.text("campaign").flatMap { snapshot.record(.campaign, key: $0) }
    let blueprint = campaign?.part("deliverable").flatMap {
      snapshot.record(.blueprint, key: $0.key)
    }
    let key =
      item.part("outcome")?.key ?? blueprint?.text("guidepoint") ?? campaign?.text("guidepoint")
    return key.flatMap { expired[$0] }
  }
}
