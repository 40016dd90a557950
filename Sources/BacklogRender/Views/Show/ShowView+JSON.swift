import BacklogFormat
import BacklogModel

extension ShowView {
  /// What is known of the document, what it is linked to, and `fields`: every key of its front matter as text, lists
  /// and maps.
  package func json(_ context: RenderContext) -> JSONValue {
    var object: JSONObject = [
      "version": 1,
      "kind": .string(record.kind.rawValue),
      "id": .string(orNull: record.id?.description),
      "key": .string(record.key),
      "title": .string(record.title),
      "path": .string(context.path(record.path)),
      "status": .string(orNull: record.text("status")),
    ]
    if record.kind == .item {
      let category = record.text("status").flatMap { snapshot.configuration.category(of: $0) }
      object.append("category", .string(orNull: category?.rawValue))
      object.append("position", .integer(orNull: place?.position))
      object.append("rank", .string(orNull: record.text("rank")))
    }
    appendLineage(to: &object, context)
    appendLinks(to: &object, context)
    object.append("checklists", checklists)
    let log = LogView(context)
    object.append("last-changes", .array(lastChanges.map { .object(log.object(of: $0)) }))
    object.append("fields", fields(record.document.frontMatter))
    let body = record.document.bytes[record.document.bodyRange]
    object.append("body", .string(String(decoding: body, as: UTF8.self)))
    return .object(object)
  }

  private func appendLineage(to object: inout JSONObject, _ context: RenderContext) {
    let lineage = Lineage(of: record, in: snapshot)
    object.append("campaign", link(lineage.campaign, context))
    let deliverable = lineage.deliverable.map { deliverable -> JSONValue in
      [
        "blueprint": .string(deliverable.blueprint.key), "key": .string(deliverable.key),
        "title": .string(deliverable.title), "month": .string(orNull: deliverable.month),
        "outcome": .string(orNull: deliverable.outcome),
      ]
    }
    object.append("deliverable", deliverable ?? .null)
    object.append("guidepoint", link(lineage.guidepoint, context))
  }

  private func appendLinks(to object: inout JSONObject, _ context: RenderContext) {
    var links = JSONObject()
    for group in LinkGroup.all(of: record, in: snapshot) {
      links.append(group.name, .array(group.records.map { link($0, context) }))
    }
    object.append("links", .object(links))
  }

  private func link(_ record: Record?, _ context: RenderContext) -> JSONValue {
    guard let record else { return .null }
    return [
      "kind": .string(record.kind.rawValue), "id": .string(orNull: record.id?.description),
      "key": .string(record.key), "title": .string(record.title),
      "status": .string(orNull: record.text("status")), "path": .string(context.path(record.path)),
    ]
  }

  /// The boxes by the heading that they are under.
  private var checklists: JSONValue {
    let body = record.document.body()
    let bySection = Dictionary(grouping: body.boxes) { $0.section ?? -1 }
    let lists = bySection.sorted { $0.key < $1.key }.map { section, boxes -> JSONValue in
      let title = body.sections.indices.contains(section) ? body.sections[section].title : nil
      return ["section": .string(orNull: title), "boxes": .array(boxes.map(box))]
    }
    return .array(lists)
  }

  private func box(_ box: Checkbox) -> JSONValue {
    [
      "checked": .bool(box.isChecked), "key": .string(orNull: box.item.key),
      "text": .string(box.item.text), "waived": .string(orNull: box.item.waiver),
    ]
  }

  private func fields(_ mapping: Mapping) -> JSONValue {
    var object = JSONObject()
    for entry in mapping { object.append(entry.key, value(entry.value)) }
    return .object(object)
  }

  private func value(_ node: Node) -> JSONValue {
    switch node.kind {
    case .empty: .null
    case .scalar: .string(orNull: node.text)
    case .sequence: .array(node.elements.map { value($0) })
    case .mapping: fields(node.mapping)
    }
  }
}
