import BacklogFormat
import BacklogModel

/// Elements of a list that somebody wrote as one text, `email, social`, where YAML wants brackets.
struct JoinedElements {
  private let elements: [String]

  /// - Returns: `nil` for a value that is one element: in quotes, without a comma, or with signs that brackets would change.
  init?(_ node: Node, of field: Field) {
    guard field.isList, node.kind == .scalar, node.style == .plain, let text = node.text,
      text.utf8.contains(where: Self.divides), !text.contains(where: Self.isSpecial)
    else { return nil }
    elements = text.utf8.split(whereSeparator: Self.divides).map {
      String(decoding: $0, as: UTF8.self).trimmed
    }
    guard elements.count > 1, !elements.contains("") else { return nil }
  }

  /// The list as it is written.
  var list: String { "[" + elements.joined(separator: ", ") + "]" }

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
