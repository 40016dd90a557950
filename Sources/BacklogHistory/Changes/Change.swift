package import BacklogModel

/// One thing that is different between two versions of a backlog.
package struct Change: Hashable, Sendable {
  package let kind: ChangeKind
  package let document: ChangedDocument
  /// What of the document: a field, a box's key or text, a criterion's metric, a deliverable's key, a committed item's id.
  package var part: String?
  /// Which list the part belongs to: a heading (`Acceptance criteria`) or a field (`success`, `deliverables`, `committed`).
  package var list: String?
  /// What it was; `nil` where there was nothing. Fields' values are whole, lists joined by commas.
  package var from: String?
  /// What it is now; `nil` where there is nothing.
  package var to: String?
  /// Why, where the document says so: the reason of a stop, a decision, a waiver, a change of what was agreed.
  package var detail: String?
  /// Whether what changed had been agreed on before.
  package var wasAgreed = false
  /// Whether another change of the document speaks of it already: the reason of a stop beside the stop.
  package var isImplied = false
  /// The item's places; where it moved, changed its team, or came into the order or left it.
  package var place: PlaceChange?
  /// Open items that the change of a Definition of Done is about.
  package var touches: [ItemID] = []

  package init(
    _ kind: ChangeKind, of document: ChangedDocument, part: String? = nil, list: String? = nil,
    from: String? = nil, to: String? = nil, detail: String? = nil, wasAgreed: Bool = false,
    place: PlaceChange? = nil, touches: [ItemID] = []
  ) {
    self.kind = kind
    self.document = document
    self.part = part
    self.list = list
    self.from = from
    self.to = to
    self.detail = detail
    self.wasAgreed = wasAgreed
    self.place = place
    self.touches = touches
  }
}

/// The document that a change is in: as it is now, or was where it is gone.
///
/// A reference to what is said of it: each of its changes has one, and changes are copied a lot.
package struct ChangedDocument: Hashable, Sendable {
  private let facts: Facts

  private final class Facts: Hashable, Sendable {
    let kind: Kind?
    let id: ItemID?
    let key: String
    let path: String
    let oldPath: String?
    let title: String

    init(kind: Kind?, id: ItemID?, key: String, path: String, oldPath: String?, title: String) {
      (self.kind, self.id, self.key) = (kind, id, key)
      (self.path, self.oldPath, self.title) = (path, oldPath, title)
    }

    static func == (left: Facts, right: Facts) -> Bool {
      left === right
        || (left.kind, left.id, left.key) == (right.kind, right.id, right.key)
          && (left.path, left.oldPath, left.title) == (right.path, right.oldPath, right.title)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(path) }
  }

  /// `nil` for the backlog's settings.
  package var kind: Kind? { facts.kind }
  /// `nil` for kinds without ids.
  package var id: ItemID? { facts.id }
  package var key: String { facts.key }
  /// Below the backlog's root.
  package var path: String { facts.path }
  /// Where the file was before, if elsewhere.
  package var oldPath: String? { facts.oldPath }
  package var title: String { facts.title }

  package init(
    kind: Kind?, id: ItemID?, key: String, path: String, oldPath: String? = nil, title: String
  ) {
    facts = Facts(kind: kind, id: id, key: key, path: path, oldPath: oldPath, title: title)
  }

  package init(_ record: Record, oldPath: String? = nil) {
    self.init(
      kind: record.kind, id: record.id, key: record.key, path: record.path,
      oldPath: oldPath == record.path ? nil : oldPath, title: record.title)
  }

  /// The backlog's settings.
  package static let settings = ChangedDocument(
    kind: nil, id: nil, key: "settings", path: Configuration.fileName,
    title: Configuration.fileName)

  /// How messages name the document: its id, or its kind and key.
  package var name: String {
    id?.description ?? kind.map { "\($0.shortName) \(key)" } ?? key
  }
}

/// An item's positions among its team's open items, 1-based, before and after.
package struct PlaceChange: Hashable, Sendable {
  /// The team whose order the positions are of; `nil` where the item has none.
  package var team: String?
  package var from: Int?
  package var to: Int?
  /// The item that is now right below it; `nil` at the end.
  package var above: ItemID?
  /// What that item was called then, where somebody wrote it down. No part of the change: two that differ in it are equal.
  package var aboveTitle: String?

  package init(team: String?, from: Int?, to: Int?, above: ItemID?) {
    self.team = team
    self.from = from
    self.to = to
    self.above = above
  }

  package static func == (left: PlaceChange, right: PlaceChange) -> Bool {
    (left.team, left.from, left.to, left.above) == (right.team, right.from, right.to, right.above)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(team)
    hasher.combine(to)
    hasher.combine(above)
  }
}
