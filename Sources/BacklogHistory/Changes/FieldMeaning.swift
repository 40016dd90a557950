import BacklogFormat
import BacklogModel

/// What a field says, apart from how it is written.
enum FieldMeaning: Hashable {
  case nothing
  case text(String)
  case list([String])
  /// Of criteria, whose order says nothing.
  case criteria(Set<String>)
}

extension Record {
  /// What a field says: numbers by their value, ids as the tool writes them, one bare value like a list of one where the field
  /// is a list.
  func meaning(of field: String) -> FieldMeaning {
    guard let node = node(field) else { return .nothing }
    let schema = kind.schema[field]
    if schema.map({ $0.type.isMapping }) ?? false { return .text(MappingLeaves.text(of: node)) }
    guard schema?.isList == true else {
      let text = singleText(of: node) ?? MappingLeaves.text(of: node)
      return .text(Self.normal(text, schema?.type))
    }
    let elements = entries(field)
    if case .criterion = schema?.type { return .criteria(Set(elements)) }
    return elements.isEmpty ? .nothing : .list(elements)
  }

  /// A list's elements as the tool writes them.
  func entries(_ field: String) -> [String] {
    texts(field).map { Self.normal($0, kind.schema[field]?.type) }
  }

  /// The field's value in one line; `nil` where it has none. Lists are joined by commas.
  func valueText(_ field: String) -> String? { valueText(field, meaning(of: field)) }

  /// The same of a field whose meaning is known.
  func valueText(_ field: String, _ meaning: FieldMeaning) -> String? {
    switch meaning {
    case .nothing: nil
    case .text(let text): text
    case .list(let texts): texts.joined(separator: ", ")
    case .criteria: entries(field).joined(separator: ", ")
    }
  }

  /// A text as its type reads it, where it can be read.
  private static func normal(_ text: String, _ type: FieldType?) -> String {
    let words = text.withSingleSpaces
    switch type {
    case .decimal?: return DecimalNumber(words)?.description ?? words
    case .ownID?, .id?: return ItemID(words)?.description ?? words
    case .criterion?: return (try? Criterion(words))?.description ?? words
    case .actual?: return (try? Actual(words))?.description ?? words
    default: return words
    }
  }
}

extension FieldType {
  /// Whether each value is a sentence of its own.
  var isSentence: Bool {
    switch self {
    case .actual, .feedback: true
    default: false
    }
  }

  /// Whether the value is a mapping, so that `key: text` in it is no text.
  var isMapping: Bool {
    switch self {
    case .mapping, .listsByName: true
    default: false
    }
  }
}

extension Criterion {
  /// The criterion as the tool writes it.
  var description: String {
    "\(metric) \(target)" + (abort.map { " abort \($0)" } ?? "") + (by.map { " by \($0)" } ?? "")
  }
}

extension Actual {
  /// The figure as the tool writes it.
  var description: String { "\(date) \(metric) = \(measure)" }
}
