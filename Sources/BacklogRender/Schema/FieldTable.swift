package import BacklogModel

/// The fields of a kind as a Markdown table, for the format's documentation.
package struct FieldTable: Sendable {
  package let schema: KindSchema

  package init(_ schema: KindSchema) {
    self.schema = schema
  }

  /// A table with one row a field; `*` marks what is required. Ends with a line feed.
  package func markdown() -> String {
    "| key | type | says |\n|---|---|---|\n" + rows(schema.fields, below: "").joined()
  }

  private func rows(_ fields: [Field], below parent: String) -> [String] {
    fields.flatMap { field -> [String] in
      let mark = field.presence == .required ? "*" : ""
      let name = "`\(parent)\(field.name)`\(mark)"
      let row = "| \(name) | \(cell(type(of: field))) | \(cell(says(field))) |\n"
      guard case .mapping(let parts) = field.type else { return [row] }
      return [row] + rows(parts, below: parent + field.name + ".")
    }
  }

  private func type(of field: Field) -> String {
    field.isList ? "list of " + field.type.displayName : field.type.displayName
  }

  private func says(_ field: Field) -> String {
    guard case .conditional(let time) = field.presence else { return field.summary }
    return "\(field.summary); required \(time)"
  }

  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
