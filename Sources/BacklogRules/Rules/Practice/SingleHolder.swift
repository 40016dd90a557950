import BacklogModel

struct SingleHolder: Rule {
  static let name = "single-holder"
  static let severity = Severity.warning
  static let summary = "No skill that open items need is held by one person alone."
  static let rationale = """
    Where one person alone can do a thing, all work that needs it queues there, holidays stop it, and that person never \
    gets to anything else. It is how work is shared out, and nobody's fault. Pairing on the next item that needs the skill \
    mends it while the work gets done. Each skill is reported once, at the team. A team of one isn't judged.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(team(copywriters: "Ada")),
    keeping: RuleExample(team(copywriters: "Ada, Cleo")))

  func check(_ context: inout RuleContext) {
    let teams = context.records(.team)
    guard !teams.isEmpty else { return }
    let needing = TeamLookup(context.snapshot)
      .byTeam(context.snapshot.items.lazy.filter { $0.isOpen && $0.fields.namesSkills })
    for team in teams {
      guard let items = needing[team.key], let skills = TeamSkills(team), skills.peopleCount > 1
      else { continue }
      for skill in skills.heldByOne {
        let name = TeamSkills.comparable(skill.name)
        let waiting = items.filter { item in
          item.record.texts("skills").contains { TeamSkills.comparable($0) == name }
        }
        guard let next = waiting.first else { continue }
        context.report(
          team, at: skill.range, Message.oneHolder(skill.name, team, waiting.count),
          remedy: Message.pair(next))
      }
    }
  }

  private static func team(copywriters: String) -> RuleExample.File {
    RuleExample.File(
      "teams/first-steps.md",
      """
      ---
      title: First Steps
      serves: {by: journey-stage, values: [consideration]}
      audiences: [first-time-buyers]
      skills: {copywriting: [\(copywriters)], design: [Ben, Cleo]}
      ---

      """)
  }
}

private enum Message {
  static func oneHolder(_ skill: String, _ team: Record, _ items: Int) -> String {
    "\(PracticeWording.count(items, "open item")) of \(team.title) \(items == 1 ? "needs" : "need") "
      + "\(skill), which one person alone can do"
  }

  static func pair(_ item: Item) -> String {
    "let a second person pair on \(item.quotedName), and add them once they can do it"
  }
}
