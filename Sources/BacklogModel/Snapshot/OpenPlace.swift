/// Where an open item stands in the order of all open items: the 3rd of 120.
package struct OpenPlace: Hashable, Sendable {
  /// From 1.
  package let position: Int
  /// How many items are open.
  package let count: Int

  package init(position: Int, count: Int) {
    self.position = position
    self.count = count
  }
}

extension Snapshot {
  /// Where an open item stands; `nil` of everything else.
  package func openPlace(of record: Record) -> OpenPlace? {
    guard record.kind == .item else { return nil }
    var (position, count) = (0, 0)
    for item in items where item.isOpen {
      count += 1
      if item.record === record { position = count }
    }
    return position > 0 ? OpenPlace(position: position, count: count) : nil
  }
}
