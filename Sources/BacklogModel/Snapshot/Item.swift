import BacklogFormat

/// An item in the order of a snapshot, with what ordering and filtering ask for most.
package final class Item: Sendable {
  package let record: Record
  package let id: ItemID
  private let readRank: DecimalNumber?
  /// The nearest binary number to the rank; infinite where there is none.
  package let roundedRank: Double
  package let status: String?
  /// What the status means; `nil` where the status is none that the settings name.
  package let category: StatusCategory?
  /// Its fields, where they were read with it.
  private let read: ItemFields?
  private let fetched = Once<ItemFields>()

  /// - Parameter withFields: whether to read at once what rules ask of every item.
  /// - Returns: `nil` for a document that is no item, or one without an id.
  package init?(_ record: Record, configuration: Configuration, withFields: Bool = false) {
    guard record.kind == .item, let id = record.id else { return nil }
    self.record = record
    self.id = id
    read = withFields ? ItemFields(record) : nil
    if let digest = record.digest {
      readRank = nil
      roundedRank = digest.roundedRank
      status = digest.status
    } else {
      readRank = record.decimal("rank")
      roundedRank = readRank.roundedRank
      status = record.text("status")
    }
    category = status.flatMap { configuration.category(of: $0) }
  }

  package var rank: DecimalNumber? {
    readRank ?? record.digest?.rank.flatMap { DecimalNumber($0) }
  }

  /// Whether the item still has a place in the backlog. An unknown status counts as open: nothing drops out of sight by
  /// a slip of the pen.
  package var isOpen: Bool { category?.isOpen ?? true }

  /// The key of the team whose list it stands in; `nil` where it names none.
  package var team: String? { record.digest.map(\.team) ?? record.text("team") }

  /// What rules ask of every item. Read from the document when somebody first asks, where it wasn't with the item.
  package var fields: ItemFields { read ?? fetched.value { ItemFields(record) } }

  /// Whether anything stands in `window`. Asks for no more than that where the fields weren't read with the item.
  package var hasWindow: Bool { read?.hasWindow ?? (record.node("window") != nil) }

  package var place: RankedItem { RankedItem(id: id, rank: rank) }

  /// All the effort, in the team's unit: `learn-effort` is a part of it.
  package var effort: DecimalNumber? { record.decimal("effort") }
}

extension Item {
  /// Whether it comes before another in the backlog's order: by rank, then by id; of those with one id by path.
  package func precedes(_ other: Item) -> Bool {
    // Rounding never swaps two numbers, so only equal ones need to be compared digit by digit.
    if roundedRank != other.roundedRank { return roundedRank < other.roundedRank }
    return (place, record.path) < (other.place, other.record.path)
  }

  /// Items by rank, then by id; those with one id by path. Cost: n log n, mostly of comparisons of machine numbers; less where parts
  /// of them are in order already.
  package static func inOrder(_ items: [Item]) -> [Item] {
    let keys = items.enumerated().map { (rounded: $1.roundedRank, index: $0) }
    return keys.sorted { left, right in
      if left.rounded != right.rounded { return left.rounded < right.rounded }
      return items[left.index].precedes(items[right.index])
    }.map { items[$0.index] }
  }
}
