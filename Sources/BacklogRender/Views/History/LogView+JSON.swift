package import BacklogHistory
import BacklogModel

extension LogView {
  /// What stands before the first commit's JSON.
  package static let jsonStart = "{\n  \"version\": 1,\n  \"events\": ["

  /// Commits' JSON as elements of `events`.
  ///
  /// - Parameter isFirst: whether none stand before them.
  package static func jsonElements(_ elements: [String], isFirst: Bool) -> String {
    (isFirst ? jsonStart + "\n    " : ",\n    ") + elements.joined(separator: ",\n    ")
  }

  /// A commit as one element of `events`.
  package func json(of event: CommitEvent) -> String {
    JSONValue.object(object(of: event)).text(depth: 2)
  }

  /// A commit with its changes.
  func object(of event: CommitEvent) -> JSONObject {
    var object: JSONObject = [
      "commit": .string(event.name),
      "author": person(event.author),
      "co-authors": .array(event.coAuthors.map(person)),
      "date": .string(event.date.iso),
      "merge": .bool(event.isMerge),
      "subject": .string(event.subject),
      "reason": .string(orNull: event.reason),
    ]
    if event.isCutOff { object.append("cut-off", .bool(true)) }
    let changes = event.isCutOff ? [] : event.documents.flatMap(\.changes)
    object.append("changes", .array(changes.map { $0.json(path: pathOf) }))
    return object
  }

  /// What stands behind the last commit's JSON.
  package static func jsonEnd(isEmpty: Bool) -> String { isEmpty ? "]\n}\n" : "\n  ]\n}\n" }

  private func person(_ person: Person) -> JSONValue {
    ["name": .string(person.name), "email": .string(person.email)]
  }
}
