import BacklogFormat
import BacklogModel

struct ListWithoutBrackets: FieldRule {
  static let name = "list-without-brackets"
  static let severity = Severity.warning
  static let summary = "A list of several texts is in brackets, or has a line for each."
  static let rationale = """
    Behind a colon, `email, social` is one text with a comma in it, and no list: such an item reaches people by a channel \
    called “email, social”, which no filter, contact cap or report knows. A single text with a comma can stay, in quotes.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(audiences("hikers, families")),
    keeping: RuleExample(audiences("[hikers, families]")))

  func check(_ record: Record, _ context: inout RuleContext) {
    for group in context.fieldGroups(of: record) {
      for known in group.known {
        guard known.field.isList, case .text = known.field.type,
          let joined = JoinedElements(known.entry.value, of: known.field)
        else { continue }
        context.report(
          record, at: known.entry.value.range, Message.one(group.name(of: known.field)),
          remedy: joined.remedy + Message.orQuotes)
      }
    }
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

  static func one(_ field: String) -> String {
    "“\(field)” is one text with a comma in it, where several may be meant"
  }
}
