import BacklogFormat
import BacklogModel

struct UnservedAudience: Rule {
  static let name = "unserved-audience"
  static let severity = Severity.warning
  static let summary =
    "Every audience has a team that serves it, and teams work for those that they serve."
  static let rationale = """
    Teams that are built around customers can say no with respect: this isn't our audience, that team serves it. For this, \
    every audience needs a team, and an item for another team's audience belongs there. A team serves the audiences that it \
    lists, those of the stages, personas or brands that it names, and all that are part of them. An item for several \
    audiences is fine if its team serves one. Each team and audience is reported once, at the first such item.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      audience, RuleExample.File("teams/returners.md", team(serving: "first-time-buyers"))),
    keeping: RuleExample(
      audience, RuleExample.File("teams/returners.md", team(serving: "returning-customers"))))

  func check(_ context: inout RuleContext) {
    let service = AudienceService(context.snapshot)
    guard service.isKnownOfAny else { return }
    let teams = context.snapshot.records(of: .team)
    // Whom a team serves whose file can't be read, nobody knows.
    if teams.contains(where: { !$0.document.problems.isEmpty }) { return }
    for audience in context.records(.audience) where !service.isServed(audience.key) {
      let named = teams.flatMap { $0.texts("audiences") }
      // The name that a team misspells is reported there.
      if named.contains(where: { $0 != audience.key && NearMatch.of($0, in: [audience.key]) != nil }
      ) {
        continue
      }
      context.report(
        audience, field: "title", Message.unserved(audience), remedy: Message.assign(audience),
        absent: audience.node("stage") == nil ? ["stage"] : [])
    }
    checkItems(service, teams, &context)
  }

  private func checkItems(
    _ service: AudienceService, _ teams: [Record], _ context: inout RuleContext
  ) {
    let lookup = TeamLookup(context.snapshot)
    let known = Set(context.snapshot.keys(of: .audience))
    let items = lookup.byTeam(context.items.lazy.filter(\.isOpen))
    for (key, items) in items.sorted(by: { $0.key < $1.key }) {
      guard let team = context.snapshot.record(.team, key: key), service.isKnown(team) else {
        continue
      }
      var served: [String: Bool] = [:]
      var misplaced: [String: [Item]] = [:]
      for item in items {
        let audiences = item.fields.audiences
        let isServed = audiences.contains { audience in
          if let known = served[audience] { return known }
          let isServed = service.serves(team, audience)
          served[audience] = isServed
          return isServed
        }
        // An audience that doesn't exist, or that no team serves, is reported elsewhere.
        guard !isServed, let first = audiences.first,
          audiences.allSatisfy({ known.contains($0) && service.isServed($0) })
        else { continue }
        misplaced[first, default: []].append(item)
      }
      for (audience, items) in misplaced.sorted(by: { $0.key < $1.key }) {
        let record = context.snapshot.record(.audience, key: audience)
        let serving = teams.filter { service.serves($0, audience) }
        context.report(
          items[0].record, field: "audience",
          Message.misplaced(team, record?.title ?? audience, others: Array(items.dropFirst())),
          remedy: Message.handOver(team, audience, serving))
      }
    }
  }

  private static let audience = RuleExample.File(
    "audiences/returning-customers.md",
    """
    ---
    title: Returning customers
    description: People who have walked with us before and want to go further
    ---

    """)

  private static func team(serving audience: String) -> String {
    """
    ---
    title: Returners
    serves: {by: journey-stage, values: [loyalty]}
    audiences: [\(audience)]
    ---

    """
  }
}

private enum Message {
  static func unserved(_ audience: Record) -> String { "no team serves \(audience.title)" }

  static func assign(_ audience: Record) -> String {
    "agree on a team, and add \(audience.key) to `audiences` in its file; "
      + "or delete the audience, if nobody is to serve it"
  }

  static func misplaced(_ team: Record, _ audience: String, others: [Item]) -> String {
    let verb = others.count == 1 ? "is" : "are"
    let more = others.isEmpty ? "" : " (so \(verb) \(PracticeWording.list(others)))"
    return "this is for \(audience)\(more), whom \(team.title) doesn't serve"
  }

  static func handOver(_ team: Record, _ audience: String, _ serving: [Record]) -> String {
    let titles = PracticeWording.list(serving.map(\.title))
    return serving.isEmpty
      ? "add \(audience) to `audiences` in \(team.path), or give the item to another team"
      : "give it to \(titles), or add \(audience) to `audiences` in \(team.path)"
  }
}
