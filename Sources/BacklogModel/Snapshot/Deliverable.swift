import BacklogFormat

/// One entry of a blueprint's `deliverables`.
package struct Deliverable: Sendable {
  package let blueprint: Record
  package let key: String
  package let title: String
  package let month: String?
  /// The metric of the guidepoint that it serves.
  package let outcome: String?
}

extension Record {
  /// The deliverables of a blueprint that have a key.
  package var agreedDeliverables: [Deliverable] {
    guard let node = node("deliverables") else { return [] }
    return (node.kind == .sequence ? node.elements : [node]).compactMap { node in
      let value = { (key: String) in node.mapping[key].flatMap(self.singleText(of:)) }
      guard let key = value("key") else { return nil }
      return Deliverable(
        blueprint: self, key: key, title: value("title") ?? key, month: value("month"),
        outcome: value("outcome"))
    }
  }

  /// A field of the form `KEY: NAME`; `nil` where it isn't.
  package func part(_ field: String) -> PartReference? {
    text(field).flatMap { try? PartReference($0) }
  }
}

extension String {
  /// The name of a metric or a part as names are compared: without case and without regard to white space.
  package var comparableName: String {
    split { $0.isWhitespace }.joined(separator: " ").lowercased()
  }
}
