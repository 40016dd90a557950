package import BacklogModel

/// What was known of an item at a time, as far as figures need it.
package struct ItemFacts: Hashable, Sendable {
  package var status: String?
  /// What the status meant then, by the settings of that time; `nil` where they don't name it.
  package var category: StatusCategory?
  package var title: String
  package var type: String?
  package var team: String?
  package var campaign: String?
  package var moscow: String?
  package var effort: DecimalNumber?
  package var slice: String?
  package var waitingOn: String?
  package var started: CivilDate?
  package var finished: CivilDate?
  package var released: CivilDate?
  package var confirmed: CivilDate?

  /// Whether the item had a place in the backlog. As with `Item`, an unknown status counts as open.
  package var isOpen: Bool { category?.isOpen ?? true }

  init(title: String) { self.title = title }

  /// The fields that are kept.
  static let fields = [
    "status", "type", "team", "campaign", "moscow", "effort", "slice", "waiting-on", "started",
    "finished", "released", "confirmed",
  ]

  /// Takes up what a change says; whether it said anything of what is kept here.
  mutating func apply(_ change: Change) -> Bool {
    guard change.list == nil, let part = change.part else { return false }
    switch part {
    case "status": status = change.to
    case "type": type = change.to
    case "team": team = change.to
    case "campaign": campaign = change.to
    case "moscow": moscow = change.to
    case "effort": effort = change.to.flatMap { DecimalNumber($0) }
    case "slice": slice = change.to
    case "waiting-on": waitingOn = change.to
    case "started": started = change.to.flatMap { CivilDate($0) }
    case "finished": finished = change.to.flatMap { CivilDate($0) }
    case "released": released = change.to.flatMap { CivilDate($0) }
    case "confirmed": confirmed = change.to.flatMap { CivilDate($0) }
    default: return false
    }
    return true
  }
}
