package import BacklogModel

/// Where in the order something is put.
package enum Place: Hashable, Sendable {
  case top
  case bottom
  case before(ItemID)
  case after(ItemID)
  /// A 1-based position in the list, as `list` with the same filter shows it.
  case position(Int)
}
