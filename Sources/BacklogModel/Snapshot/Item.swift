/// An item in the order of a snapshot, with what ordering and filtering ask for most.
package struct Item: Sendable {
  package let record: Record
  package let id: ItemID
  package let rank: DecimalNumber?
  package let status: String?
  /// What the status means; `nil` where the status is none that the settings name.
  package let category: StatusCategory?

  init?(_ record: Record, configuration: Configuration) {
    guard record.kind == .item, let id = record.id else { return nil }
    self.record = record
    self.id = id
    rank = record.decimal("rank")
    status = record.text("status")
    category = status.flatMap { configuration.category(of: $0) }
  }

  /// Whether the item still has a place in the backlog. An unknown status counts as open: nothing drops out of sight by
  /// a slip of the pen.
  package var isOpen: Bool { category?.isOpen ?? true }

  package var place: RankedItem { RankedItem(id: id, rank: rank) }

  /// `effort` and `learn-effort` together; `nil` without an effort.
  package var totalEffort: DecimalNumber? {
    record.decimal("effort").map { $0 + (record.decimal("learn-effort") ?? .zero) }
  }
}
