/// The hooks, one a line: name, state, file, what runs beside it.
package struct HooksView: Sendable {
  package struct Row: Sendable {
    package var hook: String
    package var state: String
    /// Whether nothing is to be done about it.
    package var isSound: Bool
    /// As it is good where the person stands.
    package var path: String
    package var note: String?

    package init(hook: String, state: String, isSound: Bool, path: String, note: String?) {
      self.hook = hook
      self.state = state
      self.isSound = isSound
      self.path = path
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
        TableColumn("HOOK", style: .id), TableColumn("STATE"), TableColumn("FILE"),
        TableColumn("", flexibility: .wraps(to: 20)),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.hook), Table.Cell(row.state, style: row.isSound ? .done : .warning),
          Table.Cell(row.path), Table.Cell(row.note ?? ""),
        ]
      }, showsHeadings: context.isTerminal
    ).text(context)
  }

  package func json() -> JSONValue {
    [
      "version": 1,
      "hooks": .array(
        rows.map {
          [
            "hook": .string($0.hook), "state": .string($0.state), "path": .string($0.path),
            "note": .string(orNull: $0.note),
          ]
        }),
    ]
  }
}
