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
    guard let empty = Record(path: new.path, document: Self.empty) else { return [] }
    var versions = VersionPair(old: empty, new: new, document: ChangedDocument(new))
    return flowChanges(&versions) + planChanges(&versions) + fieldChanges(&versions)
      + bodyChanges(versions)
  }

  private static let empty = Document(Array("---\n---\n".utf8))
}
