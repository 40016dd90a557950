import BacklogFormat
import Synchronization

/// Documents by what others call them. Made when somebody first asks: many commands never do.
final class RecordIndex: Sendable {
  private let records: [Record]
  private let madeIDs = Once<IDs>()
  private let madeKeys = Once<Keys>()

  /// - Parameter records: by path, so that among those with one name the first by path comes first.
  init(of records: [Record]) {
    self.records = records
  }

  /// Look-ups that are answered by going through all documents before the table of ids is made: one costs a tenth of a
  /// millisecond among ten thousand, the table some milliseconds.
  private static let patience = 8
  private let lookups = Atomic(0)

  /// The documents with that id, by path.
  func records(_ id: ItemID) -> [Record] {
    if madeIDs.value == nil,
      lookups.add(1, ordering: .relaxed).newValue <= Self.patience
    {
      return records.filter { $0.id == id }
    }
    return ids.records(id)
  }

  var ids: IDs { madeIDs.value { IDs(records) } }

  var keys: Keys { madeKeys.value { Keys(records) } }

  /// Items and requests by their ids.
  final class IDs: Sendable {
    private let single: [ItemID: Record]
    /// Only of ids that more than one document has.
    private let collisions: [ItemID: [Record]]

    init(_ records: [Record]) {
      var single: [ItemID: Record] = [:]
      var collisions: [ItemID: [Record]] = [:]
      single.reserveCapacity(records.count)
      for record in records {
        guard let id = record.id else { continue }
        if let first = single[id] {
          collisions[id, default: [first]].append(record)
        } else {
          single[id] = record
        }
      }
      self.single = single
      self.collisions = collisions
    }

    var all: Set<ItemID> { Set(single.keys) }

    /// The ids that more than one document has.
    var shared: [ItemID] { Array(collisions.keys) }

    func records(_ id: ItemID) -> [Record] {
      collisions[id] ?? single[id].map { [$0] } ?? []
    }
  }

  /// Documents without an id by their keys.
  final class Keys: Sendable {
    private let records: [Kind: [String: [Record]]]

    init(_ records: [Record]) {
      var byKey: [Kind: [String: [Record]]] = [:]
      for record in records where record.id == nil {
        byKey[record.kind, default: [:]][record.key, default: []].append(record)
      }
      self.records = byKey
    }

    subscript(kind: Kind, key: String) -> [Record] { records[kind]?[key] ?? [] }

    func all(of kind: Kind) -> [String] { records[kind].map { Array($0.keys) } ?? [] }

    /// The keys that more than one document of a kind has.
    func shared(of kind: Kind) -> [String] {
      records[kind]?.filter { $0.value.count > 1 }.map(\.key) ?? []
    }
  }
}
