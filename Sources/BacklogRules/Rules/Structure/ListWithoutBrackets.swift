import BacklogFormat
import BacklogModel

struct ListWithoutBrackets: FieldRule {
  static let name = "list-without-brackets"
  static let severity = Severity.warning
  static let summary = "A list of several texts is in brackets, or has a line for each."
  static let rationale = """
    Behind a colon, `email, social` is one text with a comma in it, and no list: such an item reaches people by a channel \
    called “email, social”, which no filter, contact cap or report knows. A single text with a comma can stay, in quotes. In \
    `agreed-by` only semicolons are asked about: “Mira Ostrow, head of marketing” is one person.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(audiences("hikers, families")),
    keeping: RuleExample(audiences("[hikers, families]")))

  /// Fields of people: behind a name, a comma and a role are one element.
  private static let peopleFields: Set<String> = ["agreed-by"]

  func check(_ record: Record, _ context: inout RuleContext) {
    for group in context.fieldGroups(of: record) {
      for known in group.known {
        let (name, value) = (group.name(of: known.field), known.entry.value)
        switch known.field.type {
        case .text where known.field.isList: check(value, name, record, &context)
        case .listsByName where value.kind == .mapping:
          for entry in value.mapping {
            check(entry.value, "\(name).\(entry.key)", record, &context)
          }
        default: continue
        }
      }
    }
  }

  private func check(
    _ node: Node, _ name: String, _ record: Record, _ context: inout RuleContext
  ) {
    guard let joined = JoinedElements(node),
      joined.divider == .semicolon || !Self.peopleFields.contains(name)
    else { return }
    context.report(
      record, at: node.range, Message.one(name, joined.divider),
      remedy: joined.remedy + Message.orQuotes)
  }

  private static func audiences(_ values: String) -> RuleExample.File {
    RuleExample.File(
      "teams/trails.md",
      """
      ---
      title: Trails
      serves:
        by: persona
        values: \(values)
      audiences: [first-time-buyers]
      ---

      """)
  }
}

private enum Message {
  static let orQuotes = "; or the text in quotes, if it is one"

  static func one(_ field: String, _ divider: JoinedElements.Divider) -> String {
    let sign = divider == .comma ? "comma" : "semicolon"
    return "“\(field)” is one text with a \(sign) in it, where several may be meant"
  }
}
