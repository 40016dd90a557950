package import BacklogModel

/// Which document history is followed of: an item or request by its id, all else by kind and key, wherever the file lay.
package struct DocumentName: Hashable, Sendable {
  private let id: ItemID?
  private let kind: Kind
  private let key: String

  package init(_ record: Record) {
    id = record.id
    kind = record.kind
    key = record.key
  }

  /// Whether a change is of that document.
  package func names(_ document: ChangedDocument) -> Bool {
    guard document.kind == kind else { return false }
    return id == nil ? document.key == key : document.id == id
  }
}
