/// The fields that rules ask of every item, read from its document once.
///
/// Dozens of rules go through all items, in the backlog's order; documents lie in that of their paths, and each look at one
/// costs a walk through several places of memory that no processor has at hand. These few are side by side.
package final class ItemFields: Sendable {
  package let title: String?
  package let type: String?
  package let team: String?
  package let campaign: String?
  package let moscow: String?
  package let slice: String?
  package let effort: DecimalNumber?
  package let started: Day
  package let finished: Day
  package let released: Day
  package let confirmed: Day
  package let audiences: [String]
  /// The items that `depends-on` names.
  package let dependencies: [ItemID]
  package let namesSkills: Bool
  package let hasWindow: Bool

  /// What stands in a field for a day.
  package enum Day: Hashable, Sendable {
    case absent
    /// Something that is no day.
    case unreadable
    case on(CivilDate)

    /// The day, where there is one.
    package var day: CivilDate? {
      if case .on(let day) = self { day } else { nil }
    }
  }

  init(_ item: Record) {
    title = item.text("title")
    type = item.text("type")
    team = item.text("team")
    campaign = item.text("campaign")
    moscow = item.text("moscow")
    slice = item.text("slice")
    effort = item.decimal("effort")
    started = Day(item, "started")
    finished = Day(item, "finished")
    released = Day(item, "released")
    confirmed = Day(item, "confirmed")
    audiences = item.texts("audience")
    dependencies = item.ids("depends-on")
    namesSkills = item.node("skills") != nil
    hasWindow = item.node("window") != nil
  }
}

extension ItemFields.Day {
  fileprivate init(_ item: Record, _ field: String) {
    guard item.node(field) != nil else {
      self = .absent
      return
    }
    self = item.date(field).map { .on($0) } ?? .unreadable
  }
}
