package import BacklogRules

/// All rules, one a line: name, severity, what it wants.
package struct RuleListView: Sendable {
  package let rules: [any Rule.Type]

  package init(_ rules: [any Rule.Type]) {
    self.rules = rules.sorted { $0.name < $1.name }
  }

  package func text(_ context: RenderContext) -> String {
    Table(
      columns: [
        TableColumn("RULE", style: .id), TableColumn("SEVERITY", dropOrder: 0),
        TableColumn("WHAT IT WANTS", flexibility: .wraps(to: 30)),
      ],
      rows: rules.map { rule in
        [
          Table.Cell(rule.name),
          Table.Cell(rule.severity.rawValue, style: Style(rule.severity)),
          Table.Cell(rule.summary),
        ]
      }, showsHeadings: context.isTerminal
    ).text(context)
  }

  package func json() -> JSONValue {
    [
      "version": 1,
      "rules": .array(
        rules.map {
          [
            "name": .string($0.name), "severity": .string($0.severity.rawValue),
            "summary": .string($0.summary),
          ]
        }),
    ]
  }
}
