import BacklogFormat
import BacklogModel

/// Tells of a document, in one walk over its fields, that the rules that go by its kind's schema find nothing in it.
///
/// Nearly all documents are such, and need not be looked at by one rule after another. Where it isn't certain it says no, and
/// the rules find out. A property test holds it to that.
final class OrderlyFields: Sendable {
  /// What a text in a field must look like to be certainly right.
  fileprivate enum Form {
    case line
    /// Of a list, in which a comma may stand between two.
    case element
    /// The document's own id as the tool writes it.
    case ownID
    /// One of the words that the field takes.
    case word
    case decimal
    case decimalAboveZero
    /// A text that is read as the rules read it.
    case readable
    /// More than a text.
    case mapping
  }

  private let schema: KindSchema
  private let snapshot: Snapshot
  private let forms: [Form]
  /// The fields that may have a list.
  private let lists: PlaceSet
  /// Of the fields of each of these something must be there in one.
  private let needs: [PlaceSet]
  /// All words that any field takes: choices, and names of other documents.
  private let words: KeyTable
  /// By word the fields that take it.
  private let takers: [PlaceSet]

  /// - Returns: `nil` for a kind with more fields than can be told apart.
  init?(of kind: Kind, in snapshot: Snapshot) {
    schema = kind.schema
    self.snapshot = snapshot
    guard schema.fields.count <= PlaceSet.capacity else { return nil }
    let names = schema.keyTable
    needs = (schema.requiredNames.map { [$0] } + kind.conditionalNeeds(in: snapshot)).map {
      PlaceSet($0.compactMap { names.place(of: $0) })
    }
    lists = PlaceSet(schema.fields.indices.filter { [schema] in schema.fields[$0].isList })
    var fieldsByWord: [String: PlaceSet] = [:]
    var forms: [Form] = []
    for (place, field) in schema.fields.enumerated() {
      forms.append(Form(of: field))
      for word in field.type.words(in: snapshot) {
        fieldsByWord[word, default: PlaceSet()].insert(place)
      }
    }
    self.forms = forms
    words = KeyTable(Array(fieldsByWord.keys))
    takers = Array(fieldsByWord.values)
  }

  /// Whether the rules certainly find nothing in a document of the kind.
  func areIn(_ record: Record) -> Bool {
    guard record.isFaultless else { return false }
    var present = PlaceSet()
    let areRight = record.document.everyText(among: schema.keyTable, lists: lists) { place, text in
      if text.isEmpty { return true }
      present.insert(place)
      return isRight(text, in: place)
    }
    return areRight && !needs.contains { $0.isDisjoint(with: present) }
  }

  private func isRight(_ text: UnsafeBufferPointer<UInt8>, in place: Int) -> Bool {
    switch forms[place] {
    case .line: text.isOneLine
    case .element: text.isOneLine && !text.contains(where: JoinedElements.divides)
    case .ownID: ItemID.isWritten(in: text)
    case .word: words.place(of: text).map { takers[$0].contains(place) } ?? false
    case .decimal: text.isDecimal(aboveZero: false)
    case .decimalAboveZero: text.isDecimal(aboveZero: true)
    case .readable: isReadable(String(decoding: text, as: UTF8.self), schema.fields[place])
    case .mapping: false
    }
  }

  private func isReadable(_ text: String, _ field: Field) -> Bool {
    guard field.type.problem(with: text, in: snapshot.configuration) == nil else { return false }
    if field.isID, ItemID(text)?.description != text { return false }
    return !field.isReference || Reference(text, field.type, in: snapshot)?.fault == nil
  }
}

extension OrderlyFields.Form {
  fileprivate init(of field: Field) {
    self =
      switch field.type {
      case .text: field.isList ? .element : .line
      case .ownID: .ownID
      case .key, .choice, .status, .itemType: .word
      case .decimal(.any), .decimal(.notNegative): .decimal
      case .decimal(.positive): .decimalAboveZero
      case .mapping, .listsByName: .mapping
      case .id, .part, .date, .month, .window, .integer, .criterion, .actual, .feedback: .readable
      }
  }
}

extension FieldType {
  /// The words that a field takes, where it takes certain words only.
  fileprivate func words(in snapshot: Snapshot) -> [String] {
    switch self {
    // A file's name may have a line break in it, which no text of one line has.
    case .key(let kind): snapshot.keys(of: kind).filter { !$0.contains(where: \.isNewline) }
    case .choice(let choices): choices
    case .status: snapshot.configuration.statuses.map(\.name)
    case .itemType: snapshot.configuration.types
    default: []
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text is digits, maybe with a point and more of them, and not all of them 0 where that matters.
  fileprivate func isDecimal(aboveZero: Bool) -> Bool {
    var points = 0
    var isZero = true
    for byte in self {
      switch byte {
      case UInt8(ascii: "0"): break
      case UInt8(ascii: "1")...UInt8(ascii: "9"): isZero = false
      case UInt8(ascii: "."): points += 1
      default: return false
      }
    }
    let point = UInt8(ascii: ".")
    return points <= 1 && first != point && last != point && !(aboveZero && isZero)
  }
}
