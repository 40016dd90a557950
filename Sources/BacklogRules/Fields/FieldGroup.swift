import BacklogFormat
import BacklogModel

/// A mapping of a document with the fields that it may have: the front matter itself, or a mapping that is a field's value.
struct FieldGroup {
  /// What stands before the keys in messages: nothing, or `serves.`
  let prefix: String
  let mapping: Mapping
  let fields: [Field]
  /// The kind's schema, where this is the front matter: it finds a field by name without a walk.
  let schema: KindSchema?
  /// Where to point for what isn't there.
  let top: Range<Int>

  /// An entry whose key is a field's.
  struct FieldEntry {
    let field: Field
    let entry: Entry
  }

  /// The entries whose field is of some types, by the order of the fields.
  func entries(of isWanted: (FieldType) -> Bool) -> [FieldEntry] {
    fields.compactMap { field in
      guard isWanted(field.type), let entry = mapping.entry(field.name) else { return nil }
      return FieldEntry(field: field, entry: entry)
    }
  }

  /// The entries that the schema doesn't know and that aren't the users' own.
  var unknownEntries: [Entry] {
    mapping.filter { entry in
      let key = entry.key
      return !knows(key) && !key.hasPrefix("x-")
    }
  }

  /// The field that the key of an unknown entry looks like a misspelling of: one that isn't there yet.
  func fieldMeant(by entry: Entry) -> Field? {
    let absent = fields.filter { mapping.entry($0.name) == nil }
    if let field = absent.first(where: { isTight(entry, $0.name) }) { return field }
    return NearMatch.of(entry.key, in: absent.map(\.name)).flatMap(field)
  }

  /// Whether a key is a field's with something of its value, as where no space follows the colon: `{key:call-back}`.
  func isTight(_ entry: Entry, _ name: String) -> Bool {
    let rest = entry.key.dropFirst(name.count).drop { $0 == " " }
    guard entry.key.hasPrefix(name), let next = rest.unicodeScalars.first else { return false }
    if entry.value.kind == .empty, entry.key.hasPrefix(name + " ") { return true }
    return !next.properties.isAlphabetic && !next.properties.isIDContinue && next != "-"
  }

  /// A field as messages call it.
  func name(of field: Field) -> String { prefix + field.name }

  private func knows(_ key: String) -> Bool {
    schema?.knows(key) ?? fields.contains { $0.name == key }
  }

  /// The names of the fields that must be there.
  var requiredNames: [String] {
    schema?.requiredNames ?? fields.filter { $0.presence == .required }.map(\.name)
  }

  /// The field of that name.
  func field(_ key: String) -> Field? {
    schema.map { $0[key] } ?? fields.first { $0.name == key }
  }
}

extension Record {
  /// The front matter and the mappings in it whose keys the schema knows.
  var fieldGroups: [FieldGroup] {
    let top = document.frontMatterRange.lowerBound
    let schema = kind.schema
    let root = FieldGroup(
      prefix: "", mapping: document.frontMatter, fields: schema.fields, schema: schema,
      top: top..<top)
    if schema.mappingFields.isEmpty { return [root] }
    return [root]
      + schema.mappingFields.flatMap { field -> [FieldGroup] in
        guard case .mapping(let fields) = field.type, let value = node(field.name) else {
          return []
        }
        let nodes = field.isList && value.kind == .sequence ? value.elements : [value]
        return nodes.filter { $0.kind == .mapping }.map { node in
          let start = node.range.lowerBound
          return FieldGroup(
            prefix: field.name + ".", mapping: node.mapping, fields: fields, schema: nil,
            top: start..<start)
        }
      }
  }

  /// The texts that a field's value is made of, with their places; what is empty or no text is left out.
  func texts(of field: Field, in node: Node) -> [(text: String, range: Range<Int>)] {
    let nodes = field.isList && node.kind == .sequence ? node.elements : [node]
    return nodes.compactMap { node in
      guard let text = singleText(of: node), !text.isEmpty else { return nil }
      return (text, node.range)
    }
  }
}
