import BacklogModel

/// What tells of the work tree's documents how they are linked and ordered, without making a record of each.
extension ReadingCache {
  func kind(_ number: Int) -> Kind? {
    guard let entry = entry(number), Int(entry.pointee.kind) < Self.kinds.count else { return nil }
    return Self.kinds[Int(entry.pointee.kind)]
  }

  /// The hash of the name that other documents call one by.
  func nameHash(_ number: Int) -> UInt32 { entry(number)?.pointee.nameHash ?? 0 }

  /// The number of the document that lay at a path in the work tree.
  func number(ofPath path: String) -> Int? {
    var path = path
    return path.withUTF8 { number(ofPath: UnsafeRawBufferPointer($0)) }
  }

  /// How many items are open and unchanged, and how many of them come before one.
  ///
  /// - Parameters:
  ///   - isOutdated: by number.
  ///   - precedes: whether an item that has the same rounded rank comes before it.
  func openItems(
    before item: Item, _ configuration: Configuration, isOutdated: [Bool],
    precedes: (_ number: Int) -> Bool
  ) -> (before: Int, count: Int) {
    let isOpen = names.map { configuration.isOpen(status: $0) }
    let isOpenWithoutStatus = configuration.isOpen(status: nil)
    var (before, count) = (0, 0)
    for number in current where !isOutdated[number] {
      guard let entry = entry(number)?.pointee, entry.place != ReadingCacheLayout.noPlace,
        entry.status == 0 ? isOpenWithoutStatus : isOpen[Int(entry.status) - 1]
      else { continue }
      count += 1
      if entry.roundedRank < item.roundedRank
        || entry.roundedRank == item.roundedRank && precedes(number)
      {
        before += 1
      }
    }
    return (before, count)
  }
}
