import BacklogFormat
import BacklogModel

struct SingleVoice: DocumentRule {
  static let name = "single-voice"
  static let severity = Severity.warning
  static let kinds: [Kind] = [.campaign]
  static let summary = "A campaign listens to more than one kind of people."
  static let rationale = """
    Whoever speaks first or is paid best isn't the market. Customers see what colleagues can't; sales and service hear \
    what customers don't write. Feedback from one kind of source only makes a campaign good for that source.
    """
  static let parameters = [
    RuleParameter("entries", default: 3, "with fewer pieces of feedback than this, none is missed")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(campaign(third: "executive: my neighbour liked it")),
    keeping: RuleExample(campaign(third: "customer: where is the weight of the stove?")))

  func check(_ campaign: Record, _ context: inout RuleContext) {
    guard let entry = campaign.document.frontMatter.entry("feedback"),
      campaign.node("decision") == nil
    else { return }
    let feedback = campaign.texts("feedback").compactMap { try? Feedback($0) }
    guard feedback.count >= max(context.parameter("entries"), 2),
      let source = feedback.first?.source, feedback.allSatisfy({ $0.source == source })
    else { return }
    context.report(
      campaign, at: entry.keyRange, Message.oneVoice(feedback.count, source),
      remedy: Message.ask(source))
  }

  private static func campaign(third: String) -> RuleExample.File {
    RuleExample.File(
      "campaigns/call-back.md",
      """
      ---
      title: Call-back
      team: first-steps
      audience: first-time-buyers
      deliverable: "2026-q2: call-back"
      start: 2026-04-01
      success:
        - qualified calls >= 20 by 2026-05-10
      review-on: 2026-05-11
      feedback:
        - "2026-04-08 executive: the button should be larger"
        - "2026-04-09 executive: can it be green?"
        - "2026-04-13 \(third)"
      ---

      """)
  }
}

private enum Message {
  static func oneVoice(_ number: Int, _ source: Feedback.Source) -> String {
    let pieces = PracticeWording.count(number, "piece")
    return "all \(pieces) of feedback come from one kind of source: \(source.rawValue)"
  }

  static func ask(_ source: Feedback.Source) -> String {
    let others: [Feedback.Source] = [.customer, .sales, .service, .marketTest]
    let names = others.filter { $0 != source }.map(\.rawValue)
    return "ask others before the review (\(names.joined(separator: ", "))), and note what they say"
  }
}
