import BacklogFormat
import BacklogModel

/// A field of one document that names another.
struct Reference {
  /// The document that has the field.
  let record: Record
  let field: String
}

extension Snapshot {
  /// All fields that name `record`: by kind, and items in their order.
  ///
  /// Cost: one look-up in each document of the kinds that can name it.
  func references(to record: Record) -> [Reference] {
    let nameHash = record.nameHash
    return Kind.allCases.flatMap { kind -> [Reference] in
      let fields = kind.schema.fields.filter { $0.type.refers(to: record.kind) }
      if fields.isEmpty { return [] }
      let candidates = inOrder(records(of: kind).filter { $0.mayMention(nameHash) })
      return fields.flatMap { field in
        candidates.filter { $0.names(record, in: field) }
          .map { Reference(record: $0, field: field.name) }
      }
    }
  }

  /// Items in the backlog's order; others as they are.
  private func inOrder(_ records: [Record]) -> [Record] {
    if records.first?.kind != .item { return records }
    return Item.inOrder(records.compactMap { Item($0, configuration: configuration) }).map(\.record)
  }
}

extension FieldType {
  /// Whether a value of this type names a document of that kind.
  func refers(to kind: Kind) -> Bool {
    switch self {
    case .id(let kinds): kinds.contains(kind)
    case .key(let target), .part(let target): target == kind
    default: false
    }
  }
}

extension Record {
  fileprivate func names(_ target: Record, in field: Field) -> Bool {
    guard document.frontMatter[field.name] != nil, path != target.path else { return false }
    return switch field.type {
    case .id: target.id.map(ids(field.name).contains) ?? false
    case .key: texts(field.name).contains(target.key)
    case .part:
      texts(field.name).contains { (try? PartReference($0))?.key == target.key }
    default: false
    }
  }
}
