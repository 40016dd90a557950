/// A whole backlog at one moment, wherever it was read from.
package struct Snapshot: Sendable {
  package let settings: ConfigurationReading
  /// All documents, by path.
  package let records: [Record]
  /// Files that were not read.
  package let obstacles: [Obstacle]
  /// All items in the backlog's order: rank, then id; closed ones too.
  package let items: [Item]
  private let recordsByID: [ItemID: Record]
  /// Only of ids that more than one document has.
  private let collisions: [ItemID: [Record]]
  private let recordsByKey: [Kind: [String: [Record]]]
  private let recordsByKind: [Kind: [Record]]

  package var configuration: Configuration { settings.configuration }

  /// Cost: n log n of the items.
  package init(settings: ConfigurationReading, records: [Record], obstacles: [Obstacle]) {
    self.settings = settings
    self.records = records.sorted { $0.path < $1.path }
    self.obstacles = obstacles.sorted { $0.path < $1.path }
    var byID: [ItemID: Record] = [:]
    var collisions: [ItemID: [Record]] = [:]
    var byKey: [Kind: [String: [Record]]] = [:]
    byID.reserveCapacity(records.count)
    for record in self.records {
      guard let id = record.id else {
        byKey[record.kind, default: [:]][record.key, default: []].append(record)
        continue
      }
      if let first = byID[id] {
        collisions[id, default: [first]].append(record)
      } else {
        byID[id] = record
      }
    }
    recordsByID = byID
    self.collisions = collisions
    recordsByKey = byKey
    recordsByKind = Dictionary(grouping: self.records, by: \.kind)
    let configuration = settings.configuration
    items = Item.inOrder(
      (recordsByKind[.item] ?? []).compactMap { Item($0, configuration: configuration) })
  }

  /// The documents of a kind, by path.
  package func records(of kind: Kind) -> [Record] { recordsByKind[kind] ?? [] }

  /// The documents with that id; more than one where ids collide.
  package func records(id: ItemID) -> [Record] {
    collisions[id] ?? recordsByID[id].map { [$0] } ?? []
  }

  package func record(id: ItemID) -> Record? { recordsByID[id] }

  package func record(_ kind: Kind, key: String) -> Record? { recordsByKey[kind]?[key]?.first }

  /// The documents of a kind that share a key: those in different subfolders.
  package func records(_ kind: Kind, key: String) -> [Record] { recordsByKey[kind]?[key] ?? [] }

  package func keys(of kind: Kind) -> [String] { (recordsByKey[kind] ?? [:]).keys.sorted() }

  /// All ids in use.
  package var ids: Set<ItemID> { Set(recordsByID.keys) }

  /// Open items in order.
  package var openItems: [Item] { items.filter(\.isOpen) }

  /// The document at a path below the backlog's root.
  package func record(path: String) -> Record? {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < records.count && records[low].path == path ? records[low] : nil
  }
}
