import BacklogModel

struct ConflictingOffers: Rule {
  static let name = "conflicting-offers"
  static let severity = Severity.warning
  static let summary = "The same people don't meet different offers at the same time."
  static let rationale = """
    Ten per cent off in the newsletter and free shipping on the poster: somebody who meets both waits for the better one, \
    asks the service desk, or trusts neither. Teams that serve the same people agree on one offer at a time, whatever the \
    channel. The audiences count as the same where one is part of the other.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      message("MB-9TD4A", "email", "10 % off tents"), message("MB-3HK7W", "print", "Free return")),
    keeping: RuleExample(
      message("MB-9TD4A", "email", "10 % off tents"), message("MB-3HK7W", "print", "10 % off tents")
    )
  )

  func check(_ context: inout RuleContext) {
    let overlaps = ContactOverlaps(
      facets: { $0.comparableOffer.map { [$0] } ?? [] }, interference: .different)
    for clash in overlaps.find(in: context) {
      context.report(
        clash.contact.item.record, field: "offer", Message.conflict(clash), remedy: Message.agree)
    }
  }

  private static func message(_ id: String, _ channel: String, _ offer: String)
    -> RuleExample.File
  {
    RuleExample.File(
      "items/\(id).md",
      """
      ---
      id: \(id)
      rank: 20
      title: Tent weeks, \(channel)
      team: first-steps
      audience: first-time-buyers
      benefit: Pays less for a first tent
      campaign: packing-guide
      channel: \(channel)
      offer: \(offer)
      window: 2026-04-20/2026-04-27
      status: backlog
      ---

      """)
  }
}

private enum Message {
  static func conflict(_ clash: ContactOverlaps.Clash) -> String {
    let offers = clash.others.compactMap(\.offer).reduce(into: [String]()) { offers, offer in
      if !offers.contains(offer) { offers.append(offer) }
    }
    let quoted = PracticeWording.list(offers.map { "“\($0)”" })
    return "offers “\(clash.contact.offer ?? "")” while \(clash.namesOfOthers) "
      + (clash.others.count == 1 ? "offers" : "offer") + " the same people \(quoted)"
  }

  static let agree = "agree on one offer for these people, or move one of the windows"
}
