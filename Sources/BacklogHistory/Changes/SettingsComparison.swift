import BacklogFormat
package import BacklogModel

/// What became of a backlog's settings.
package enum SettingsComparison {
  /// A change for each setting that has another value, named by its keys: `rules: item-stale: days`.
  package static func changes(
    from old: ConfigurationReading, to new: ConfigurationReading
  ) -> [Change] {
    if old.document.bytes == new.document.bytes { return [] }
    let before = leaves(of: old.document.frontMatter)
    let after = leaves(of: new.document.frontMatter)
    let earlier = Dictionary(before) { first, _ in first }
    let later = Dictionary(after) { first, _ in first }
    var names = after.map(\.0)
    names += before.map(\.0).filter { later[$0] == nil }
    let changes = names.filter { earlier[$0] != later[$0] }.map { name in
      Change(.field, of: .settings, part: name, from: earlier[name], to: later[name])
    }
    if !old.document.bytes.isEmpty, !new.document.bytes.isEmpty, changes.isEmpty {
      return [Change(.rewritten, of: .settings)]
    }
    return changes
  }

  private static func leaves(of mapping: Mapping, below name: String = "") -> [(String, String)] {
    mapping.flatMap { entry in
      let name = name.isEmpty ? entry.key : "\(name): \(entry.key)"
      return entry.value.kind == .mapping
        ? leaves(of: entry.value.mapping, below: name) : [(name, text(of: entry.value))]
    }
  }

  private static func text(of node: Node) -> String {
    node.text ?? node.elements.map { text(of: $0) }.joined(separator: ", ")
  }
}
