package import BacklogFormat

/// A document of a known kind at its place in the backlog, with its fields read by name.
///
/// A class, so that sorting and indexing ten thousand of them copies references and no more; it never changes.
package final class Record: Sendable {
  /// The path below the backlog's root, with `/`.
  package let path: String
  package let kind: Kind
  package let document: Document
  /// The file's name without `.md`: what other documents call it, where its kind has no ids.
  package let key: String
  /// The id that the file's name starts with, else the one in the front matter; `nil` for kinds without.
  package let id: ItemID?

  /// `nil` where the path lies in no kind's folder.
  package init?(path: String, document: Document) {
    guard let kind = Kind(path: path) else { return nil }
    self.path = path
    self.kind = kind
    self.document = document
    let name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    key = String(name.hasSuffix(".md") ? name.dropLast(3) : name)
    id =
      kind.hasID
      ? ItemID(fileStem: key) ?? document.frontMatter["id"]?.text.flatMap { ItemID($0) } : nil
  }

  /// How commands and messages name the document: its id, or its kind and key.
  package var name: String { id?.description ?? "\(kind.shortName) \(key)" }

  /// The value at a key, unless it is absent or empty.
  package func node(_ field: String) -> Node? {
    guard let node = document.frontMatter[field], node.kind != .empty else { return nil }
    return node
  }

  /// The text of a field; `nil` where it is absent, empty, or no single value.
  package func text(_ field: String) -> String? {
    guard let text = node(field).flatMap(singleText(of:)), !text.isEmpty else { return nil }
    return text
  }

  /// The texts of a list, each with its bytes' range; one bare value is a list of one. Elements that are no text are left out.
  package func elements(_ field: String) -> [(text: String, range: Range<Int>)] {
    guard let node = node(field) else { return [] }
    guard node.kind == .sequence else {
      return singleText(of: node).map { [($0, node.range)] } ?? []
    }
    return node.elements.compactMap { element in
      singleText(of: element).flatMap { $0.isEmpty ? nil : ($0, element.range) }
    }
  }

  package func texts(_ field: String) -> [String] { elements(field).map(\.text) }

  package func decimal(_ field: String) -> DecimalNumber? {
    text(field).flatMap { DecimalNumber($0) }
  }

  package func integer(_ field: String) -> Int? { text(field).flatMap { Int($0) } }

  package func date(_ field: String) -> CivilDate? { text(field).flatMap { CivilDate($0) } }

  package func window(_ field: String) -> DateWindow? {
    text(field).flatMap { try? DateWindow($0) }
  }

  package func id(_ field: String) -> ItemID? { text(field).flatMap { ItemID($0) } }

  package func ids(_ field: String) -> [ItemID] { texts(field).compactMap { ItemID($0) } }

  package func criteria(_ field: String) -> [Criterion] {
    texts(field).compactMap { try? Criterion($0) }
  }

  package func actuals(_ field: String) -> [Actual] { texts(field).compactMap { try? Actual($0) } }

  /// The title, or the file's name where there is none.
  package var title: String { text("title") ?? key }
}

extension Record {
  /// The text of a value that was meant as one: also of `KEY: TEXT` in a list, which YAML reads as a mapping of one
  /// entry: `- 2026-04-15 sales: too long`.
  package func singleText(of node: Node) -> String? {
    if let text = node.text { return text }
    guard node.kind == .mapping, node.style == .block, node.mapping.count == 1 else { return nil }
    let source = String(decoding: document.bytes[node.range], as: UTF8.self)
    return source.contains(where: \.isNewline) ? nil : source.trimmed
  }
}
