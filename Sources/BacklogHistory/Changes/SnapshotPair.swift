import BacklogFormat
package import BacklogModel

/// Two versions of a backlog, as far as they have to be known to tell what changed: the documents that may differ, and the places
/// of all open items.
///
/// Of ten thousand documents nearly all are alike in both. Of those nothing is made but their places; all else only when
/// somebody asks.
///
/// A class, as it holds what was asked for.
package final class SnapshotPair: Sendable {
  /// One of the versions.
  package struct Side: Sendable {
    let settings: ConfigurationReading
    /// The documents that the other version may have otherwise, or not at all, by path.
    let records: [Record]
    /// Those of them that are items, in the backlog's order.
    let items: [Item]
    /// The open ones of the items that both versions have alike, in order.
    fileprivate let others: [PlacedItem]

    /// - Parameters:
    ///   - records: the documents that the other version may have otherwise, or not at all.
    ///   - items: those of them that are items; both in any order.
    ///   - others: the open ones of the items that both versions have alike, in order.
    package init(
      settings: ConfigurationReading, records: [Record], items: [Item], others: [PlacedItem]
    ) {
      self.settings = settings
      self.records = records.sorted { $0.path < $1.path }
      self.items = Item.inOrder(items)
      self.others = others
    }

    fileprivate init(_ snapshot: Snapshot) {
      (settings, records) = (snapshot.settings, snapshot.records)
      (items, others) = (snapshot.items, [])
    }
  }

  /// Both versions with all their documents.
  package final class Whole: Sendable {
    package let before: Snapshot
    package let after: Snapshot

    package init(before: Snapshot, after: Snapshot) {
      (self.before, self.after) = (before, after)
    }
  }

  let before: Side
  let after: Side
  private let commonRecord: @Sendable (String) -> Record?
  private let makeWhole: @Sendable () -> Whole
  private let madeWhole = Once<Whole>()
  private let madeOrders = Once<OpenOrders>()
  private let madeNames = Once<NamedRecords>()

  /// - Parameters:
  ///   - record: makes the document at a path that both versions have alike.
  ///   - whole: makes both versions with all their documents.
  package init(
    before: Side, after: Side, record: @escaping @Sendable (_ path: String) -> Record?,
    whole: @escaping @Sendable () -> Whole
  ) {
    (self.before, self.after) = (before, after)
    (commonRecord, makeWhole) = (record, whole)
  }

  package convenience init(_ before: Snapshot, _ after: Snapshot) {
    self.init(
      before: Side(before), after: Side(after), record: { _ in nil },
      whole: { Whole(before: before, after: after) })
  }

  /// Both versions with all their documents; made when somebody first asks.
  package var whole: Whole { madeWhole.value(makeWhole) }

  /// The orders of the open items; made when somebody first asks.
  var orders: OpenOrders {
    madeOrders.value { OpenOrders(before: before.openItems, after: after.openItems) }
  }

  /// The document with that id as it is now, or as it was where it is gone. Of several with one id an open item goes first.
  package func record(id: ItemID) -> Record? {
    for (order, side) in [(orders.after, after), (orders.before, before)] {
      if let item = order.item(id) { return record(path: item.path, in: side) }
      let names = madeNames.value { NamedRecords(after.records, before.records) }
      if let record = names.records[id] { return record }
    }
    return whole.after.record(id: id) ?? whole.before.record(id: id)
  }

  private func record(path: String, in side: Side) -> Record? {
    side.records.record(at: path) ?? commonRecord(path)
  }
}

extension SnapshotPair.Side {
  /// All open items in order.
  fileprivate var openItems: [OrderedItem] {
    let open = items.lazy.filter(\.isOpen)
    if others.isEmpty { return open.map { OrderedItem($0) } }
    return PlacedItem.merged(open.map { PlacedItem($0) }, others).map(\.ordered)
  }
}

/// The orders of the open items in two versions, and which items moved between them.
final class OpenOrders: Sendable {
  let before: TeamOrders
  let after: TeamOrders
  /// In the new order.
  let moves: [(id: ItemID, place: PlaceChange)]

  init(before: [OrderedItem], after: [OrderedItem]) {
    self.before = TeamOrders(before)
    self.after = TeamOrders(after)
    moves = MovedItems.between(self.before, self.after)
  }
}

/// Documents by their ids; of several with one id the first.
private final class NamedRecords: Sendable {
  let records: [ItemID: Record]

  init(_ records: [Record]...) {
    var byID: [ItemID: Record] = [:]
    for record in records.joined() {
      if let id = record.id, byID[id] == nil { byID[id] = record }
    }
    self.records = byID
  }
}
