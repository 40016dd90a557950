package import BacklogModel

extension Snapshot {
  /// The items that a filter lets through, in order.
  ///
  /// - Throws: what ``verify(_:)`` throws.
  package func checkedItems(_ filter: ItemFilter) throws(WorkspaceError) -> [Item] {
    try verify(filter)
    return items(filter)
  }

  /// Makes sure that a filter names what there is, so that a slip of the pen doesn't look like an empty backlog.
  ///
  /// - Throws: `WorkspaceError.unknownReference`.
  package func verify(_ filter: ItemFilter) throws(WorkspaceError) {
    try verify(filter.teams, "team", known: keys(of: .team))
    try verify(filter.audiences, "audience", known: keys(of: .audience))
    try verify(filter.campaigns, "campaign", known: keys(of: .campaign))
    try verify(filter.statuses, "status", known: configuration.statuses.map(\.name))
    try verify(filter.types, "type", known: configuration.types)
    if case .choice(let levels) = Kind.item.schema["moscow"]?.type {
      try verify(filter.moscow, "moscow", known: levels, noun: "level")
    }
  }

  /// Makes sure that there are teams of those keys.
  package func verify(teams: [String]) throws(WorkspaceError) {
    var filter = ItemFilter()
    filter.teams = teams
    try verify(filter)
  }

  /// The documents through which a document leads to outcomes: itself, or a request's items.
  ///
  /// - Throws: `WorkspaceError.untraceable` for what leads to none.
  package func traceable(_ record: Record) throws(WorkspaceError) -> [Record] {
    switch record.kind {
    case .item, .campaign, .blueprint, .guidepoint: return [record]
    case .request: return record.ids("items").compactMap { self.record(id: $0) }
    default: throw .untraceable(record.name, record.kind)
    }
  }

  /// A value that no document backs but that items have can be asked for: that is how they are found.
  private func verify(
    _ values: [String], _ field: String, known: [String], noun: String? = nil
  ) throws(WorkspaceError) {
    for value in values where !known.contains(value) {
      if items.contains(where: { $0.record.texts(field).contains(value) }) { continue }
      throw .unknownReference(field: "--" + field, value, kind: noun ?? field, known: known)
    }
  }
}
