package import BacklogModel

/// The front matter of a kind as a JSON Schema (draft 2020-12), for editors that complete and check YAML.
///
/// It is as strict as a schema can be without reading the rest of the backlog: references are text here, and `check`
/// says whether they lead anywhere.
package struct FrontMatterSchema: Sendable {
  package let schema: KindSchema
  package let configuration: Configuration

  /// - Parameter configuration: says which statuses and types items can have.
  package init(_ schema: KindSchema, configuration: Configuration) {
    self.schema = schema
    self.configuration = configuration
  }

  package func json() -> JSONValue {
    var document: JSONObject = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(sentenceStart(schema.kind.displayName)),
      "description": .string(schema.summary),
    ]
    let types = ValueSchemas(configuration: configuration)
    for member in types.object(schema.fields).members {
      document.append(member.key, member.value)
    }
    // Keys of one's own begin with x-.
    document.append("patternProperties", ["^x-": [:]])
    document.append("additionalProperties", false)
    return .object(document)
  }

  private func sentenceStart(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
