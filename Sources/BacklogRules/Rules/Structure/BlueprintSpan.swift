import BacklogFormat
import BacklogModel

struct BlueprintSpan: DocumentRule {
  static let name = "blueprint-span"
  static let severity = Severity.error
  static let kinds: [Kind] = [.blueprint]
  static let summary = "A blueprint covers at most three months, and its deliverables lie in them."
  static let rationale = """
    A blueprint promises what customers will meet, month by month. Three months are as far as anybody can see: what was \
    planned beyond them is seldom what is made, but it keeps people from changing their minds. A blueprint that starts \
    on 15 April may go on to 14 July. What comes later has its place in the next one.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(blueprint(to: "2026-12-31")),
    keeping: RuleExample(blueprint(to: "2026-09-30")))

  /// The longest blueprint, in months.
  private static let longest = 3

  func check(_ blueprint: Record, _ context: inout RuleContext) {
    // A span that ends before it starts is another rule's matter.
    guard let from = blueprint.date("from"), let to = blueprint.date("to"), from <= to else {
      return
    }
    let last = from.adding(months: Self.longest).adding(days: -1)
    if to > last {
      context.report(blueprint, field: "to", Message.tooLong, remedy: Message.shorten(last))
    }
    for deliverable in blueprint.deliverables {
      guard let node = deliverable["month"], let month = node.text.flatMap({ CivilMonth($0) }),
        month < from.month || month > to.month
      else { continue }
      context.report(
        blueprint, at: node.range, Message.outside(month), remedy: Message.move(from, to))
    }
  }

  private static func blueprint(to: String) -> RuleExample.File {
    RuleExample.File(
      "blueprints/2026-summer.md",
      """
      ---
      title: Summer
      guidepoint: 2026-q2
      from: 2026-07-01
      to: \(to)
      reviewed: 2026-04-10
      deliverables:
        - {key: checklists, title: Checklists, month: 2026-07, outcome: guide downloads}
      ---

      """)
  }
}

extension CivilDate {
  /// The same day that many months later, or the last day of that month where it has no such day.
  fileprivate func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let newDay = min(day, CivilDate.days(inMonth: newMonth, of: newYear))
    return CivilDate(year: newYear, month: newMonth, day: newDay) ?? self
  }
}

private enum Message {
  static let tooLong = "the blueprint covers more than three months"

  static func shorten(_ last: CivilDate) -> String {
    "end it on \(last) or before; what comes later belongs into the next one"
  }

  static func outside(_ month: CivilMonth) -> String {
    "the deliverable is due in \(month), when the blueprint isn't in force"
  }

  static func move(_ from: CivilDate, _ to: CivilDate) -> String {
    "write a month between \(from.month) and \(to.month), or move it to another blueprint"
  }
}
