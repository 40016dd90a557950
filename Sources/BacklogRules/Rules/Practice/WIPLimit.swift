import BacklogModel

struct WIPLimit: Rule {
  static let name = "wip-limit"
  static let severity = Severity.warning
  static let summary = "A team has no more items in progress than its limit, waiting ones included."
  static let rationale = """
    Each item in progress makes the others slower: people switch between them, and all are finished late instead of one \
    after the other. Finishing ten beats starting fifteen and finishing four. A limit that the team has set itself makes \
    it finish, or get unstuck, what it has begun before it begins more. Waiting counts: work on a shelf is begun too.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(team(limit: 1), inProgress("MB-9TD4A"), inProgress("MB-3HK7W")),
    keeping: RuleExample(team(limit: 2), inProgress("MB-9TD4A"), inProgress("MB-3HK7W")))

  func check(_ context: inout RuleContext) {
    let teams = context.records(.team).filter { $0.integer("wip-limit") != nil }
    guard !teams.isEmpty else { return }
    let items = TeamLookup(context.snapshot)
      .byTeam(context.snapshot.items.lazy.filter { $0.category?.isInProgress == true })
    for team in teams {
      guard let limit = team.integer("wip-limit"), let begun = items[team.key], begun.count > limit
      else { continue }
      let waiting = begun.count { $0.category == .waiting }
      context.report(
        team, field: "wip-limit", Message.tooMany(begun.count, waiting: waiting, limit: limit),
        remedy: Message.finish(begun))
    }
  }

  private static func team(limit: Int) -> RuleExample.File {
    RuleExample.File(
      "teams/first-steps.md",
      """
      ---
      title: First Steps
      serves: {by: journey-stage, values: [consideration]}
      audiences: [first-time-buyers]
      wip-limit: \(limit)
      ---

      """)
  }

  private static func inProgress(_ id: String) -> RuleExample.File {
    RuleExample.File(
      "items/\(id).md",
      """
      ---
      id: \(id)
      rank: 20
      title: Weigh the tents, \(id)
      team: first-steps
      audience: first-time-buyers
      benefit: Can compare tents by what they weigh
      campaign: packing-guide
      effort: 1
      status: in-progress
      ---

      ## Acceptance criteria

      - [ ] Each tent has a weight

      ## Definition of Done

      - [ ] proofread: Somebody who did not write it has read it aloud

      """)
  }
}

private enum Message {
  static func tooMany(_ number: Int, waiting: Int, limit: Int) -> String {
    let items = PracticeWording.count(number, "item")
    let stuck = waiting > 0 ? " (\(waiting) of them waiting)" : ""
    return "the team has \(items) in progress\(stuck), but a limit of \(limit)"
  }

  static func finish(_ items: [Item]) -> String {
    "finish, unblock or stop one of \(PracticeWording.list(items)) before the team starts another"
  }
}
