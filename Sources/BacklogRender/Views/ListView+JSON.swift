import BacklogModel

extension ListView {
  /// `items` with the fields that programs ask for. A key is always there: null or an empty list where the document
  /// has no such field.
  package func json(_ context: RenderContext) -> JSONValue {
    let shown = items.prefix(limit).enumerated().map { index, item in
      JSONValue.object(object(item, position: index + 1, path: context.path(item.record.path)))
    }
    return ["version": 1, "items": .array(shown)]
  }

  private func object(_ item: Item, position: Int, path: String) -> JSONObject {
    let record = item.record
    var object: JSONObject = [
      "id": .string(item.id.description),
      "title": .string(record.title),
      "position": .integer(position),
      "rank": .string(orNull: record.text("rank")),
      "status": .string(orNull: item.status),
      "category": .string(orNull: item.category?.rawValue),
    ]
    object.append("type", .string(orNull: record.text("type") ?? configuration.types.first))
    object.append("team", .string(orNull: record.text("team")))
    object.append("audience", .strings(record.texts("audience")))
    for name in ["moscow", "effort", "learn-effort", "campaign", "outcome", "slice"] {
      object.append(name, .string(orNull: record.text(name)))
    }
    for name in ["channel", "depends-on", "skills", "tags"] {
      object.append(name, .strings(record.texts(name)))
    }
    for name in ["window", "waiting-on", "owner", "request", "confirmed"] {
      object.append(name, .string(orNull: record.text(name)))
    }
    object.append("path", .string(path))
    return object
  }
}
