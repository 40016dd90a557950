import BacklogModel

/// What tells of the work tree's documents how they are linked and ordered, without making a record of each.
extension ReadingCache {
  /// The numbers of the documents that have no id, and of those whose name has that hash.
  func numbers(withoutIDOrNamed nameHash: UInt32?) -> [Int] {
    let hasID = Self.kinds.map(\.hasID)
    return current.filter { number in
      guard let entry = entry(number) else { return false }
      let kind = Int(entry.pointee.kind)
      return entry.pointee.nameHash == nameHash || kind < hasID.count && !hasID[kind]
    }
  }

  /// The numbers of the documents that mention one whose name has that hash, and of those that it mentions.
  func numbers(linkedTo nameHash: UInt32, mentions: [UInt32]) -> [Int] {
    current.filter { number in
      guard let entry = entry(number) else { return false }
      return self.mentions(number, nameHash) || mentions.contains(entry.pointee.nameHash)
    }
  }

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
    // By the statuses' numbers, of which 0 is none.
    let isOpen = ([nil] + names).map { configuration.isOpen(status: $0) }
    var (before, count) = (0, 0)
    for number in current where !isOutdated[number] {
      guard let entry = entry(number)?.pointee, entry.place != ReadingCacheLayout.noPlace,
        Int(entry.status) < isOpen.count, isOpen[Int(entry.status)]
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
