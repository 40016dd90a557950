/// A backlog's settings, from `backlog.yml`; every default holds where its key is absent.
package struct Configuration: Sendable {
  /// Where new items and requests are put.
  package enum Layout: String, CaseIterable, Sendable {
    case flat
    case month
  }

  /// How a team changed a rule.
  package struct RuleSetting: Hashable, Sendable {
    /// `error`, `warning` or `off`; `nil` leaves the rule's own.
    package var severity: String?
    /// The rule's parameters as text.
    package var parameters: [String: String]

    package init(severity: String? = nil, parameters: [String: String] = [:]) {
      self.severity = severity
      self.parameters = parameters
    }
  }

  package var prefix = "MB"
  /// In the order in which the flow passes them.
  package var statuses: [Status] = [
    Status(name: "backlog", category: .todo), Status(name: "ready", category: .todo),
    Status(name: "in-progress", category: .active), Status(name: "waiting", category: .waiting),
    Status(name: "done", category: .done), Status(name: "stopped", category: .stopped),
  ]
  package var types = ["story", "experiment", "chore"]
  package var layout = Layout.flat
  /// The largest share of the effort that Must should have, in per cent.
  package var mustMaximum = 60
  package var rules: [String: RuleSetting] = [:]

  package init() {}

  /// The format version that this program reads and writes.
  package static let formatVersion = 1
  /// The settings' file, below the backlog's root.
  package static let fileName = "backlog.yml"

  package func category(of status: String) -> StatusCategory? {
    statuses.first { $0.name == status }?.category
  }

  /// Whether an item of that status still has a place in the backlog. An unknown status, or none, counts as open: nothing drops
  /// out of sight by a slip of the pen.
  package func isOpen(status: String?) -> Bool {
    status.flatMap { category(of: $0) }?.isOpen ?? true
  }

  /// The first status of a category in the flow.
  package func firstStatus(in category: StatusCategory) -> String? {
    statuses.first { $0.category == category }?.name
  }

  /// Whether items of that status must be estimated: all but the first of the statuses to do, and what was stopped.
  package func isAtLeastReady(_ status: String) -> Bool {
    guard let index = statuses.firstIndex(where: { $0.name == status }) else { return false }
    return index > 0 && statuses[index].category != .stopped
  }
}
