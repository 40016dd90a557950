package import BacklogModel
import Git

/// Which document history is followed of: an item or request by its id, all else by kind and key, wherever the file lay.
package struct DocumentName: Hashable, Sendable {
  private let id: ItemID?
  /// `nil` for an item or a request, whichever has the id.
  private let kind: Kind?
  private let key: String

  package init(_ record: Record) {
    id = record.id
    kind = record.kind
    key = record.key
  }

  /// An item or request that may be gone.
  package init(_ id: ItemID) {
    self.id = id
    kind = nil
    key = ""
  }

  /// What an index keeps of the name.
  var hash: NameHash { NameHash(id?.description ?? key) }

  /// Whether a change is of that document.
  package func names(_ document: ChangedDocument) -> Bool {
    if let kind, document.kind != kind { return false }
    return id == nil ? document.key == key : document.id == id
  }
}

/// A document's id or key in four bytes, by which a commit that has nothing to do with it is passed over.
struct NameHash: Hashable, Comparable {
  let value: UInt32

  init(_ name: String) { value = UInt32(truncatingIfNeeded: Fingerprint.of(name)) }

  /// What a document can be asked for by.
  static func all(of document: ChangedDocument) -> [NameHash] {
    [NameHash(document.key)] + (document.id.map { [NameHash($0.description)] } ?? [])
  }

  static func < (left: NameHash, right: NameHash) -> Bool { left.value < right.value }
}
