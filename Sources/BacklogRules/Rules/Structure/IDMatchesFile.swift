import BacklogModel

struct IDMatchesFile: DocumentRule {
  static let name = "id-matches-file"
  static let severity = Severity.error
  static let kinds = Kind.allCases.filter(\.hasID)
  static let summary = "The name of an item's or request's file starts with its id."
  static let rationale = """
    An id is how people and documents speak of a piece of work, whatever its title becomes, and a file is found by its name. \
    Where the two differ, one of them is a copy of something else: mostly somebody took an old file as a pattern and \
    changed only one of the two.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(request(id: "MB-5WX2D")), keeping: RuleExample(request(id: "MB-5WX2C")))

  func check(_ record: Record, _ context: inout RuleContext) {
    guard let id = record.id("id") else { return }
    guard record.isNamedByID, let fileID = record.id else {
      let rest = Self.rest(of: record.key, behind: id)
      context.report(
        record, field: "id", rest == nil ? Message.nameless(id) : Message.undivided(id),
        remedy: Message.rename(rest ?? record.key, to: id))
      return
    }
    if id != fileID {
      context.report(
        record, field: "id", Message.differs(id, from: fileID), remedy: Message.choose(id, fileID))
    }
  }

  /// What the file's name has behind the id, where no dash divides the two.
  private static func rest(of key: String, behind id: ItemID) -> String? {
    let start = key.prefix(id.description.count)
    guard ItemID(start) == id else { return nil }
    let rest = key.dropFirst(start.count).drop { !$0.isLetter && !$0.isNumber }
    return rest.isEmpty ? nil : String(rest)
  }

  private static func request(id: String) -> RuleExample.File {
    RuleExample.File(
      "requests/MB-5WX2C-poster.md",
      """
      ---
      id: \(id)
      title: A poster for the walking fair
      requester: Events
      received: 2026-04-01
      asked-for: Can we have a poster for our stand?
      status: new
      ---

      """)
  }
}

private enum Message {
  static func nameless(_ id: ItemID) -> String {
    "the id is \(id), but the file's name doesn't start with it"
  }

  static func undivided(_ id: ItemID) -> String {
    "the id is \(id), but in the file's name no dash follows it"
  }

  static func rename(_ name: String, to id: ItemID) -> String {
    "rename the file to \(id)-\(name).md"
  }

  static func differs(_ id: ItemID, from fileID: ItemID) -> String {
    "the id is \(id), but the file's name starts with \(fileID)"
  }

  static func choose(_ id: ItemID, _ fileID: ItemID) -> String {
    "write `id: \(fileID)`, or rename the file so that it starts with \(id)"
  }
}
