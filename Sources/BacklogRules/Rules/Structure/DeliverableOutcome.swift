import BacklogFormat
import BacklogModel

struct DeliverableOutcome: DocumentRule {
  static let name = "deliverable-outcome"
  static let severity = Severity.error
  static let kinds: [Kind] = [.blueprint]
  static let summary = "Each deliverable of a blueprint serves a number of its guidepoint."
  static let rationale = """
    A blueprint is the way to a guidepoint, so each thing that it promises moves one of the numbers that were agreed. A \
    deliverable without one may be a fine idea, but nobody agreed to want what comes of it. Either the guidepoint lacks a \
    criterion, or the blueprint has something too many.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(blueprint(outcome: "newsletters sent")),
    keeping: RuleExample(blueprint(outcome: "guide downloads")))

  func check(_ blueprint: Record, _ context: inout RuleContext) {
    guard let key = blueprint.text("guidepoint"),
      let guidepoint = context.snapshot.record(.guidepoint, key: key)
    else { return }
    let metrics = guidepoint.metrics
    for deliverable in blueprint.deliverables {
      guard let node = deliverable["outcome"], let outcome = node.text, !outcome.isEmpty,
        metrics.isComplete, !metrics.contains(outcome)
      else { continue }
      context.report(
        blueprint, at: node.range, Message.unserved(outcome, key),
        remedy: Suggestion.remedy(
          for: outcome, among: metrics.names, otherwise: Message.choose(guidepoint)))
    }
  }

  private static func blueprint(outcome: String) -> RuleExample.File {
    RuleExample.File(
      "blueprints/2026-summer.md",
      """
      ---
      title: Summer
      guidepoint: 2026-q2
      from: 2026-07-01
      to: 2026-09-30
      reviewed: 2026-04-10
      deliverables:
        - {key: checklists, title: Checklists, month: 2026-07, outcome: \(outcome)}
      ---

      """)
  }
}

private enum Message {
  static func unserved(_ outcome: String, _ guidepoint: String) -> String {
    "the guidepoint \(guidepoint) has no success criterion for “\(outcome)”"
  }

  static func choose(_ guidepoint: Record) -> String {
    "write the metric of one of the criteria in \(guidepoint.path)"
  }
}
