/// `key=value`, `key+=value`, `key-=value` or `key=` from the command line.
package struct FieldAssignment: Hashable, Sendable {
  package enum Operation: Hashable, Sendable {
    case set
    case add
    case remove
    case clear
  }

  package let key: String
  package let operation: Operation
  package let value: String

  /// Reads an assignment; `nil` where there is no `=` or nothing before it.
  package init?(_ text: String) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else { return nil }
    let value = String(text[text.index(after: equals)...])
    let before = text.index(before: equals)
    switch text[before] {
    case "+" where before > text.startIndex: (key, operation) = (String(text[..<before]), .add)
    case "-" where before > text.startIndex: (key, operation) = (String(text[..<before]), .remove)
    default: (key, operation) = (String(text[..<equals]), value.isEmpty ? .clear : .set)
    }
    self.value = value
  }

  package init(_ key: String, _ operation: Operation, _ value: String) {
    self.key = key
    self.operation = operation
    self.value = value
  }
}
