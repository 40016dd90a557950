import BacklogFormat
import BacklogModel

/// The names by which other documents refer to parts of a document.
struct PartNames {
  let names: [String]
  /// Whether some part could not be read, so that a name that isn't here may be right.
  let isComplete: Bool

  /// Compared without case and without regard to white space.
  func contains(_ name: String) -> Bool {
    let wanted = Self.normalized(name)
    return names.contains { Self.normalized($0) == wanted }
  }

  private static func normalized(_ name: String) -> String {
    name.split { $0.isWhitespace }.joined(separator: " ").lowercased()
  }
}

extension Record {
  /// The metrics of a guidepoint's success criteria.
  var metrics: PartNames {
    let texts = texts("success")
    let criteria = texts.compactMap { try? Criterion($0) }
    return PartNames(
      names: criteria.map(\.metric),
      isComplete: document.problems.isEmpty && !texts.isEmpty && criteria.count == texts.count)
  }

  /// A blueprint's deliverables, those that are mappings.
  var deliverables: [Mapping] {
    guard let node = node("deliverables") else { return [] }
    let nodes = node.kind == .sequence ? node.elements : [node]
    return nodes.filter { $0.kind == .mapping }.map(\.mapping)
  }

  /// The keys of a blueprint's deliverables.
  var deliverableKeys: PartNames {
    let keys = deliverables.map { $0["key"]?.text }
    return PartNames(
      names: keys.compactMap(\.self),
      isComplete: document.problems.isEmpty && !keys.isEmpty && !keys.contains(nil))
  }
}
