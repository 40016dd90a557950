import BacklogModel

/// Where a place in a list lies among all open items.
enum Placement {
  /// - Parameters:
  ///   - others: all open items but the moved ones, in order.
  ///   - listed: those of them that the list in question shows; its ends and positions are meant.
  /// - Returns: the index in `others` before which the moved items go.
  static func index(
    of place: Place, among others: [Item], listed: [Item], moving: Set<ItemID>
  ) throws(WorkspaceError) -> Int {
    func index(of id: ItemID) throws(WorkspaceError) -> Int {
      if moving.contains(id) { throw .moveToItself(id.description) }
      guard let index = others.firstIndex(where: { $0.id == id }) else {
        throw .notInList(id.description)
      }
      return index
    }
    func end() throws(WorkspaceError) -> Int {
      guard let last = listed.last else { return others.count }
      return try index(of: last.id) + 1
    }
    switch place {
    case .top:
      guard let first = listed.first else { return 0 }
      return try index(of: first.id)
    case .bottom: return try end()
    case .before(let id): return try index(of: id)
    case .after(let id): return try index(of: id) + 1
    case .position(let number):
      let count = listed.count + max(1, moving.count)
      guard number >= 1, number <= count else { throw .positionOutOfRange(number, count: count) }
      return number <= listed.count ? try index(of: listed[number - 1].id) : try end()
    }
  }
}
