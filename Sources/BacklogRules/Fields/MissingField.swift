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
    missingFields(in: snapshot, fieldGroups).map(\.fields)
  }

  /// The fields that the document must have whatever its state, and lacks. One that stands in a piece of the front matter
  /// that could not be read isn't missing.
  func missingFields(in snapshot: Snapshot, _ groups: [FieldGroup]) -> [MissingField] {
    groups.flatMap { group -> [MissingField] in
      let missing = missingNames(in: group, snapshot).map { $0.compactMap(group.field) }
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

  /// The names of what a group lacks; of some together one is enough.
  private func missingNames(in group: FieldGroup, _ snapshot: Snapshot) -> [[String]] {
    let isRoot = group.prefix.isEmpty
    func isThere(_ name: String) -> Bool {
      group.mapping[name].map(Self.holdsSomething) ?? false || isRoot && isUnreadable(name)
    }
    var missing: [[String]] = []
    for name in group.requiredNames where !isThere(name) { missing.append([name]) }
    guard isRoot else { return missing }
    for names in kind.conditionalNeeds(in: snapshot) where !names.contains(where: isThere) {
      missing.append(names)
    }
    return missing
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

extension Kind {
  /// What is required of all documents of the kind by more than its schema; of some names together one is enough.
  func conditionalNeeds(in snapshot: Snapshot) -> [[String]] {
    switch self {
    case .item:
      snapshot.records(of: .team).count > 1
        ? [["campaign", "outcome"], ["team"]] : [["campaign", "outcome"]]
    case .campaign: [["deliverable", "guidepoint"]]
    default: []
    }
  }
}
