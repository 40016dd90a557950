import BacklogModel

struct BlueprintReview: DocumentRule {
  static let name = "blueprint-review"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.blueprint]
  static let summary = "An agreed blueprint is looked at every week or two while it runs."
  static let rationale = """
    A blueprint is what marketing and its stakeholders agreed on for the coming months. It stays true only if they look at \
    it together often enough to say early what has moved. A blueprint that nobody has opened for weeks is a promise that \
    people outside still believe in.
    """
  static let parameters = [
    RuleParameter("days", default: 14, "most days between two reviews")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(blueprint(reviewed: "2026-03-30")),
    keeping: RuleExample(blueprint(reviewed: "2026-04-08")))

  func check(_ blueprint: Record, _ context: inout RuleContext) {
    guard let agreed = blueprint.date("agreed-on"), let from = blueprint.date("from"),
      let to = blueprint.date("to"), from <= context.today, context.today <= to,
      !blueprint.isUnreadable("reviewed")
    else { return }
    let reviewed = blueprint.date("reviewed")
    // What is no date is reported as that.
    if reviewed == nil, blueprint.node("reviewed") != nil { return }
    guard context.today.days(since: reviewed ?? agreed) > context.parameter("days") else { return }
    context.report(
      blueprint, field: reviewed == nil ? "agreed-on" : "reviewed",
      Message.unreviewed(reviewed, context.today), remedy: Message.review(blueprint, context.today),
      absent: reviewed == nil ? ["reviewed"] : [])
  }

  private static func blueprint(reviewed: String) -> RuleExample.File {
    RuleExample.File(
      "blueprints/2026-q2.md",
      """
      ---
      title: Spring
      guidepoint: 2026-q2
      from: 2026-04-01
      to: 2026-06-30
      agreed-on: 2026-03-10
      agreed-by: [Marketing]
      reviewed: \(reviewed)
      deliverables:
        - {key: packing-guide, title: A packing guide, month: 2026-04, outcome: guide downloads}
      ---

      """)
  }
}

private enum Message {
  static func unreviewed(_ last: CivilDate?, _ today: CivilDate) -> String {
    guard let last else { return "the blueprint has not been reviewed since it was agreed" }
    let days = PracticeWording.count(today.days(since: last), "day")
    return "the blueprint was last reviewed \(days) ago"
  }

  static func review(_ blueprint: Record, _ today: CivilDate) -> String {
    "go through it with those who agreed to it, then "
      + "`git backlog set blueprint/\(blueprint.key) reviewed=\(today)`"
  }
}
