import BacklogFormat
import BacklogModel

/// A front-matter value as lines for a person, whatever its form.
struct FieldText {
  let record: Record
  let node: Node

  /// One line for a single value; one an element for a list; `key: value` for a mapping.
  var lines: [String] {
    if let text = record.singleText(of: node) {
      return text.split(whereSeparator: \.isNewline).map(String.init)
    }
    switch node.kind {
    case .sequence:
      return node.elements.map { inline($0) }
    case .mapping:
      return node.mapping.map { "\($0.key): \(inline($0.value))" }
    default: return []
    }
  }

  private func inline(_ node: Node) -> String {
    if let text = record.singleText(of: node) { return text }
    switch node.kind {
    case .sequence:
      return node.elements.map { inline($0) }.joined(separator: ", ")
    case .mapping:
      return node.mapping.map { "\($0.key): \(inline($0.value))" }
        .joined(separator: "; ")
    default: return ""
    }
  }
}
