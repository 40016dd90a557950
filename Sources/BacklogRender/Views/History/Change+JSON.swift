import BacklogHistory
import BacklogModel

extension Change {
  /// The change for programs. A key is there where it has something to say; `kind`, `document`, `id`, `key`, `path` and
  /// `title` always are.
  ///
  /// - Parameter path: makes a path below the backlog's root one that is good where the person stands.
  func json(path: (String) -> String) -> JSONValue {
    var object: JSONObject = [
      "kind": .string(kind.rawValue),
      "document": .string(document.kind?.rawValue ?? "settings"),
      "id": .string(orNull: document.id?.description),
      "key": .string(document.key),
      "path": .string(path(document.path)),
      "title": .string(document.title),
    ]
    func append(_ key: String, _ text: String?) {
      if let text { object.append(key, .string(text)) }
    }
    append("old-path", document.oldPath.map(path))
    append("part", part)
    append("list", list)
    append("from", from)
    append("to", to)
    append("detail", detail)
    if wasAgreed { object.append("was-agreed", .bool(true)) }
    if let place {
      append("team", place.team)
      if let from = place.from { object.append("fromPosition", .integer(from)) }
      if let to = place.to { object.append("toPosition", .integer(to)) }
      append("above", place.above?.description)
    }
    if !touches.isEmpty { object.append("touches", .strings(touches.map(\.description))) }
    return .object(object)
  }
}
