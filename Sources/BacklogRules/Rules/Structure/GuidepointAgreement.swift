import BacklogModel

struct GuidepointAgreement: DocumentRule {
  static let name = "guidepoint-agreement"
  static let severity = Severity.error
  static let kinds: [Kind] = [.guidepoint]
  static let summary = "An agreed guidepoint says who agreed to it, and when."
  static let rationale = """
    A guidepoint is what marketing, sales and service agree on as success for the coming months. It holds because people gave \
    their word for it, so it names them and the day. From that day on it stays as it is, unless they change it together.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(guidepoint("agreed-on: 2026-04-10\n")),
    keeping: RuleExample(guidepoint("agreed-on: 2026-04-10\nagreed-by: [Marketing, Service]\n")))

  func check(_ guidepoint: Record, _ context: inout RuleContext) {
    guard let status = guidepoint.text("status"), ["agreed", "met", "missed"].contains(status)
    else { return }
    let missing = guidepoint.missing(of: "agreed-on", "agreed-by")
    guard !missing.isEmpty else { return }
    context.report(
      guidepoint, field: "status", Message.missing(missing, status), remedy: Message.name,
      absent: missing)
  }

  private static func guidepoint(_ agreement: String) -> RuleExample.File {
    RuleExample.File(
      "guidepoints/2026-q3.md",
      """
      ---
      title: More second walks
      from: 2026-07-01
      to: 2026-09-30
      outcome: Those who walked once walk again
      success: [second walks >= 200]
      \(agreement)status: agreed
      ---

      """)
  }
}

private enum Message {
  static func missing(_ fields: [String], _ status: String) -> String {
    "the guidepoint is \(status), but has no \(fields.inASentence)"
  }

  static let name =
    "write the day and who agreed, or `status: draft` as long as nobody has"
}
