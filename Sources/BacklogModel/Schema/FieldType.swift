/// How the text of a field is read.
package indirect enum FieldType: Sendable {
  /// One line.
  case text
  /// The document's own id.
  case ownID
  /// The id of another document of one of these kinds.
  case id([Kind])
  /// The key of a document of that kind.
  case key(Kind)
  /// `KEY: NAME`, a part of a document of that kind.
  case part(Kind)
  case date
  case month
  case window
  case decimal(DecimalRange)
  case integer(ClosedRange<Int>)
  case choice([String])
  /// A choice that `backlog.yml` names under `statuses`.
  case status
  /// A choice that `backlog.yml` names under `types`.
  case itemType
  case criterion
  case actual
  case feedback
  /// A mapping with these keys.
  case mapping([Field])
  /// A mapping from names of one's own to lists of text.
  case listsByName

  /// Which numbers a decimal field takes.
  package enum DecimalRange: Sendable {
    case any
    case positive
    case notNegative
  }

  /// The type's name in the documentation.
  package var displayName: String {
    switch self {
    case .text: "text"
    case .ownID: "id"
    case .id(let kinds): "id (\(kinds.map(\.rawValue).joined(separator: " or ")))"
    case .key(let kind): "key (\(kind.shortName))"
    case .part(let kind): "`KEY: NAME` (\(kind.shortName))"
    case .date: "date"
    case .month: "month"
    case .window: "window"
    case .decimal(.any): "decimal"
    case .decimal(.positive): "decimal > 0"
    case .decimal(.notNegative): "decimal ≥ 0"
    case .integer(let range):
      range.upperBound == Int.max
        ? "integer ≥ \(range.lowerBound)" : "integer \(range.lowerBound)–\(range.upperBound)"
    case .choice(let choices): choices.map { "`\($0)`" }.joined(separator: " ")
    case .status: "status"
    case .itemType: "item type"
    case .criterion: "criterion"
    case .actual: "actual"
    case .feedback: "feedback"
    case .mapping(let fields):
      "mapping (" + fields.map { "`\($0.name)`" }.joined(separator: ", ") + ")"
    case .listsByName: "mapping of lists"
    }
  }
}

extension FieldType {
  /// Whether a value names another document, or a part of one.
  var isReference: Bool {
    switch self {
    case .id, .key, .part: true
    default: false
    }
  }

  /// Whether a value is an id: the document's own or another's.
  var isID: Bool {
    switch self {
    case .id, .ownID: true
    default: false
    }
  }

  /// Whether the field is the document's own id.
  package var isOwnID: Bool {
    if case .ownID = self { true } else { false }
  }
}
