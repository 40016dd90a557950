/// What a status means to the tool: the categories are fixed, the statuses' names are a team's own.
package enum StatusCategory: String, CaseIterable, Sendable {
  case todo
  case active
  case waiting
  case done
  case stopped

  /// Whether work in that status still has a place in the backlog.
  package var isOpen: Bool { self != .done && self != .stopped }

  /// Whether work has begun and isn't finished.
  package var isInProgress: Bool { self == .active || self == .waiting }
}

/// A status that items can have, with what it means.
package struct Status: Hashable, Sendable {
  package let name: String
  package let category: StatusCategory

  package init(name: String, category: StatusCategory) {
    self.name = name
    self.category = category
  }
}
