/// What became of the files that were in conflict, one a line.
package struct ResolveView: Sendable {
  package enum Outcome: String, Sendable {
    case merged
    case conflict = "in conflict"
    case left
  }

  package struct Row: Sendable {
    package var path: String
    package var outcome: Outcome
    /// What is in conflict, or why it was left; `nil` for a merged file.
    package var note: String?

    /// - Parameter path: as it is good where the person stands.
    package init(path: String, outcome: Outcome, note: String? = nil) {
      self.path = path
      self.outcome = outcome
      self.note = note
    }
  }

  package let rows: [Row]

  package init(_ rows: [Row]) {
    self.rows = rows
  }

  package func text(_ context: RenderContext) -> String {
    Table(
      columns: [
        TableColumn("STATE"), TableColumn("FILE"), TableColumn("", flexibility: .wraps(to: 20)),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.outcome.rawValue, style: row.outcome == .merged ? .done : .warning),
          Table.Cell(row.path), Table.Cell(row.note ?? ""),
        ]
      }, showsHeadings: false
    ).text(context)
  }

  package func json() -> JSONValue {
    [
      "version": 1,
      "files": .array(
        rows.map {
          [
            "path": .string($0.path), "outcome": .string($0.outcome.rawValue),
            "note": .string(orNull: $0.note),
          ]
        }),
    ]
  }
}
