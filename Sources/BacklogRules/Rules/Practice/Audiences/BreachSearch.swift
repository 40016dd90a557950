import BacklogModel

/// A period in which an audience gets more messages than a cap allows.
struct ContactBreach: Sendable {
  let cap: AudienceCap
  /// The key of the audience that is reached too often.
  let audience: String
  /// The messages of the period, by day.
  let contacts: [Contact]
  /// The message to report it at.
  let place: Contact
}

/// Finds the periods in which audiences get more messages than their caps allow.
struct BreachSearch {
  private let contacts: [Contact]
  private let contactsByAudience: [String: [Int]]
  private let containment: AudienceContainment
  private let caps: [String: [AudienceCap]]
  private let scope: Set<String>?
  /// The messages of each period that was found, so that none is found twice.
  private var found: Set<[ItemID]> = []

  /// - Parameter contacts: by their first day.
  init(
    contacts: [Contact], containment: AudienceContainment, caps: [String: [AudienceCap]],
    scope: Set<String>?
  ) {
    self.contacts = contacts
    self.containment = containment
    self.caps = caps
    self.scope = scope
    var byAudience: [String: [Int]] = [:]
    for (index, contact) in contacts.enumerated() {
      for audience in contact.audiences { byAudience[audience, default: []].append(index) }
    }
    contactsByAudience = byAudience
  }

  /// The breaches of an audience's caps, for itself or for one that is part of it; each period of messages once.
  mutating func breaches(of audience: String) -> [ContactBreach] {
    var breaches: [ContactBreach] = []
    for cap in caps[audience] ?? [] {
      var unvisited = [audience]
      var seen: Set<String> = []
      while let next = unvisited.popLast() {
        guard seen.insert(next).inserted else { continue }
        let here = periods(in: messages(to: next, by: cap.channel), over: cap)
        for period in here where period.contains(where: \.canMove) {
          guard let place = place(in: period), found.insert(period.map(\.item.id)).inserted else {
            continue
          }
          breaches.append(
            ContactBreach(cap: cap, audience: next, contacts: period, place: place))
        }
        // Its parts get at least the same messages: one cause, one finding.
        guard here.isEmpty else { continue }
        unvisited += containment.directParts(of: next).filter { part in
          !(caps[part] ?? []).contains { $0.channel == cap.channel }
        }
      }
    }
    return breaches
  }

  /// The messages that reach an audience on a channel, by day: those to itself and to audiences that contain it.
  private func messages(to audience: String, by channel: String?) -> [Int] {
    let indices = containment.chain(of: audience).flatMap { contactsByAudience[$0] ?? [] }
    let onChannel = indices.filter { index in
      channel.map { contacts[index].channels.contains($0) } ?? true
    }
    return Set(onChannel).sorted()
  }

  /// Of each stretch of time in which the cap is breached, the fullest period: the most messages that fall into as many days
  /// as the cap counts.
  private func periods(in messages: [Int], over cap: AudienceCap) -> [[Contact]] {
    var periods: [[Contact]] = []
    var fullest: Range<Int>?
    var start = 0
    for (index, message) in messages.enumerated() {
      let day = contacts[message].window.first
      while day.days(since: contacts[messages[start]].window.first) >= cap.days { start += 1 }
      let period = start..<(index + 1)
      guard period.count > cap.most else {
        if let fullest { periods.append(messages[fullest].map { contacts[$0] }) }
        fullest = nil
        continue
      }
      if period.count > fullest?.count ?? 0 { fullest = period }
    }
    if let fullest { periods.append(messages[fullest].map { contacts[$0] }) }
    return periods
  }

  /// The last message that can still be moved, among those that findings are asked for.
  private func place(in period: [Contact]) -> Contact? {
    let asked = period.filter { scope?.contains($0.item.record.path) ?? true }
    return asked.last(where: \.canMove) ?? asked.last
  }
}
