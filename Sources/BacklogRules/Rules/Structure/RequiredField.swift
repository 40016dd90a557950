import BacklogFormat
import BacklogModel

struct RequiredField: FieldRule {
  static let name = "required-field"
  static let severity = Severity.error
  static let summary = "A document has the fields that its kind requires."
  static let rationale = """
    A few questions are asked of every piece of work before it takes anybody's time: whom does it serve, what do they get \
    from it, and which outcome does it lead to? A line in a list that can't answer them is a task that somebody once thought \
    of. An item names its campaign or an outcome, and a campaign its deliverable or guidepoint, so that whatever is done \
    can be followed up to what was agreed.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      .init(
        "audiences/weekend-walkers.md",
        """
        ---
        title: Weekend walkers
        ---

        """)),
    keeping: RuleExample(
      .init(
        "audiences/weekend-walkers.md",
        """
        ---
        title: Weekend walkers
        description: People who walk on Sundays, near a town
        ---

        """)))

  func check(_ record: Record, _ context: inout RuleContext) {
    let all = record.missingFields(in: context.snapshot, context.fieldGroups(of: record))
    if record.document.frontMatter.isEmpty, record.document.problems.isEmpty, all.count > 1 {
      context.report(
        record, at: record.range(of: ""), Message.nothing,
        remedy: Message.add(all.map { $0.fields[0] }, among: "write"))
      return
    }
    for missing in all {
      if let key = missing.misspelling {
        let name = record.meant(by: key.key, among: missing)
        let isFixable = missing.emptyEntry == nil && missing.group.isOnlyMisspelt(key, name)
        context.report(
          record, at: key.keyRange, Message.misspelt(missing.names, as: key.key),
          remedy: Message.write(name),
          fix: isFixable ? .replacing(key.keyRange, of: record, with: name) : nil)
      } else {
        context.report(
          record, at: missing.emptyEntry?.keyRange ?? missing.group.top,
          missing.emptyEntry == nil
            ? Message.missing(missing.names) : Message.empty(missing.names),
          remedy: Message.add(missing.fields), fix: fix(for: missing, in: record),
          absent: missing.group.prefix.isEmpty ? missing.fields.map(\.name) : [])
      }
    }
  }

  /// The id that the file's name has is no matter of judgement.
  private func fix(for missing: MissingField, in record: Record) -> Fix? {
    guard missing.fields.first?.type.isOwnID == true, let id = ItemID(fileStem: record.key) else {
      return nil
    }
    guard let empty = missing.emptyEntry else {
      return .addingLine("id: \(id)", to: record)
    }
    return Fix([
      .init(
        path: record.path, range: empty.keyRange.lowerBound..<empty.value.range.upperBound,
        text: "id: \(id)")
    ])
  }
}

extension MissingField {
  /// The fields as messages call them.
  fileprivate var names: [String] { fields.map(group.name(of:)) }
}

extension Record {
  /// The one of the fields that a misspelt key stands for.
  fileprivate func meant(by key: String, among missing: MissingField) -> String {
    NearMatch.of(key, in: missing.fields.map(\.name)) ?? missing.fields[0].name
  }
}

private enum Message {
  static func missing(_ names: [String]) -> String {
    names.count == 1
      ? "“\(names[0])” is missing" : "\(list(names)) are both missing, and one is required"
  }

  static func empty(_ names: [String]) -> String {
    names.count == 1
      ? "“\(names[0])” is empty" : "\(list(names)) are both empty, and one is required"
  }

  static func misspelt(_ names: [String], as key: String) -> String {
    names.count == 1
      ? "“\(names[0])” is missing, and “\(key)” looks like it"
      : "\(list(names)) are missing, and “\(key)” looks like one of them"
  }

  static func write(_ name: String) -> String { "write `\(name): …`" }

  static let nothing = "there is nothing between the two lines of dashes"

  static func add(_ fields: [Field]) -> String {
    add(fields, among: fields.count == 1 ? "write" : "write one of")
  }

  static func add(_ fields: [Field], among verb: String) -> String {
    let lines = fields.map { "`\($0.name): …` (\($0.summary))" }
    return "\(verb) " + lines.joined(separator: ", ")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: " and ")
  }
}
