import BacklogFormat
import BacklogModel

struct FieldValue: FieldRule {
  static let name = "field-value"
  static let severity = Severity.error
  static let summary = "A field's value is one that the field can have."
  static let rationale = """
    Lists, sums and forecasts are made from the fields, so a date must be a day of the calendar, an effort a number, and a \
    status one of the team's. Texts are taken as they are written and never guessed at: 1.4.2026 may be a day in April or in \
    January, depending on who reads it, and 2026-04-01 is one day for everybody.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      .init(
        "requests/MB-5WX2C-poster.md",
        """
        ---
        id: MB-5WX2C
        title: A poster for the walking fair
        requester: Events
        received: 1.4.2026
        asked-for: Can we have a poster for our stand?
        status: new
        ---

        """)),
    keeping: RuleExample(
      .init(
        "requests/MB-5WX2C-poster.md",
        """
        ---
        id: MB-5WX2C
        title: A poster for the walking fair
        requester: Events
        received: 2026-04-01
        asked-for: Can we have a poster for our stand?
        status: new
        ---

        """)))

  func check(_ record: Record, _ context: inout RuleContext) {
    for group in context.fieldGroups(of: record) {
      for known in group.known {
        let (field, value) = (known.field, known.entry.value)
        if field.isList, value.kind == .sequence {
          for element in value.elements { check(element, field, group, record, &context) }
        } else {
          check(value, field, group, record, &context)
        }
      }
    }
  }

  private func check(
    _ node: Node, _ field: Field, _ group: FieldGroup, _ record: Record,
    _ context: inout RuleContext
  ) {
    if node.kind == .empty || field.type.isFreeText && node.isPlainLine { return }
    if case .id = field.type, let joined = JoinedElements(node, of: field) {
      context.report(
        record, at: node.range, Message.severalIDs(group.name(of: field)), remedy: joined.remedy,
        fix: joined.fix(of: record, at: node.range) { ItemID($0) != nil })
      return
    }
    for (problem, range) in problems(node, field, record, context) {
      context.report(
        record, at: range, Message.wrong(group.name(of: field), problem), remedy: problem.remedy,
        fix: problem.replacement.flatMap { .replacing(range, of: record, with: $0) })
    }
  }

  private typealias Problem = (problem: FieldProblem, range: Range<Int>)

  private func problems(
    _ node: Node, _ field: Field, _ record: Record, _ context: RuleContext
  ) -> [Problem] {
    switch field.type {
    case .mapping(let fields):
      node.kind == .mapping ? [] : [(.notAMapping(keys: fields.map(\.name)), node.range)]
    case .listsByName: listsByName(node, record)
    default: text(node, field.type, record, context)
    }
  }

  private func text(
    _ node: Node, _ type: FieldType, _ record: Record, _ context: RuleContext
  ) -> [Problem] {
    guard let text = record.singleText(of: node) else { return [(.notText, node.range)] }
    if text.isEmpty { return [] }
    return type.problem(with: text, in: context.configuration).map { [($0, node.range)] } ?? []
  }

  private func listsByName(_ node: Node, _ record: Record) -> [Problem] {
    guard node.kind == .mapping else { return [(.notAMapping(keys: ["NAME"]), node.range)] }
    return node.mapping.flatMap { entry -> [Problem] in
      let nodes = entry.value.kind == .sequence ? entry.value.elements : [entry.value]
      return nodes.filter { $0.kind != .empty && record.singleText(of: $0) == nil }
        .map { (.notText, $0.range) }
    }
  }
}

extension FieldType {
  /// Whether any line will do.
  fileprivate var isFreeText: Bool {
    switch self {
    case .text, .key: true
    default: false
    }
  }
}

private enum Message {
  static func severalIDs(_ name: String) -> String { "“\(name)” is one text, and no list of ids" }

  static func wrong(_ name: String, _ problem: FieldProblem) -> String {
    "“\(name)” \(problem.message)"
  }
}
