package import BacklogRules

/// What a rule wants, why, and how it looks when it is broken and kept.
package struct ExplainView: Sendable {
  package let rule: any Rule.Type

  package init(_ rule: any Rule.Type) {
    self.rule = rule
  }

  package func text(_ context: RenderContext) -> String {
    var page = Page(context)
    page.add(
      context.palette.paint(rule.name, .id) + " · "
        + context.palette.paint(rule.severity.rawValue, Style(rule.severity)))
    page.add(paragraph: sentence(rule.summary))
    page.add(heading: "Why")
    page.add(paragraph: rule.rationale)
    if !rule.parameters.isEmpty {
      page.add(heading: "Settings")
      page.add(block: parameters(context))
    }
    page.add(example: rule.examples.breaking, heading: "Breaks it")
    page.add(example: rule.examples.keeping, heading: "Keeps it")
    page.add(heading: "In backlog.yml")
    page.add(block: "  rules: {\(rule.name): \(setting)}\n")
    return page.text
  }

  package func json() -> JSONValue {
    [
      "version": 1, "name": .string(rule.name), "severity": .string(rule.severity.rawValue),
      "summary": .string(rule.summary), "rationale": .string(rule.rationale),
      "parameters": .array(
        rule.parameters.map {
          [
            "name": .string($0.name), "default": .integer($0.defaultValue),
            "summary": .string($0.summary),
          ]
        }),
      "breaking": json(rule.examples.breaking), "keeping": json(rule.examples.keeping),
    ]
  }

  /// Shows the least that changes something: a parameter where there is one, else the severity.
  private var setting: String {
    if let parameter = rule.parameters.first {
      return "{\(parameter.name): \(parameter.defaultValue)}"
    }
    return rule.severity == .error ? "warning" : "off"
  }

  private func parameters(_ context: RenderContext) -> String {
    Table(
      columns: [
        TableColumn(style: .strong), TableColumn(alignment: .right),
        TableColumn(flexibility: .wraps(to: 20)),
      ],
      rows: rule.parameters.map {
        [Table.Cell($0.name), Table.Cell(String($0.defaultValue)), Table.Cell($0.summary)]
      }, indent: 2
    ).text(context)
  }

  private func json(_ example: RuleExample) -> JSONValue {
    let files = { (files: [RuleExample.File]) in
      JSONValue.array(files.map { ["path": .string($0.path), "text": .string($0.text)] })
    }
    return ["before": files(example.before), "files": files(example.files)]
  }
}

extension Page {
  fileprivate mutating func add(example: RuleExample, heading: String) {
    add(heading: heading)
    for file in example.before { add(file: file, note: "before the change") }
    for file in example.files { add(file: file, note: example.before.isEmpty ? nil : "after it") }
  }

  private mutating func add(file: RuleExample.File, note: String?) {
    let note = note.map { " (\($0))" } ?? ""
    var lines = SafeText.block(file.text).split(
      separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    add(
      block: "  " + context.palette.paint(file.path + note, .faint) + "\n"
        + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined())
  }
}
