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

  /// A field of which the value is kept, as documents name it.
  ///
  /// The order is part of the format of kept timelines: whoever changes it counts `ChronicleFile.version` up.
  enum Field: String, CaseIterable, Sendable {
    case status, type, team, campaign, moscow, effort, slice
    case waitingOn = "waiting-on"
    case started, finished, released, confirmed
  }

  /// The names of the fields that are kept.
  static let fields = Field.allCases.map(\.rawValue)

  /// The value of a field as a text; `nil` where it has none.
  subscript(field: Field) -> String? {
    get {
      switch field {
      case .status: status
      case .type: type
      case .team: team
      case .campaign: campaign
      case .moscow: moscow
      case .effort: effort?.description
      case .slice: slice
      case .waitingOn: waitingOn
      case .started: started?.description
      case .finished: finished?.description
      case .released: released?.description
      case .confirmed: confirmed?.description
      }
    }
    set {
      switch field {
      case .status: status = newValue
      case .type: type = newValue
      case .team: team = newValue
      case .campaign: campaign = newValue
      case .moscow: moscow = newValue
      case .effort: effort = newValue.flatMap { DecimalNumber($0) }
      case .slice: slice = newValue
      case .waitingOn: waitingOn = newValue
      case .started: started = newValue.flatMap { CivilDate($0) }
      case .finished: finished = newValue.flatMap { CivilDate($0) }
      case .released: released = newValue.flatMap { CivilDate($0) }
      case .confirmed: confirmed = newValue.flatMap { CivilDate($0) }
      }
    }
  }
}
