import BacklogModel

struct OverlappingContact: Rule {
  static let name = "overlapping-contact"
  static let severity = Severity.warning
  static let summary = "Two items don't reach the same people on one channel at the same time."
  static let rationale = """
    Each team sees its own message; the customer sees all of them. Two messages in one channel at one time compete for the \
    same attention, and together look as if nobody had talked. The audiences count as the same where one is part of the \
    other. Often the better answer is one message instead of two.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      message("MB-9TD4A", "email", "2026-04-20/2026-04-27"),
      message("MB-3HK7W", "email", "2026-04-25/2026-04-30")),
    keeping: RuleExample(
      message("MB-9TD4A", "email", "2026-04-20/2026-04-24"),
      message("MB-3HK7W", "email", "2026-04-25/2026-04-30")))

  func check(_ context: inout RuleContext) {
    var overlaps = ContactOverlaps(facets: \.channels, interference: .same)
    // Those with different offers have a worse problem, and a rule of its own.
    overlaps.isWanted = { !$0.contradicts($1) }
    for clash in overlaps.find(in: context) {
      context.report(
        clash.contact.item.record, field: "window", Message.overlap(clash), remedy: Message.move)
    }
  }

  private static func message(_ id: String, _ channel: String, _ window: String)
    -> RuleExample.File
  {
    RuleExample.File(
      "items/\(id).md",
      """
      ---
      id: \(id)
      rank: 20
      title: Reminder of the walk, \(id)
      team: first-steps
      audience: first-time-buyers
      benefit: Doesn't forget anything for the walk
      campaign: packing-guide
      channel: \(channel)
      window: \(window)
      status: backlog
      ---

      """)
  }
}

private enum Message {
  static func overlap(_ clash: ContactOverlaps.Clash) -> String {
    let channels = clash.contact.channels.filter { channel in
      clash.others.contains { $0.channels.contains(channel) }
    }
    return "reaches people by \(PracticeWording.list(channels)) while \(clash.namesOfOthers) "
      + (clash.others.count == 1 ? "reaches the same" : "reach the same")
  }

  static let move = "move one of the windows, use another channel, or make one message of them"
}
