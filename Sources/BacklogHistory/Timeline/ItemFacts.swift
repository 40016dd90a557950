package import BacklogModel

/// What was known of an item at a time, as far as figures need it.
///
/// Copied as a reference: a history of thousands of items has tens of thousands of these, and a report goes through them all.
package struct ItemFacts: Hashable, Sendable {
  private let box: Box

  private final class Box: Sendable {
    let values: ItemValues

    init(_ values: ItemValues) { self.values = values }
  }

  init(_ values: ItemValues) { box = Box(values) }

  var values: ItemValues { box.values }

  package var status: String? { box.values.status }
  /// What the status meant then, by the settings of that time; `nil` where they don't name it.
  package var category: StatusCategory? { box.values.category }
  package var title: String { box.values.title }
  package var type: String? { box.values.type }
  package var team: String? { box.values.team }
  package var campaign: String? { box.values.campaign }
  package var moscow: String? { box.values.moscow }
  package var effort: DecimalNumber? { box.values.effort }
  package var slice: String? { box.values.slice }
  package var waitingOn: String? { box.values.waitingOn }
  package var started: CivilDate? { box.values.started }
  package var finished: CivilDate? { box.values.finished }
  package var released: CivilDate? { box.values.released }
  package var confirmed: CivilDate? { box.values.confirmed }

  /// Whether the item had a place in the backlog. As with `Item`, an unknown status counts as open.
  package var isOpen: Bool { category?.isOpen ?? true }

  package static func == (left: ItemFacts, right: ItemFacts) -> Bool {
    left.box === right.box || left.box.values == right.box.values
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(box.values) }
}

/// What ``ItemFacts`` holds, while it is put together.
struct ItemValues: Hashable, Sendable {
  var status: String?
  var category: StatusCategory?
  var title: String
  var type: String?
  var team: String?
  var campaign: String?
  var moscow: String?
  var effort: DecimalNumber?
  var slice: String?
  var waitingOn: String?
  var started: CivilDate?
  var finished: CivilDate?
  var released: CivilDate?
  var confirmed: CivilDate?

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
