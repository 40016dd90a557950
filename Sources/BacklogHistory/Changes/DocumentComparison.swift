import BacklogFormat
package import BacklogModel

/// What became of one document between two versions of a backlog, whatever became of the others.
package struct DocumentComparison: Sendable {
  /// The settings, which say what a status means, before and after.
  package let before: Configuration
  package let after: Configuration

  package init(before: Configuration, after: Configuration) {
    self.before = before
    self.after = after
  }

  /// The changes from one version of a document to another, in the order in which they are told.
  ///
  /// A document that came or went is one change, `added` or `removed`; `values(of:)` says what a new one holds. Of one that
  /// can't be read, before or now, only what is in both versions is compared. Moves aren't among the changes: they depend on
  /// the other items, and `MovedItems` finds them. `rank` is. Cost: some microseconds, and the reading of both bodies where
  /// they differ.
  package func changes(from old: Record?, to new: Record?) -> [Change] {
    guard let new else {
      guard let old else { return [] }
      return [Change(.removed, of: ChangedDocument(old), from: old.title)]
    }
    guard let old else {
      return [Change(.added, of: ChangedDocument(new), to: new.title)]
    }
    let document = ChangedDocument(new, oldPath: old.path)
    var changes: [Change] = []
    if old.name != new.name {
      changes.append(Change(.renumbered, of: document, from: old.name, to: new.name))
    }
    if old.path != new.path {
      changes.append(Change(.renamed, of: document, from: old.path, to: new.path))
    }
    if old === new || old.document.bytes == new.document.bytes { return changes }
    let told = changes.count
    switch (old.isLegible, new.isLegible) {
    case (true, false): changes.append(Change(.broken, of: document))
    case (false, true): changes.append(Change(.mended, of: document))
    default: break
    }
    var versions = VersionPair(old: old, new: new, document: document)
    changes += flowChanges(&versions)
    changes += planChanges(&versions)
    changes += fieldChanges(&versions)
    changes += bodyChanges(versions)
    if changes.count == told { changes.append(Change(.rewritten, of: document)) }
    return changes
  }

  /// What a document holds, as changes from nothing: each field, and each box. With these behind its `added`, a history of
  /// changes holds all that it needs to tell what the document was at any time.
  package func values(of new: Record) -> [Change] {
    guard let empty = Record(path: new.path, document: Document(Array("---\n---\n".utf8))) else {
      return []
    }
    var versions = VersionPair(old: empty, new: new, document: ChangedDocument(new))
    return flowChanges(&versions) + planChanges(&versions) + fieldChanges(&versions)
      + bodyChanges(versions)
  }
}

/// Two versions of a document, and which of its fields are told already.
struct VersionPair {
  let old: Record
  let new: Record
  let document: ChangedDocument
  /// Fields that no other change needs to mention.
  private(set) var told: Set<String> = []

  init(old: Record, new: Record, document: ChangedDocument) {
    self.old = old
    self.new = new
    self.document = document
  }

  /// Whether a field means something else than before. Where one version can't be read, a field that isn't there says nothing.
  func isChanged(_ field: String) -> Bool {
    let (before, after) = (old.node(field), new.node(field))
    if before == nil, after == nil { return false }
    if before == nil, old.isUnreadable(field) || !old.isLegible { return false }
    if after == nil, new.isUnreadable(field) || !new.isLegible { return false }
    return old.meaning(of: field) != new.meaning(of: field)
  }

  /// Marks fields as told; says whether the first of them is changed and was not told before.
  mutating func tell(_ field: String, with others: String...) -> Bool {
    guard isChanged(field), told.insert(field).inserted else { return false }
    told.formUnion(others)
    return true
  }

  func change(
    _ kind: ChangeKind, _ field: String, detail: String? = nil, wasAgreed: Bool = false
  ) -> Change {
    Change(
      kind, of: document, part: field, from: old.valueText(field), to: new.valueText(field),
      detail: detail, wasAgreed: wasAgreed)
  }
}
