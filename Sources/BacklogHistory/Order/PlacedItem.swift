import BacklogModel

/// An open item at its place in the order of its team.
///
/// A class, so that orders of ten thousand are copied as references; it never changes.
final class PlacedItem: Sendable, Comparable {
  let id: ItemID
  let rank: DecimalNumber?
  let team: String?
  /// Of two files with one id, the order is that of their paths.
  let path: String
  /// The rank as a machine's number, which decides nearly always.
  private let rounded: Double

  init(id: ItemID, rank: DecimalNumber?, team: String?, path: String) {
    self.id = id
    self.rank = rank
    self.team = team
    self.path = path
    rounded = rank.roundedRank
  }

  /// `nil` where the document has no place: no item, no id, or not open.
  convenience init?(_ record: Record, _ configuration: Configuration) {
    guard record.kind == .item, let id = record.id else { return nil }
    let category = record.text("status").flatMap { configuration.category(of: $0) }
    guard category?.isOpen ?? true else { return nil }
    self.init(
      id: id, rank: record.decimal("rank"), team: record.text("team"), path: record.path)
  }

  var ordered: OrderedItem { OrderedItem(id: id, rank: rank, team: team) }

  static func < (left: PlacedItem, right: PlacedItem) -> Bool {
    if left.rounded != right.rounded { return left.rounded < right.rounded }
    return (RankedItem(id: left.id, rank: left.rank), left.path)
      < (RankedItem(id: right.id, rank: right.rank), right.path)
  }

  static func == (left: PlacedItem, right: PlacedItem) -> Bool {
    left === right
      || left.rounded == right.rounded && left.id == right.id
        && left.rank == right.rank && left.path == right.path
  }
}
