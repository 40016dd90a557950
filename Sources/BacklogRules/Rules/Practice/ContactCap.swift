import BacklogFormat
import BacklogModel

struct ContactCap: Rule {
  static let name = "contact-cap"
  static let severity = Severity.warning
  static let summary =
    "Nobody in an audience gets more messages in a period than the audience's cap."
  static let rationale = """
    Teams that don't see each other's plans write to the same people, who stop reading all of them. An audience's \
    `contact-cap` says how many messages one person should get, on one channel or on all, in any period of so many days. A \
    message counts on the first day of its item's window. One to an audience reaches all that are part of it, so the cap of \
    the whole holds for each part too, unless the part sets its own for that channel. Stopped items, and periods in which \
    everything has gone out already, don't count.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      audience, message("MB-9TD4A", "2026-04-20/2026-04-20"),
      message("MB-3HK7W", "2026-04-23/2026-04-30")),
    keeping: RuleExample(
      audience, message("MB-9TD4A", "2026-04-20/2026-04-20"),
      message("MB-3HK7W", "2026-04-27/2026-04-30")))

  func check(_ context: inout RuleContext) {
    let capped = context.snapshot.records(of: .audience).filter { $0.node("contact-cap") != nil }
    guard !capped.isEmpty else { return }
    let containment = AudienceContainment(context.snapshot)
    let contacts = Contact.all(in: context)
    var search = BreachSearch(
      contacts: contacts, containment: containment,
      caps: Dictionary(capped.map { ($0.key, AudienceCap.all(of: $0)) }) { first, _ in first },
      scope: context.scope)
    // From the outside in, so that what breaks the cap of the whole is reported there, and once.
    let outsideIn = capped.sorted {
      (containment.chain(of: $0.key).count, $0.path)
        < (containment.chain(of: $1.key).count, $1.path)
    }
    for audience in outsideIn {
      for breach in search.breaches(of: audience.key) {
        let reached = context.snapshot.record(.audience, key: breach.audience) ?? audience
        context.report(
          breach.place.item.record, field: "window", Message.tooMany(breach, reached),
          remedy: Message.move(audience))
      }
    }
  }

  private static let audience = RuleExample.File(
    "audiences/first-time-buyers.md",
    """
    ---
    title: First-time buyers
    description: People who plan their first overnight walk and don't know what they need
    contact-cap: {channel: email, max: 1, per-days: 7}
    ---

    """)

  private static func message(_ id: String, _ window: String) -> RuleExample.File {
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
      channel: email
      window: \(window)
      status: backlog
      ---

      """)
  }
}

private enum Message {
  static func tooMany(_ breach: ContactBreach, _ audience: Record) -> String {
    let cap = breach.cap
    let channel = cap.channel.map { " by \($0)" } ?? ""
    let first = breach.contacts[0].window.first
    let last = breach.contacts[breach.contacts.count - 1].window.first
    let time = first == last ? "on \(first)" : "from \(first) to \(last)"
    let messages = PracticeWording.count(breach.contacts.count, "message")
    return "with this, \(audience.title) would get \(messages)\(channel) \(time) "
      + "(\(PracticeWording.list(breach.contacts.map(\.item)))), but should get at most "
      + "\(cap.most) in \(PracticeWording.count(cap.days, "day"))"
  }

  static func move(_ owner: Record) -> String {
    "move one of the windows, merge two of the messages, or drop one; "
      + "the cap is in \(owner.path)"
  }
}
