/// The fields of a kind in the order in which new documents and `fmt` write them, and the sections it needs.
package struct KindSchema: Sendable {
  package let kind: Kind
  /// What documents of the kind are for, in a sentence.
  package let summary: String
  package let fields: [Field]
  /// Headings of checklists that the kind may be required to have.
  package let sections: [String]
  private let fieldsByName: [String: Field]

  init(kind: Kind, summary: String, sections: [String] = [], fields: [Field]) {
    self.kind = kind
    self.summary = summary
    self.sections = sections
    self.fields = fields
    fieldsByName = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
  }

  package subscript(name: String) -> Field? { fieldsByName[name] }

  /// The keys in order.
  package var keyOrder: [String] { fields.map(\.name) }
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
