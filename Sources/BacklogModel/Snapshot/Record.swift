package import BacklogFormat

/// A document of a known kind at its place in the backlog, with its fields read by name.
///
/// A class, so that sorting and indexing ten thousand of them copies references and no more; it never changes.
package final class Record: Sendable {
  /// The path below the backlog's root, with `/`.
  package let path: String
  package let kind: Kind
  /// The id that the file's name starts with, else the one in the front matter; `nil` for kinds without.
  package let id: ItemID?
  /// Whether it is the file's name that the id stands in.
  package let isNamedByID: Bool
  /// Whether nothing is wrong with the text: known without a look at the document.
  package let isFaultless: Bool
  /// What is known before the document is looked at; `nil` where it was read.
  package let digest: RecordDigest?
  private let read: Document?
  private let store: (documents: RecordStore, number: Int)?
  private let fetched = Once<Fetched>()

  private final class Fetched: Sendable {
    let document: Document

    init(_ document: Document) {
      self.document = document
    }
  }

  /// `nil` where the path lies in no kind's folder.
  package init?(path: String, document: Document) {
    guard let kind = Kind(path: path) else { return nil }
    self.path = path
    self.kind = kind
    read = document
    isFaultless = document.problems.isEmpty
    digest = nil
    store = nil
    let name = kind.hasID ? ItemID(inNameOf: path) : nil
    isNamedByID = name != nil
    id = kind.hasID ? name ?? document.frontMatter["id"]?.text.flatMap { ItemID($0) } : nil
  }

  /// A well-formed document that a store has.
  ///
  /// - Parameter digest: of the document at this path.
  package init(path: String, digest: RecordDigest, number: Int, in documents: RecordStore) {
    self.path = path
    kind = digest.kind
    id = digest.id
    isNamedByID = digest.id != nil
    isFaultless = true
    self.digest = digest
    store = (documents, number)
    read = nil
  }

  package var document: Document {
    if let read { return read }
    return fetched.value {
      Fetched(store.map { $0.documents.document($0.number, path) } ?? Document([]))
    }.document
  }

  /// What is wrong with the text. Of a document that a store has, nothing: no other is kept.
  package var problems: [SyntaxProblem] { isFaultless ? [] : document.problems }

  /// Whether both are the same, byte by byte. Free where one reading gave both.
  package func isSame(as other: Record?) -> Bool {
    guard let other else { return false }
    return self === other || document.isSameReading(as: other.document)
      || document.bytes == other.document.bytes
  }

  /// Whether a field may name that document; `false` is certain, and costs no look at this one.
  package func mayName(_ other: Record) -> Bool { mayMention(other.nameHash) }

  /// The same by the other's ``nameHash``, for one that many are asked about.
  package func mayMention(_ nameHash: UInt32) -> Bool {
    guard let store else { return true }
    return store.documents.mentions(store.number, nameHash)
  }

  /// The file's name without `.md`: what other documents call it, where its kind has no ids.
  package var key: String { String(Self.stem(of: path)) }

  /// The folder that the file lies in, below the backlog's root.
  package var folder: Substring {
    let length = path.utf8.withContiguousStorageIfAvailable {
      $0.lastIndex(of: UInt8(ascii: "/")) ?? 0
    }
    return path[..<path.utf8.index(path.startIndex, offsetBy: length ?? 0)]
  }

  /// The name of the file at a path, without `.md`.
  static func stem(of path: String) -> Substring {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[$0...].dropFirst() }
    let stem = name ?? path[...]
    return stem.utf8.suffix(3).elementsEqual(".md".utf8) ? stem.dropLast(3) : stem
  }

  /// How commands and messages name the document: its id, or its kind and key.
  package var name: String { id?.description ?? "\(kind.shortName) \(key)" }

  /// The value at a key, unless it is absent or empty.
  package func node(_ field: String) -> Node? { document.value(field) }

  /// The text of a field; `nil` where it is absent, empty, or no single value.
  package func text(_ field: String) -> String? {
    guard let text = document.text(field, else: singleText(of:)), !text.isEmpty else { return nil }
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
    let source = String(decoding: document.bytes(in: node.range), as: UTF8.self)
    return source.contains(where: \.isNewline) ? nil : source.trimmed
  }
}
