import BacklogFormat
package import BacklogModel

/// A place in the front matter that refers to an id.
package struct IDReference: Sendable {
  package let record: Record
  package let field: String

  /// All references to an id but those of the documents that have it, by path.
  static func all(to id: ItemID, in snapshot: Snapshot) -> [IDReference] {
    snapshot.records.flatMap { record -> [IDReference] in
      record.kind.schema.fields.compactMap { field in
        guard case .id = field.type, record.ids(field.name).contains(id) else { return nil }
        return IDReference(record: record, field: field.name)
      }
    }
  }

  /// The edit that makes it refer to another id.
  func edit(from old: ItemID, to new: ItemID) -> Edit {
    let texts = record.texts(field).map { ItemID($0) == old ? new.description : $0 }
    if record.node(field)?.kind == .sequence { return .set([field], .list(texts)) }
    return .set([field], .text(texts.first ?? new.description))
  }
}
