package import BacklogHistory
import BacklogModel

extension DifferenceView {
  /// `changes`, each with all keys: null or an empty list where there is nothing to say.
  package func json(_ context: RenderContext) -> JSONValue {
    ["version": 1, "changes": .array(changes.map { .object(Self.object($0, context)) })]
  }

  /// A change as programs get it.
  package static func object(_ change: Change, _ context: RenderContext) -> JSONObject {
    let document = change.document
    return [
      "kind": .string(change.kind.rawValue),
      "document": .string(document.kind?.rawValue ?? "settings"),
      "id": .string(orNull: document.id?.description),
      "key": .string(document.key),
      "path": .string(context.path(document.path)),
      "oldPath": .string(orNull: document.oldPath.map(context.path)),
      "title": .string(document.title),
      "part": .string(orNull: change.part),
      "list": .string(orNull: change.list),
      "from": .string(orNull: change.from),
      "to": .string(orNull: change.to),
      "detail": .string(orNull: change.detail),
      "wasAgreed": .bool(change.wasAgreed),
      "team": .string(orNull: change.place?.team),
      "fromPosition": .integer(orNull: change.place?.from),
      "toPosition": .integer(orNull: change.place?.to),
      "above": .string(orNull: change.place?.above?.description),
      "touches": .strings(change.touches.map(\.description)),
    ]
  }
}
