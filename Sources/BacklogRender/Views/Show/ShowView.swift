import BacklogFormat
package import BacklogHistory
package import BacklogModel

/// One document with what it is linked to: facts, what it is for, who names it, and its text.
package struct ShowView: Sendable {
  let record: Record
  let snapshot: Snapshot
  let place: OpenPlace?
  /// What last became of the document, the youngest first.
  let lastChanges: [CommitEvent]

  package init(_ document: LinkedDocument, lastChanges: [CommitEvent] = []) {
    record = document.record
    snapshot = document.snapshot
    place = document.place
    self.lastChanges = lastChanges
  }

  package func text(_ context: RenderContext) -> String {
    var page = Page(context)
    page.add(block: title(context))
    let lineage = Lineage(of: record, in: snapshot)
    page.add(block: facts(besides: lineage).text(context))
    let purpose = lineage.facts
    if !purpose.isEmpty {
      page.add(heading: "For")
      page.add(block: purpose.text(context))
    }
    for group in LinkGroup.distinct(of: record, in: snapshot) {
      page.add(heading: group.heading)
      page.add(block: group.text(context))
    }
    page.add(block: MarkdownText(record.document).text(context))
    if !lastChanges.isEmpty {
      page.add(heading: "Last changes")
      page.add(block: lastChanges.flatMap { $0.brief(context) }.map { $0 + "\n" }.joined())
    }
    return page.text
  }

  private func title(_ context: RenderContext) -> String {
    let name = record.id?.description ?? "\(record.kind.shortName) \(record.key)"
    let first = SafeText.line(name) + "  "
    var lines = context.paragraph(SafeText.line(record.title), first: first, rest: "  ")
    if lines[0].hasPrefix(first) {
      lines[0] =
        context.palette.paint(String(first.dropLast(2)), .id) + "  "
        + context.palette.paint(String(lines[0].dropFirst(first.count)), .strong)
    }
    lines += context.paragraph(SafeText.line(context.path(record.path))).map {
      context.palette.paint($0, .faint)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The fields in the schema's order, then those that it doesn't know.
  private func facts(besides lineage: Lineage) -> FactTable {
    var facts = FactTable()
    if let placeText {
      facts.add("place", placeText)
    } else {
      facts.add("rank", record.text("rank"))
    }
    let schema = record.kind.schema
    let shownElsewhere = lineage.fields(of: record).union(["id", "title", "rank"])
    for field in schema.fields where !shownElsewhere.contains(field.name) {
      facts.add(field.name, values(of: field))
    }
    for entry in record.document.frontMatter where schema[entry.key] == nil {
      facts.add(entry.key, FieldText(record: record, node: entry.value).lines)
    }
    return facts
  }

  /// Where an open item stands in the order of all open items.
  private var placeText: String? {
    guard let place else { return nil }
    let text = "\(place.position) of \(place.count) open"
    return record.text("rank").map { "\(text) (rank \($0))" } ?? "\(text), unranked"
  }

  private func values(of field: Field) -> [String] {
    guard let node = record.node(field.name) else { return [] }
    let lines = FieldText(record: record, node: node).lines
    switch field.type {
    case .id where record.ids(field.name).allSatisfy { snapshot.record(id: $0) != nil }:
      return []
    case .mapping where !record.agreedDeliverables.isEmpty:
      return record.agreedDeliverables.map(\.description)
    case .key(let kind):
      return [lines.map { withTitle($0, of: kind) }.joined(separator: ", ")]
    case .text, .id: return field.isList ? [lines.joined(separator: ", ")] : lines
    default: return lines
    }
  }

  private func withTitle(_ key: String, of kind: Kind) -> String {
    guard let title = snapshot.record(kind, key: key)?.text("title"), title != key else {
      return key
    }
    return "\(key) (\(title))"
  }
}
