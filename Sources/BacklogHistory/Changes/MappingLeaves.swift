import BacklogFormat

/// The values in a mapping of mappings, each by its keys: `rules: item-stale: days`.
enum MappingLeaves {
  /// Which leaves differ, with their old and new values: those that are there now in their order, then those that are gone.
  static func differences(
    from old: Mapping, to new: Mapping, below name: String = ""
  ) -> [(name: String, from: String?, to: String?)] {
    let before = leaves(of: old, below: name)
    let after = leaves(of: new, below: name)
    let earlier = Dictionary(before) { first, _ in first }
    let later = Dictionary(after) { first, _ in first }
    let names = after.map(\.0) + before.map(\.0).filter { later[$0] == nil }
    return names.compactMap { name in
      earlier[name] == later[name] ? nil : (name, earlier[name], later[name])
    }
  }

  /// Any value in one line.
  static func text(of node: Node) -> String {
    switch node.kind {
    case .empty: return ""
    case .scalar: return (node.text ?? "").withSingleSpaces
    case .sequence: return node.elements.map { text(of: $0) }.joined(separator: ", ")
    case .mapping:
      let entries = node.mapping.map { "\($0.key): \(text(of: $0.value))" }
      return "{" + entries.joined(separator: ", ") + "}"
    }
  }

  private static func leaves(of mapping: Mapping, below name: String) -> [(String, String)] {
    mapping.flatMap { entry in
      let name = name.isEmpty ? entry.key : "\(name): \(entry.key)"
      return entry.value.kind == .mapping
        ? leaves(of: entry.value.mapping, below: name) : [(name, text(of: entry.value))]
    }
  }
}
