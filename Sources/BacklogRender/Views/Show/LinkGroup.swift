import BacklogModel

/// Documents that a document names or that name it, for one reason.
struct LinkGroup {
  let heading: String
  /// Where the links stand: `depends-on` of this document, `item.depends-on` of others.
  let name: String
  let records: [Record]
  let snapshot: Snapshot

  /// More than this, and the page is no longer about the document.
  private static let most = 12

  /// The groups that have any documents: first those that `record` names, then those that name it.
  static func all(of record: Record, in snapshot: Snapshot) -> [LinkGroup] {
    outgoing(record, snapshot) + incoming(record, snapshot)
  }

  /// The same, without requests that an item both answers and is named by.
  static func distinct(of record: Record, in snapshot: Snapshot) -> [LinkGroup] {
    let outgoing = outgoing(record, snapshot)
    let known = Set(outgoing.flatMap(\.records).filter { $0.kind == .request }.map(\.path))
    let incoming = incoming(record, snapshot).map { group in
      LinkGroup(
        heading: group.heading, name: group.name,
        records: group.records.filter { !known.contains($0.path) }, snapshot: snapshot)
    }
    return outgoing + incoming.filter { !$0.records.isEmpty }
  }

  private static func outgoing(_ record: Record, _ snapshot: Snapshot) -> [LinkGroup] {
    record.kind.schema.fields.compactMap { field in
      guard case .id = field.type else { return nil }
      let records = record.ids(field.name).compactMap { snapshot.record(id: $0) }
      if records.isEmpty { return nil }
      let heading = field.name.prefix(1).uppercased() + field.name.dropFirst()
      return LinkGroup(
        heading: heading.split(separator: "-").joined(separator: " "), name: field.name,
        records: records, snapshot: snapshot)
    }
  }

  private static func incoming(_ record: Record, _ snapshot: Snapshot) -> [LinkGroup] {
    var groups: [LinkGroup] = []
    var references = snapshot.references(to: record)[...]
    while let first = references.first {
      let run = references.prefix {
        $0.record.kind == first.record.kind && $0.field == first.field
      }
      references = references.dropFirst(run.count)
      groups.append(
        LinkGroup(
          heading: heading(first), name: "\(first.record.kind.shortName).\(first.field)",
          records: run.map(\.record), snapshot: snapshot))
    }
    return groups
  }

  private static func heading(_ reference: Reference) -> String {
    switch (reference.record.kind, reference.field) {
    case (.item, "depends-on"): return "Needed by"
    case (.item, "reuses"): return "Reused by"
    case (.request, "items"): return "Answers"
    case (.cycle, "committed"): return "Committed in"
    case (.audience, "part-of"): return "Has parts"
    case (let kind, _):
      return kind.folder.prefix(1).uppercased() + kind.folder.dropFirst()
    }
  }

  /// One line a document: name, status, title. Open items come before closed ones.
  func text(_ context: RenderContext) -> String {
    let sorted = records.filter { !isClosed($0) } + records.filter(isClosed)
    let shown = context.isTerminal ? sorted.prefix(Self.most) : sorted[...]
    let table = Table(
      columns: [
        TableColumn(flexibility: .shrinks(to: 8), style: .id),
        TableColumn(flexibility: .shrinks(to: 7), dropOrder: 0),
        TableColumn(flexibility: .shrinks(to: 16)),
      ],
      rows: shown.map { record in
        let status = record.text("status") ?? ""
        return [
          Table.Cell(record.id?.description ?? record.key),
          Table.Cell(status, style: category(of: record).map(Style.init)),
          Table.Cell(record.title, style: isClosed(record) ? .faint : nil),
        ]
      }, indent: 2)
    let more = sorted.count - shown.count
    return table.text(context) + (more == 0 ? "" : context.painted("  and \(more) more", .faint))
  }

  private func category(of record: Record) -> StatusCategory? {
    guard record.kind == .item else { return nil }
    return record.text("status").flatMap { snapshot.configuration.category(of: $0) }
  }

  private func isClosed(_ record: Record) -> Bool { category(of: record)?.isOpen == false }
}
