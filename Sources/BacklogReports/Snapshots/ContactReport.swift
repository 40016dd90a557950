package import BacklogModel
package import BacklogRules

/// `contacts`: who is reached when, by what, and where that is too much.
///
/// A message to an audience reaches all that are part of it. A cap counts messages on the first day of their window, in any
/// period of so many days (Adobe Campaign, "fatigue rules").
package struct ContactReport: Sendable {
  package struct Contact: Sendable {
    package let item: Item
    package let window: DateWindow
    package let channels: [String]
    package let offer: String?
    /// Whether customers have it already, or its window is over.
    package let isPast: Bool
  }

  package struct Audience: Sendable {
    package let record: Record
    /// What reaches it, by the first day.
    package let contacts: [Contact]
  }

  /// Audiences that anything reaches, by key.
  package let audiences: [Audience]
  /// What the rules on contacts find in those items.
  package let findings: [Finding]
  /// From the first day of any window that isn't over to the last; `nil` where there is none.
  package let span: ClosedRange<CivilDate>?

  /// - Parameter period: only contacts whose window touches these days.
  package init(_ scope: ReportScope, period: ClosedRange<CivilDate>) async {
    let snapshot = scope.snapshot
    let contacts = scope.items.compactMap { Contact($0, day: scope.day) }.filter {
      $0.window.last >= period.lowerBound && $0.window.first <= period.upperBound
    }
    audiences = snapshot.records(of: .audience).compactMap { audience in
      let reaching = contacts.filter { contact in
        contact.item.record.texts("audience").contains {
          snapshot.containedAudiences($0).contains(audience.key)
        }
      }
      if reaching.isEmpty { return nil }
      return Audience(
        record: audience,
        contacts: reaching.enumerated().sorted {
          ($0.element.window.first, $0.offset) < ($1.element.window.first, $1.offset)
        }.map(\.element))
    }
    let days = contacts.flatMap { [$0.window.first, $0.window.last] }
    span = days.min().flatMap { first in days.max().map { first...$0 } }
    var request = CheckRequest(snapshot, today: scope.day)
    request.rules = ["contact-cap", "overlapping-contact", "conflicting-offers"]
    let paths = Set(contacts.map(\.item.record.path))
    findings = await request.findings().filter { paths.contains($0.path) }
  }
}

extension ContactReport.Contact {
  fileprivate init?(_ item: Item, day: CivilDate) {
    guard item.category != .stopped, let window = item.record.window("window") else { return nil }
    self.item = item
    self.window = window
    channels = item.record.texts("channel")
    offer = item.record.text("offer")
    isPast = window.last < day
  }
}
