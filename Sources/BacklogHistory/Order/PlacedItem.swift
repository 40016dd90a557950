package import BacklogModel

/// An open item at its place in the order of its team.
///
/// A class, so that orders of ten thousand are copied as references; it never changes.
package final class PlacedItem: Sendable, Comparable {
  let id: ItemID
  let rank: DecimalNumber?
  let team: String?
  /// Of two files with one id, the order is that of their paths.
  let path: String
  /// `nil` where nobody read it.
  let title: String?
  /// The rank as a machine's number, which decides nearly always.
  private let rounded: Double

  package init(
    id: ItemID, rank: DecimalNumber?, team: String?, path: String, title: String? = nil
  ) {
    self.id = id
    self.rank = rank
    self.team = team
    self.path = path
    self.title = title
    rounded = rank.roundedRank
  }

  convenience init(_ item: Item) {
    self.init(id: item.id, rank: item.rank, team: item.team, path: item.record.path)
  }

  /// `nil` where the document has no place: no item, no id, or not open.
  package convenience init?(_ record: Record, _ configuration: Configuration) {
    guard record.kind == .item, let id = record.id else { return nil }
    let category = record.text("status").flatMap { configuration.category(of: $0) }
    guard category?.isOpen ?? true else { return nil }
    self.init(
      id: id, rank: record.decimal("rank"), team: record.text("team"), path: record.path,
      title: record.text("title"))
  }

  /// The same by what is known of the document of an item before it is looked at.
  package convenience init?(
    _ id: ItemID, _ digest: RecordDigest, path: String, _ configuration: Configuration
  ) {
    let category = digest.status.flatMap { configuration.category(of: $0) }
    guard category?.isOpen ?? true else { return nil }
    self.init(
      id: id, rank: digest.rank.flatMap { DecimalNumber($0) }, team: digest.team, path: path)
  }

  var ordered: OrderedItem { OrderedItem(id: id, rank: rank, team: team, path: path) }

  package static func < (left: PlacedItem, right: PlacedItem) -> Bool {
    if left.rounded != right.rounded { return left.rounded < right.rounded }
    return (RankedItem(id: left.id, rank: left.rank), left.path)
      < (RankedItem(id: right.id, rank: right.rank), right.path)
  }

  package static func == (left: PlacedItem, right: PlacedItem) -> Bool {
    left === right
      || left.rounded == right.rounded && left.id == right.id
        && left.rank == right.rank && left.path == right.path
  }
}

extension PlacedItem {
  /// Items in the backlog's order, where they come from parts that are in order already.
  package static func inOrder(_ items: [PlacedItem]) -> [PlacedItem] {
    // Machine numbers lie side by side, and decide nearly always.
    let keys = items.enumerated().map { (rounded: $1.rounded, index: $0) }
    return keys.sorted { left, right in
      left.rounded == right.rounded
        ? items[left.index] < items[right.index] : left.rounded < right.rounded
    }.map { items[$0.index] }
  }

  /// Two orders in one.
  static func merged(_ one: [PlacedItem], _ other: [PlacedItem]) -> [PlacedItem] {
    var merged: [PlacedItem] = []
    merged.reserveCapacity(one.count + other.count)
    var next = 0
    for item in other {
      while next < one.count, one[next] < item {
        merged.append(one[next])
        next += 1
      }
      merged.append(item)
    }
    return merged + one[next...]
  }
}
