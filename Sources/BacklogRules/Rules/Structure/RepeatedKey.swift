import BacklogFormat
import BacklogModel

struct RepeatedKey: DocumentRule {
  static let name = "repeated-key"
  static let severity = Severity.error
  static let kinds: [Kind] = [.blueprint, .definition]
  static let summary =
    "The deliverables of a blueprint, and the lines of a definition, have different keys."
  static let rationale = """
    A short key in front of a deliverable or of a line in a Definition of Done is the name by which campaigns and items refer \
    to it. Two lines with one key can't be told apart: a box that is ticked for one would count for the other.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(definition("tracked")), keeping: RuleExample(definition("short")))

  func check(_ record: Record, _ context: inout RuleContext) {
    var keys: [String: Int] = [:]
    for (key, range) in partKeys(of: record, context) {
      if keys.updateValue(range.lowerBound, forKey: key) != nil {
        context.report(record, at: range, Message.repeated(key), remedy: Message.rename)
      }
    }
  }

  private func partKeys(
    of record: Record, _ context: RuleContext
  ) -> [(key: String, range: Range<Int>)] {
    if record.kind == .blueprint {
      return record.deliverables.compactMap { deliverable in
        deliverable["key"].flatMap { node in node.text.map { ($0, node.range) } }
      }
    }
    return context.body(of: record).items.compactMap { listed in
      listed.item.key.map { key in
        let start = listed.item.range.lowerBound
        return (key, start..<start + key.utf8.count)
      }
    }
  }

  private static func definition(_ key: String) -> RuleExample.File {
    RuleExample.File(
      "definitions/emails.md",
      """
      ---
      title: Done for emails
      applies-to: [chore]
      ---

      - tracked: Links carry the campaign's name
      - \(key): It is read in less than a minute

      """)
  }
}

private enum Message {
  static func repeated(_ key: String) -> String { "the key “\(key)” is here for the second time" }

  static let rename = "give one of the two another key"
}
