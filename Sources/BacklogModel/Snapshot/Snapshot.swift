/// A whole backlog at one moment, wherever it was read from.
package struct Snapshot: Sendable {
  package let settings: ConfigurationReading
  /// All documents, by path.
  package let records: [Record]
  /// Files that were not read.
  package let obstacles: [Obstacle]
  /// All items in the backlog's order: rank, then id; closed ones too.
  package let items: [Item]
  private let indicesByID: [ItemID: [Int]]
  private let indicesByKey: [Kind: [String: [Int]]]
  private let indicesByKind: [Kind: [Int]]

  package var configuration: Configuration { settings.configuration }

  /// Cost: n log n of the items.
  package init(settings: ConfigurationReading, records: [Record], obstacles: [Obstacle]) {
    self.settings = settings
    self.records = records.sorted { $0.path < $1.path }
    self.obstacles = obstacles.sorted { $0.path < $1.path }
    var byID: [ItemID: [Int]] = [:]
    var byKey: [Kind: [String: [Int]]] = [:]
    var byKind: [Kind: [Int]] = [:]
    byID.reserveCapacity(records.count)
    for (index, record) in self.records.enumerated() {
      byKind[record.kind, default: []].append(index)
      if let id = record.id {
        byID[id, default: []].append(index)
      } else {
        byKey[record.kind, default: [:]][record.key, default: []].append(index)
      }
    }
    indicesByID = byID
    indicesByKey = byKey
    indicesByKind = byKind
    let configuration = settings.configuration
    let sorted = self.records
    items = (byKind[.item] ?? []).compactMap { Item(sorted[$0], configuration: configuration) }
      .sorted { ($0.place, $0.record.path) < ($1.place, $1.record.path) }
  }

  /// The documents of a kind, by path.
  package func records(of kind: Kind) -> [Record] {
    (indicesByKind[kind] ?? []).map { records[$0] }
  }

  /// The documents with that id; more than one where ids collide.
  package func records(id: ItemID) -> [Record] { (indicesByID[id] ?? []).map { records[$0] } }

  package func record(id: ItemID) -> Record? { indicesByID[id]?.first.map { records[$0] } }

  package func record(_ kind: Kind, key: String) -> Record? {
    indicesByKey[kind]?[key]?.first.map { records[$0] }
  }

  /// The documents of a kind that share a key: those in different subfolders.
  package func records(_ kind: Kind, key: String) -> [Record] {
    (indicesByKey[kind]?[key] ?? []).map { records[$0] }
  }

  package func keys(of kind: Kind) -> [String] { (indicesByKey[kind] ?? [:]).keys.sorted() }

  /// All ids in use.
  package var ids: Set<ItemID> { Set(indicesByID.keys) }

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
