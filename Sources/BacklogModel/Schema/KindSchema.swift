package import BacklogFormat

/// The fields of a kind in the order in which new documents and `fmt` write them, and the sections it needs.
///
/// A class, because every rule asks for it for every document; it never changes.
package final class KindSchema: Sendable {
  package let kind: Kind
  /// What documents of the kind are for, in a sentence.
  package let summary: String
  package let fields: [Field]
  /// Headings of checklists that the kind may be required to have.
  package let sections: [String]
  /// The fields whose values are mappings with keys of their own.
  package let mappingFields: [Field]
  /// The names of the fields that every document of the kind must have.
  package let requiredNames: [String]
  /// The keys in order.
  package let keyOrder: [String]
  /// The fields' names, at the fields' places.
  package let keyTable: KeyTable
  private let fieldsByName: [String: Field]

  init(kind: Kind, summary: String, sections: [String] = [], fields: [Field]) {
    self.kind = kind
    self.summary = summary
    self.sections = sections
    self.fields = fields
    keyOrder = fields.map(\.name)
    keyTable = KeyTable(keyOrder)
    mappingFields = fields.filter { field in
      if case .mapping = field.type { return true }
      return false
    }
    requiredNames = fields.filter { $0.presence == .required }.map(\.name)
    fieldsByName = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
  }

  package subscript(name: String) -> Field? { fieldsByName[name] }

  /// Whether there is a field of that name.
  package func knows(_ name: String) -> Bool { fieldsByName.index(forKey: name) != nil }
}

/// All kinds' schemas: the one place that says which fields there are.
package enum Schema {
  static let schemas: [Kind: KindSchema] = Dictionary(
    [item, request, campaign, guidepoint, blueprint, cycle, definition, team, audience].map {
      ($0.kind, $0)
    }
  ) { first, _ in first }

  /// The heading of an item's own conditions.
  package static let acceptanceCriteria = "Acceptance criteria"
  /// The heading of the team's conditions for all its items.
  package static let definitionOfDone = "Definition of Done"
}
