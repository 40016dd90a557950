package import BacklogFormat

extension Snapshot {
  /// The Definition of Done that applies to an item: the one it names, else its team's, else the first that fits its type
  /// and team, a team's own before one for all.
  package func definition(for item: Record) -> Record? {
    if let key = item.text("definition") { return record(.definition, key: key) }
    let team = item.text("team")
    if let team, let key = record(.team, key: team)?.text("definition") {
      return record(.definition, key: key)
    }
    let type = item.text("type") ?? configuration.types.first ?? ""
    let fitting = records(of: .definition).filter { definition in
      let types = definition.texts("applies-to")
      let owner = definition.text("team")
      return (types.isEmpty || types.contains(type)) && (owner == nil || owner == team)
    }
    return fitting.first { $0.text("team") != nil } ?? fitting.first
  }

  /// The conditions of the Definition of Done that applies to an item for which it has no box, ticked or not.
  ///
  /// - Parameters:
  ///   - body: the item's Markdown.
  ///   - criteria: those of a definition, for those who have read it before.
  package func missingCriteria(
    of item: Record, _ body: MarkdownBody,
    criteria: (Record) -> [DefinitionCriterion] = \.definitionCriteria
  ) -> [DefinitionCriterion] {
    guard item.kind == .item, let definition = definition(for: item) else { return [] }
    let boxes = body.sections(titled: Schema.definitionOfDone).flatMap { body.boxes(in: $0) }
    let keys = Set(boxes.compactMap(\.item.key))
    return criteria(definition).filter { !keys.contains($0.key) }
  }
}

/// One condition of a Definition of Done.
package struct DefinitionCriterion: Hashable, Sendable {
  package let key: String
  package let text: String
}

extension Record {
  /// The conditions that a Definition of Done lists, in order, and one for each role that must approve.
  package var definitionCriteria: [DefinitionCriterion] {
    let listed = document.body().items.compactMap { item in
      item.item.key.map { DefinitionCriterion(key: $0, text: item.item.text) }
    }
    let approvals = texts("approvals").map { role in
      DefinitionCriterion(key: "approval-\(role)", text: "Approved by \(role)")
    }
    let keys = Set(listed.map(\.key))
    return listed + approvals.filter { !keys.contains($0.key) }
  }
}
