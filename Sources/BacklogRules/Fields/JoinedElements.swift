import BacklogFormat
import BacklogModel

/// Elements of a list that somebody wrote as one text, `email, social`, where YAML wants brackets.
struct JoinedElements {
  private let elements: [String]
  /// What stands between them.
  let divider: Divider

  enum Divider {
    case comma
    case semicolon
  }

  /// - Returns: `nil` for a value that is one element: in quotes, without a comma, or with signs that brackets would change.
  init?(_ node: Node, of field: Field) {
    guard field.isList else { return nil }
    self.init(node, ofIDs: field.isID)
  }

  /// - Parameter areIDs: whether the elements are ids, which have no comma in them.
  init?(_ node: Node, ofIDs areIDs: Bool = false) {
    guard node.kind == .scalar, node.style == .plain, let text = node.text,
      text.utf8.contains(where: Self.divides), !text.contains(where: Self.isSpecial)
    else { return nil }
    let semicolon = UInt8(ascii: ";")
    divider = text.utf8.contains(semicolon) ? .semicolon : .comma
    // Who writes semicolons has commas within elements: “Mira Ostrow, head of marketing; Sales”.
    let isDivider = divider == .comma || areIDs ? Self.divides : { $0 == semicolon }
    elements = text.utf8.split(whereSeparator: isDivider).map {
      String(decoding: $0, as: UTF8.self).trimmed
    }
    guard elements.count > 1, !elements.contains("") else { return nil }
  }

  /// The list as it is written.
  var list: String {
    "[" + elements.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ", ") + "]"
  }

  var remedy: String { "put them in brackets: \(list)" }

  /// Writes the list, where each of its elements is one that can be meant.
  func fix(of record: Record, at range: Range<Int>, where isElement: (String) -> Bool) -> Fix? {
    guard elements.allSatisfy(isElement) else { return nil }
    return Fix([Fix.Replacement(path: record.path, range: range, text: list)])
  }

  /// Whether the byte may stand between two elements.
  static func divides(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  private static func isSpecial(_ character: Character) -> Bool {
    "[](){}\"'#:&*!|>%@`".contains(character) || character.isNewline
  }
}
