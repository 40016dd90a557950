import BacklogFormat
import BacklogRules

/// The parts that a SARIF log is made of.
enum SARIFLog {
  /// What paths are relative to; the name that GitHub and others know for a repository's top.
  static let repository = "%SRCROOT%"

  /// A rule as `explain` shows it.
  static func descriptor(_ rule: any Rule.Type) -> JSONValue {
    [
      "id": .string(rule.name),
      "shortDescription": text(sentence(rule.summary)),
      "fullDescription": text(rule.rationale),
      "help": text(ExplainView(rule).text(.pipe)),
      "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
    ]
  }

  static func artifact(_ path: String) -> JSONValue {
    ["uri": .string(PercentEncoding.uri(path)), "uriBaseId": .string(repository)]
  }

  static func region(_ region: FindingRegion) -> JSONValue {
    [
      "startLine": .integer(region.start.line), "startColumn": .integer(region.start.column),
      "endLine": .integer(region.end.line), "endColumn": .integer(region.end.column),
    ]
  }

  /// A text in which nothing has a meaning of its own.
  static func text(_ text: String) -> JSONValue { ["text": .string(text)] }

  /// A text as a message: braces would be read as places for arguments, brackets before a parenthesis as a link.
  static func message(_ text: String) -> JSONValue {
    let isLinkLike = text.contains("](")
    var escaped = ""
    for character in text {
      switch character {
      case "{", "}": escaped += [character, character]
      case "[", "]": escaped += isLinkLike ? ["\\", character] : [character]
      default: escaped.append(character)
      }
    }
    return SARIFLog.text(escaped)
  }
}
