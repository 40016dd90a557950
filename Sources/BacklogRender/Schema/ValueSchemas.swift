import BacklogModel

/// The JSON Schema of single values.
///
/// YAML makes numbers and truth values of plain text before a schema sees it, so both are taken wherever text is; and a
/// key with nothing behind it, as in a template, is as good as none.
struct ValueSchemas {
  let configuration: Configuration

  private static let scalar: JSONValue = ["string", "number", "boolean"]

  /// `type`, `required` and `properties` of a mapping with these fields.
  func object(_ fields: [Field]) -> JSONObject {
    let required = fields.filter { $0.presence == .required }.map(\.name)
    var properties = JSONObject()
    for field in fields { properties.append(field.name, property(field)) }
    return [
      "type": "object", "required": .strings(required), "properties": .object(properties),
    ]
  }

  private func property(_ field: Field) -> JSONValue {
    let single = value(of: field.type)
    var alternatives = [single]
    if field.isList {
      var list: JSONObject = ["type": "array", "items": single]
      if field.presence == .required { list.append("minItems", 1) }
      alternatives.insert(.object(list), at: 0)
    }
    if field.presence != .required { alternatives.append(["type": "null"]) }
    var property: JSONObject = ["description": .string(field.documentation)]
    if alternatives.count == 1, case .object(let only) = single {
      for member in only.members { property.append(member.key, member.value) }
    } else {
      property.append("anyOf", .array(alternatives))
    }
    return .object(property)
  }

  private func value(of type: FieldType) -> JSONValue {
    switch type {
    case .text, .key: ["type": Self.scalar]
    case .ownID, .id: pattern("^[A-Za-z][A-Za-z0-9]{0,11}-[0-9A-TV-Za-tv-z]{5}$")
    case .part: pairOrText("^[^:]+: *[^ ]")
    case .date: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .month: pattern("^[0-9]{4}-[0-9]{2}$")
    case .window: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .decimal(let range): decimal(range)
    case .integer(let range): integer(range)
    case .choice(let choices): choice(choices)
    case .status: choice(configuration.statuses.map(\.name))
    case .itemType: choice(configuration.types)
    case .criterion: pattern("^.+(>=|<=|>|<|=) *[-+]?[0-9.]")
    case .actual: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2} .+= *[-+]?[0-9.]")
    case .feedback: pairOrText("^[0-9]{4}-[0-9]{2}-[0-9]{2} [a-z-]+: *[^ ]")
    case .mapping(let fields): mapping(fields)
    case .listsByName:
      [
        "type": "object",
        "additionalProperties": [
          "anyOf": [
            ["type": "array", "items": ["type": Self.scalar]], ["type": Self.scalar],
            ["type": "null"],
          ]
        ],
      ]
    }
  }

  private func pattern(_ pattern: String) -> JSONValue {
    ["type": "string", "pattern": .string(pattern)]
  }

  /// `NAME: TEXT` without quotes is a mapping of one entry to YAML.
  private func pairOrText(_ pattern: String) -> JSONValue {
    [
      "anyOf": [
        self.pattern(pattern),
        [
          "type": "object", "minProperties": 1, "maxProperties": 1,
          "additionalProperties": ["type": Self.scalar],
        ],
      ]
    ]
  }

  private func decimal(_ range: FieldType.DecimalRange) -> JSONValue {
    let digits = "([0-9]+(\\.[0-9]*)?|\\.[0-9]+)$"
    let bounds: (pattern: String, minimum: JSONObject) =
      switch range {
      case .any: ("^[-+]?" + digits, [:])
      case .positive: ("^\\+?" + digits, ["exclusiveMinimum": 0])
      case .notNegative: ("^\\+?" + digits, ["minimum": 0])
      }
    var schema: JSONObject = [
      "type": ["number", "string"], "pattern": .string(bounds.pattern),
    ]
    for member in bounds.minimum.members { schema.append(member.key, member.value) }
    return .object(schema)
  }

  private func integer(_ range: ClosedRange<Int>) -> JSONValue {
    var schema: JSONObject = [
      "type": ["integer", "string"], "pattern": "^[-+]?[0-9]+$",
      "minimum": .integer(range.lowerBound),
    ]
    if range.upperBound < Int.max { schema.append("maximum", .integer(range.upperBound)) }
    return .object(schema)
  }

  private func choice(_ choices: [String]) -> JSONValue {
    var values = choices.map(JSONValue.string)
    // Older YAML reads these two words as truth values.
    if choices.contains("yes") { values.append(true) }
    if choices.contains("no") { values.append(false) }
    return ["enum": .array(values)]
  }

  private func mapping(_ fields: [Field]) -> JSONValue {
    var schema = object(fields)
    schema.append("additionalProperties", false)
    return .object(schema)
  }
}

extension Field {
  /// What the field says and when it is required, as one or two sentences.
  var documentation: String {
    switch presence {
    case .required, .optional: sentence(summary)
    case .conditional(let time): sentence(summary) + " Required \(time)."
    }
  }
}
