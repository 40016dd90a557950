import BacklogFormat
import BacklogModel

struct CommitmentChanged: DocumentRule {
  static let name = "commitment-changed"
  static let severity = Severity.error
  static let kinds: [Kind] = [.cycle]
  static let summary =
    "After a cycle's first day, what is added to its commitment or taken from it is named under “Changes”."
  static let rationale = """
    What a cycle holds at the end of its first day is what the team committed to, and what it is measured by. Work that comes \
    in later pushes other work out, mostly without anybody deciding so. That may be right, but it is said: a line under \
    the heading “Changes” of the cycle names each id that came or went after that day, best with the reason and who \
    asked. Finishing ten things beats starting fifteen and finishing four.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(item, cycle("MB-7K2QX, \(ItemExample.id)"), before: [item]),
    keeping: RuleExample(
      item,
      cycle(
        "MB-7K2QX, \(ItemExample.id)",
        """
        ## Changes

        - 2026-04-15: \(ItemExample.id) came in, since the shops open a day earlier

        """), before: [item]))

  func check(_ cycle: Record, _ context: inout RuleContext) {
    guard let before = context.previous(cycle), let firstDay = before.date("from"),
      context.today > firstDay, !cycle.isUnreadable("committed"), !before.isUnreadable("committed")
    else { return }
    let (old, new) = (Set(before.ids("committed")), Set(cycle.ids("committed")))
    guard old != new else { return }
    let named = namedIDs(in: cycle, context)
    let added = new.subtracting(old).subtracting(named).sorted()
    let removed = old.subtracting(new).subtracting(named).sorted()
    guard !added.isEmpty || !removed.isEmpty else { return }
    context.report(
      cycle, field: "committed", Message.unnamed(added, removed, firstDay),
      remedy: Message.name((added + removed)[0]))
  }

  /// The ids that the section on changes names.
  private func namedIDs(in cycle: Record, _ context: RuleContext) -> Set<ItemID> {
    let texts = context.body(of: cycle).sections(titled: "Changes").map {
      String(decoding: cycle.document.bytes[$0.contentRange], as: UTF8.self)
    }
    let words = texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "-" } }
    return Set(words.compactMap { ItemID($0) })
  }

  private static let item = ItemExample.file(status: "ready")

  private static func cycle(_ committed: String, _ body: String = "") -> RuleExample.File {
    RuleExample.File(
      "cycles/first-steps-08.md",
      """
      ---
      title: First Steps, 13 to 24 April
      team: first-steps
      from: 2026-04-13
      to: 2026-04-24
      goal: A first-time buyer can pack with our list
      guidepoint: 2026-q2
      capacity: 20
      committed: [\(committed)]
      ---

      \(body)
      """)
  }
}

private enum Message {
  static func unnamed(_ added: [ItemID], _ removed: [ItemID], _ firstDay: CivilDate) -> String {
    let parts = [
      added.isEmpty ? nil : "\(list(added)) came in",
      removed.isEmpty ? nil : "\(list(removed)) went out",
    ]
    return
      "\(parts.compactMap(\.self).joined(separator: " and ")) after the cycle's first day, \(firstDay), "
      + "without being named under “Changes”"
  }

  static func name(_ id: ItemID) -> String {
    "write, below the fields, `## Changes`, and under it a line such as `- \(id): why`"
  }

  private static func list(_ ids: [ItemID]) -> String {
    ids.map(\.description).joined(separator: ", ")
  }
}
