/// One front-matter key of a kind: everything that the parser, the rules, completion and the documentation know of it.
///
/// A class, because every rule goes through all of them for every document; it never changes.
package final class Field: Sendable {
  /// When a document must have the field.
  package enum Presence: Hashable, Sendable {
    case required
    case optional
    /// Required at times: when, in words that follow "required". A rule of its own checks it.
    case conditional(String)
  }

  /// The key, in kebab-case.
  package let name: String
  package let type: FieldType
  package let presence: Presence
  /// Whether the value is a list; one bare value then is a list of one.
  package let isList: Bool
  /// What the field says, for people.
  package let summary: String
  /// Whether the value names another document, or a part of one.
  package let isReference: Bool
  /// Whether the value is an id: the document's own or another's.
  package let isID: Bool

  package init(
    _ name: String, _ type: FieldType, _ presence: Presence, list: Bool = false, _ summary: String
  ) {
    self.name = name
    self.type = type
    self.presence = presence
    self.isList = list
    self.summary = summary
    isReference = type.isReference
    isID = type.isID
  }

  /// An optional field.
  package convenience init(_ name: String, _ type: FieldType, list: Bool = false, _ summary: String)
  {
    self.init(name, type, .optional, list: list, summary)
  }
}
