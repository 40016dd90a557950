/// What a look at the installation and the repository found, one thing a line.
package struct DoctorView: Sendable {
  package struct Row: Sendable {
    package var subject: String
    /// `ok`, `warning` or `problem`.
    package var state: String
    package var finding: String
    package var hints: [String]

    package init(subject: String, state: String, finding: String, hints: [String]) {
      (self.subject, self.state, self.finding, self.hints) = (subject, state, finding, hints)
    }
  }

  package let rows: [Row]

  package init(_ rows: [Row]) {
    self.rows = rows
  }

  package func text(_ context: RenderContext) -> String {
    Table(
      columns: [
        TableColumn("STATE"), TableColumn("WHAT", style: .id),
        TableColumn("FOUND", flexibility: .wraps(to: 30)),
      ],
      rows: rows.flatMap { row in
        let style: Style? = row.state == "ok" ? .done : row.state == "problem" ? .error : .warning
        return [
          [
            Table.Cell(row.state, style: style), Table.Cell(row.subject), Table.Cell(row.finding),
          ]
        ] + row.hints.map { [Table.Cell(""), Table.Cell("hint"), Table.Cell($0)] }
      }, showsHeadings: false
    ).text(context)
  }

  package func json() -> JSONValue {
    [
      "version": 1,
      "checks": .array(
        rows.map {
          [
            "check": .string($0.subject), "state": .string($0.state),
            "finding": .string($0.finding), "hints": .array($0.hints.map { .string($0) }),
          ]
        }),
    ]
  }
}
