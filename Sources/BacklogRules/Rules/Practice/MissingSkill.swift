import BacklogModel

struct MissingSkill: Rule {
  static let name = "missing-skill"
  static let severity = Severity.warning
  static let summary = "A team has every skill that its open items need."
  static let rationale = """
    An item that needs somebody from outside the team waits for that somebody, and shelves fill with half-finished work. A \
    team that serves its customers from end to end has all the skills for it, or knows early whom to ask and learns from \
    them. A team that lists no skills isn't judged. Each missing skill is reported once for a team, at the first item that \
    needs it.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(item(skill: "video")), keeping: RuleExample(item(skill: "design")))

  func check(_ context: inout RuleContext) {
    let teams = TeamLookup(context.snapshot)
    let needing = context.items.filter { $0.isOpen && $0.fields.namesSkills }
    for (key, items) in teams.byTeam(needing).sorted(by: { $0.key < $1.key }) {
      guard let team = context.snapshot.record(.team, key: key), let skills = TeamSkills(team)
      else {
        continue
      }
      var missing: [String: [(item: Item, name: String, range: Range<Int>)]] = [:]
      for item in items {
        for element in item.record.elements("skills") where skills.held(element.text) == nil {
          missing[TeamSkills.comparable(element.text), default: []]
            .append((item, element.text, element.range))
        }
      }
      for (_, needs) in missing.sorted(by: { $0.key < $1.key }) {
        let first = needs[0]
        context.report(
          first.item.record, at: first.range,
          Message.missing(first.name, team, others: needs.dropFirst().map(\.item)),
          remedy: Message.find(first.name, team, having(first.name, context.snapshot)))
      }
    }
  }

  /// The teams that have a skill.
  private func having(_ skill: String, _ snapshot: Snapshot) -> [Record] {
    snapshot.records(of: .team).filter { TeamSkills($0)?.held(skill) != nil }
  }

  private static func item(skill: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-tent-guide.md",
      """
      ---
      id: MB-9TD4A
      rank: 20
      title: What to look for in a first tent
      team: first-steps
      audience: first-time-buyers
      benefit: Can choose a tent without asking three friends
      campaign: packing-guide
      skills: [copywriting, \(skill)]
      status: backlog
      ---

      """)
  }
}

private enum Message {
  static func missing(_ skill: String, _ team: Record, others: [Item]) -> String {
    let more = others.isEmpty ? "" : " (\(PracticeWording.list(others)) too)"
    return "needs \(skill)\(more), which nobody in \(team.title) can do"
  }

  static func find(_ skill: String, _ team: Record, _ others: [Record]) -> String {
    let source =
      others.isEmpty
      ? "find out who could teach it"
      : "let somebody learn it with \(PracticeWording.list(others.map(\.title))), which has it"
    return "\(source); who can do it is listed under `skills` in \(team.path)"
  }
}
