import BacklogFormat
import BacklogModel

/// Which documents name which items, found in one pass over all of them.
struct ItemLinks: Sendable {
  /// A document that names an item in a field.
  struct Mention: Sendable {
    let record: Record
    let field: String
  }

  private var mentions: [ItemID: [Mention]] = [:]

  init(_ snapshot: Snapshot) {
    for item in snapshot.items {
      for field in ["depends-on", "reuses"] { add(item.record, field) }
    }
    for request in snapshot.records(of: .request) { add(request, "items") }
    for cycle in snapshot.records(of: .cycle) { add(cycle, "committed") }
  }

  private mutating func add(_ record: Record, _ field: String) {
    guard record.node(field) != nil else { return }
    for id in record.ids(field) where id != record.id {
      mentions[id, default: []].append(Mention(record: record, field: field))
    }
  }

  /// The documents that name the item in the field, in the order of the backlog.
  func records(naming id: ItemID, in field: String) -> [Record] {
    (mentions[id] ?? []).filter { $0.field == field }.map(\.record)
  }
}
