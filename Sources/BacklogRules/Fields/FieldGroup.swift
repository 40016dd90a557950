import BacklogFormat
import BacklogModel

/// A mapping of a document with the fields that it may have: the front matter itself, or a mapping that is a field's value.
///
/// A class, as five rules go through the groups of each document one after another.
final class FieldGroup: Sendable {
  /// What stands before the keys in messages: nothing, or `serves.`
  let prefix: String
  let mapping: Mapping
  let fields: [Field]
  /// The kind's schema, where this is the front matter: it finds a field by name without a walk.
  let schema: KindSchema?
  /// Where to point for what isn't there.
  let top: Range<Int>
  /// The entries whose keys are fields' names, in their order.
  let known: [FieldEntry]
  /// The entries that the schema doesn't know and that aren't the users' own.
  let unknownEntries: [Entry]

  /// An entry whose key is a field's.
  struct FieldEntry: Sendable {
    let field: Field
    let entry: Entry
  }

  /// - Parameters:
  ///   - names: the fields' names, at their places.
  init(
    prefix: String, mapping: Mapping, fields: [Field], names: KeyTable, schema: KindSchema?,
    top: Range<Int>
  ) {
    self.prefix = prefix
    self.mapping = mapping
    self.fields = fields
    self.schema = schema
    self.top = top
    var known: [FieldEntry] = []
    known.reserveCapacity(mapping.count)
    var unknown: [Entry] = []
    mapping.forEachEntry(among: names) { entry, place in
      if let place {
        known.append(FieldEntry(field: fields[place], entry: entry))
      } else if !entry.key.hasPrefix("x-") {
        unknown.append(entry)
      }
    }
    self.known = known
    unknownEntries = unknown
  }

  /// The field that the key of an unknown entry looks like a misspelling of: one that isn't there yet.
  func fieldMeant(by entry: Entry) -> Field? {
    let absent = fields.filter { mapping.entry($0.name) == nil }
    if let field = absent.first(where: { isTight(entry, $0.name) }) { return field }
    let names = absent.map(\.name)
    let near = NearMatch.of(entry.key, in: names)
    return (near ?? Self.word(in: entry.key).flatMap { NearMatch.of($0, in: names) }).flatMap(field)
  }

  /// The word that a key starts with, without what no key has in it: `deliverable- "2026-q2`, `r]]nk`. `nil` where the key
  /// is such a word.
  private static func word(in key: String) -> String? {
    var word = key.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      .filter { $0.isLetter || $0.isNumber || $0 == "-" }
    while word.last == "-" { word.removeLast() }
    return word == key || word.isEmpty ? nil : word
  }

  /// Whether nothing but a key is wrong, so that the field's name can be put in its place and nothing of a value is lost.
  func isOnlyMisspelt(_ entry: Entry, _ name: String) -> Bool {
    !isTight(entry, name) && !entry.key.contains { $0.isWhitespace || $0 == "\"" || $0 == "'" }
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
  /// The front matter and the mappings in it whose keys the schema knows. Rules ask their context for them.
  var fieldGroups: [FieldGroup] {
    let top = document.frontMatterRange.lowerBound
    let schema = kind.schema
    let root = FieldGroup(
      prefix: "", mapping: document.frontMatter, fields: schema.fields, names: schema.keyTable,
      schema: schema, top: top..<top)
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
            prefix: field.name + ".", mapping: node.mapping, fields: fields,
            names: KeyTable(fields.map(\.name)), schema: nil, top: start..<start)
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
