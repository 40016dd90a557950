import BacklogFormat
import BacklogModel

struct IDSpelling: FieldRule {
  static let name = "id-spelling"
  static let severity = Severity.warning
  static let summary =
    "Ids are written in one way: in capitals, and without the letters I, L and O."
  static let rationale = """
    Ids are understood however they are typed: mb-7k2qx is MB-7K2QX, and a letter O counts as the digit 0. Written in one \
    way, a plain search for an id finds every place that names it.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(cycle(committed: "mb-7k2qx")),
    keeping: RuleExample(cycle(committed: "MB-7K2QX")))

  func check(_ record: Record, _ context: inout RuleContext) {
    for group in context.fieldGroups(of: record) {
      for known in group.known where known.field.isID {
        for (text, range) in record.texts(of: known.field, in: known.entry.value) {
          guard let id = ItemID(text), id.description != text else { continue }
          context.report(
            record, at: range, Message.spelling(text), remedy: Message.write(id),
            fix: .replacing(range, of: record, with: id.description))
        }
      }
    }
  }

  private static func cycle(committed: String) -> RuleExample.File {
    RuleExample.File(
      "cycles/first-steps-09.md",
      """
      ---
      team: first-steps
      from: 2026-04-27
      to: 2026-05-08
      goal: The list is in the shops
      committed: [\(committed)]
      ---

      """)
  }
}

private enum Message {
  static func spelling(_ text: String) -> String { "the id “\(text)” isn't written as ids are" }

  static func write(_ id: ItemID) -> String { "write \(id)" }
}
