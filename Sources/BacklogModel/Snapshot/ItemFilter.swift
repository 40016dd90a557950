/// Which items a command is about.
package struct ItemFilter: Hashable, Sendable {
  package var teams: [String] = []
  package var statuses: [String] = []
  /// An audience also stands for those that are part of it.
  package var audiences: [String] = []
  package var moscow: [String] = []
  package var campaigns: [String] = []
  package var tags: [String] = []
  package var types: [String] = []
  /// Words that must all occur in the id, title, benefit, offer or tags; without regard to case.
  package var words: [String] = []
  /// Whether closed items count too.
  package var includesClosed = false

  package init() {}

  /// Whether the filter lets all open items through.
  package var isEmpty: Bool { self == ItemFilter() }

  /// Whether it lets closed items through too.
  fileprivate var letsAllThrough: Bool {
    var open = self
    open.includesClosed = false
    return includesClosed && open.isEmpty
  }
}

extension Snapshot {
  /// The items that a filter lets through, in order. Asking for a status that means closed shows closed items.
  package func items(_ filter: ItemFilter) -> [Item] {
    if filter.isEmpty { return openItems }
    if filter.letsAllThrough { return items }
    let audiences = Set(filter.audiences.flatMap { containedAudiences($0) })
    let words = filter.words.map { $0.lowercased() }
    return items.filter { item in
      (filter.includesClosed || item.isOpen || filter.statuses.contains(item.status ?? ""))
        && Self.matches(filter.statuses, item.status)
        && Self.matches(filter.teams, item, "team") && Self.matches(filter.moscow, item, "moscow")
        && Self.matches(filter.campaigns, item, "campaign")
        && (filter.types.isEmpty
          || filter.types.contains(item.record.text("type") ?? configuration.types.first ?? ""))
        && (filter.tags.isEmpty || item.record.texts("tags").contains { filter.tags.contains($0) })
        && (audiences.isEmpty || item.record.texts("audience").contains { audiences.contains($0) })
        && (words.isEmpty || Self.containsAll(words, item))
    }
  }

  /// An audience and all that are part of it, directly or through others.
  package func containedAudiences(_ key: String) -> Set<String> {
    var contained: Set<String> = [key]
    let parents = records(of: .audience).map { ($0.key, $0.text("part-of")) }
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for case (let child, let parent?) in parents where contained.contains(parent) {
        hasGrown = contained.insert(child).inserted || hasGrown
      }
    }
    return contained
  }

  private static func matches(_ wanted: [String], _ value: String?) -> Bool {
    wanted.isEmpty || value.map(wanted.contains) == true
  }

  private static func matches(_ wanted: [String], _ item: Item, _ field: String) -> Bool {
    wanted.isEmpty || matches(wanted, item.record.text(field))
  }

  private static func containsAll(_ words: [String], _ item: Item) -> Bool {
    let record = item.record
    let parts =
      [item.id.description] + ["title", "benefit", "offer"].compactMap { record.text($0) }
      + record.texts("tags")
    let text = parts.joined(separator: "\n").lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
