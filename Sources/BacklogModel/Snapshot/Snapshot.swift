/// A whole backlog at one moment, wherever it was read from.
package struct Snapshot: Sendable {
  package let settings: ConfigurationReading
  /// All documents, by path.
  package let records: [Record]
  /// Files that were not read.
  package let obstacles: [Obstacle]
  /// All items in the backlog's order: rank, then id; closed ones too.
  package let items: [Item]
  /// Where the documents of each kind are among the records: they share a folder, so that they lie side by side.
  private let places: [Kind: Range<Int>]
  private let index: RecordIndex

  package var configuration: Configuration { settings.configuration }

  /// Cost: n log n of the items.
  package init(settings: ConfigurationReading, records: [Record], obstacles: [Obstacle]) {
    self.init(
      settings: settings, records: records,
      items: records.compactMap { Item($0, configuration: settings.configuration) },
      obstacles: obstacles)
  }

  /// The same, where the items were made already.
  ///
  /// - Parameters:
  ///   - items: those of all records that are items, in any order.
  ///   - areInOrder: whether both are known to be in their orders.
  package init(
    settings: ConfigurationReading, records: [Record], items: [Item], obstacles: [Obstacle],
    areInOrder: Bool = false
  ) {
    self.settings = settings
    self.records = areInOrder ? records : records.sorted { $0.path < $1.path }
    self.obstacles = obstacles.sorted { $0.path < $1.path }
    self.items = areInOrder ? items : Item.inOrder(items)
    places = Self.places(of: self.records)
    index = RecordIndex(of: self.records)
  }

  /// Where the documents of each kind are among some, which are by path.
  package static func places(of records: [Record]) -> [Kind: Range<Int>] {
    var places: [Kind: Range<Int>] = [:]
    var start = 0
    while start < records.count {
      let kind = records[start].kind
      let end = records[start...].partitioningIndex { $0.kind != kind }
      places[kind] = start..<end
      start = end
    }
    return places
  }

  /// The documents of a kind, by path.
  package func records(of kind: Kind) -> [Record] { places[kind].map { Array(records[$0]) } ?? [] }

  /// The documents with that id; more than one where ids collide.
  package func records(id: ItemID) -> [Record] { index.records(id) }

  package func record(id: ItemID) -> Record? { index.records(id).first }

  package func record(_ kind: Kind, key: String) -> Record? { records(kind, key: key).first }

  /// The documents of a kind that share a key: those in different subfolders.
  package func records(_ kind: Kind, key: String) -> [Record] { index.keys[kind, key] }

  package func keys(of kind: Kind) -> [String] { index.keys.all(of: kind).sorted() }

  /// All ids in use.
  package var ids: Set<ItemID> { index.ids.all }

  /// Ids that more than one document has.
  package var sharedIDs: [ItemID] { index.ids.shared }

  /// Keys that more than one document of a kind has.
  package func sharedKeys(of kind: Kind) -> [String] { index.keys.shared(of: kind) }

  /// Open items in order.
  package var openItems: [Item] { items.filter(\.isOpen) }

  /// The document at a path below the backlog's root.
  package func record(path: String) -> Record? { records.record(at: path) }
}
