import BacklogModel

struct DuplicateID: Rule {
  static let name = "duplicate-id"
  static let severity = Severity.error
  static let summary = "No two documents have one id, and no two of a kind one name."
  static let rationale = """
    What an id or a name refers to must be one thing: otherwise a commitment, a dependency or a decision may mean either of \
    two. Ids are drawn at random, so that people who work apart never draw the same; two files with one id are nearly always \
    a copy that kept the id of its original.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(item("MB-7K2QX", "packing-list-for-winter")),
    keeping: RuleExample(item("MB-9TD4A", "packing-list-for-winter")))

  func check(_ context: inout RuleContext) {
    let snapshot = context.snapshot
    for id in snapshot.sharedIDs {
      report(snapshot.records(id: id), Message.sameID(id), Message.newID, &context)
    }
    for kind in Kind.allCases where !kind.hasID {
      for key in snapshot.sharedKeys(of: kind) {
        let group = snapshot.records(kind, key: key)
        report(group, Message.sameKey(key, kind), Message.newKey, &context)
      }
    }
  }

  private func report(
    _ group: [Record], _ message: (_ other: String) -> String, _ remedy: String,
    _ context: inout RuleContext
  ) {
    for record in context.places(among: group, path: \.path) {
      guard let other = group.first(where: { $0.path != record.path }) else { continue }
      context.report(record, field: "id", message(other.path), remedy: remedy)
    }
  }

  private static func item(_ id: String, _ slug: String) -> RuleExample.File {
    RuleExample.File(
      "items/\(id)-\(slug).md",
      """
      ---
      id: \(id)
      rank: 20
      title: What to wear in the rain
      team: first-steps
      audience: first-time-buyers
      benefit: Stays dry on the first walk
      campaign: packing-guide
      status: backlog
      ---

      """)
  }
}

private enum Message {
  static func sameID(_ id: ItemID) -> (String) -> String {
    { other in "\(other) has the id \(id) too" }
  }

  static func sameKey(_ key: String, _ kind: Kind) -> (String) -> String {
    { other in
      "\(other) is called “\(key)” too, so that naming this \(kind.displayName) may mean either"
    }
  }

  static let newID =
    "git backlog renumber PATH gives the younger of the two a new id, and repoints what meant it"
  static let newKey = "rename one of the two files"
}
