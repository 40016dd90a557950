import BacklogFormat
package import BacklogModel

/// A field that a document must have and lacks.
struct MissingField {
  /// The field, or those of which one is enough.
  let fields: [Field]
  let group: FieldGroup
  /// The field's entry, where it is there with nothing in it.
  let emptyEntry: Entry?
  /// An entry whose key looks like a misspelling of the field's.
  let misspelling: Entry?
}

extension Record {
  /// The fields that the document must have whatever its state, and lacks; of several together, one is enough.
  package func fieldsMissing(in snapshot: Snapshot) -> [[Field]] {
    missingFields(in: snapshot).map(\.fields)
  }

  /// The fields that the document must have whatever its state, and lacks. One that stands in a piece of the front matter
  /// that could not be read isn't missing.
  func missingFields(in snapshot: Snapshot) -> [MissingField] {
    fieldGroups.flatMap { group -> [MissingField] in
      let isRoot = group.prefix.isEmpty
      var needs = group.fields.filter { $0.presence == .required }.map { [$0] }
      if isRoot { needs += conditionalNeeds(in: snapshot) }
      let missing = needs.filter { fields in
        !fields.contains { field in
          group.mapping[field.name].map(Self.holdsSomething) ?? false
            || isRoot && isUnreadable(field.name)
        }
      }
      if missing.isEmpty { return [] }
      let unknown = group.unknownEntries.map { (entry: $0, field: group.fieldMeant(by: $0)) }
      return missing.map { fields in
        MissingField(
          fields: fields, group: group,
          emptyEntry: fields.lazy.compactMap { group.mapping.entry($0.name) }.first,
          misspelling: unknown.first { unknown in
            fields.contains { $0.name == unknown.field?.name }
          }?.entry)
      }
    }
  }

  /// What is required of a kind by more than its schema, for all its documents.
  private func conditionalNeeds(in snapshot: Snapshot) -> [[Field]] {
    let schema = kind.schema
    func fields(_ names: String...) -> [Field] { names.compactMap { schema[$0] } }
    switch kind {
    case .item:
      let needsTeam = snapshot.records(of: .team).count > 1
      return [fields("campaign", "outcome")] + (needsTeam ? [fields("team")] : [])
    case .campaign: return [fields("deliverable", "guidepoint")]
    default: return []
    }
  }

  /// Whether there is anything in a value.
  private static func holdsSomething(_ node: Node) -> Bool {
    switch node.kind {
    case .empty: false
    case .scalar: node.text?.isEmpty == false
    case .sequence: node.elements.contains(where: holdsSomething)
    case .mapping: !node.mapping.isEmpty
    }
  }
}
