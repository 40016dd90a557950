package import BacklogFormat
package import BacklogModel

extension MergeGuide {
  /// What merging documents of a kind takes beyond YAML: which fields are lists, what names their elements, which texts are
  /// spellings of one value.
  package init(_ kind: Kind) {
    self.init()
    let schema = kind.schema
    keyOrder = schema.keyOrder
    isList = { path in Self.field(path, schema)?.isList ?? Self.isListByName(path, schema) }
    elementName = { path, text in Self.name(of: text, Self.field(path, schema)?.type) }
    nameKey = { path in
      guard case .mapping(let fields)? = Self.field(path, schema)?.type else { return nil }
      return fields.first?.name
    }
    normalForm = { path, text in Self.normal(text, Self.field(path, schema)?.type) }
  }

  private static func field(_ path: [String], _ schema: KindSchema) -> Field? {
    guard let first = path.first, let field = schema[first] else { return nil }
    guard path.count > 1 else { return field }
    guard path.count == 2, case .mapping(let fields) = field.type else { return nil }
    return fields.first { $0.name == path[1] }
  }

  /// Whether a path leads to one of the lists of a mapping with names of one's own.
  private static func isListByName(_ path: [String], _ schema: KindSchema) -> Bool {
    guard path.count == 2, let first = path.first, case .listsByName? = schema[first]?.type else {
      return false
    }
    return true
  }

  private static func name(of element: String, _ type: FieldType?) -> String {
    switch type {
    case .criterion:
      (try? Criterion(element)).map { $0.metric.lowercased() } ?? element
    case .actual:
      (try? Actual(element)).map { "\($0.date) \($0.metric.lowercased())" } ?? element
    case .feedback:
      (try? Feedback(element)).map { "\($0.date) \($0.source.rawValue): \($0.text)" } ?? element
    default: element
    }
  }

  private static func normal(_ text: String, _ type: FieldType?) -> String {
    switch type {
    case .decimal: DecimalNumber(text)?.description ?? text
    case .ownID, .id: ItemID(text)?.description ?? text
    default: text
    }
  }
}
