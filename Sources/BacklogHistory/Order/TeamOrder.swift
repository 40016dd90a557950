/// The open items of one team in order, cheap to copy and to change a little: copies share all but the parts that differ.
///
/// Cost of a change and of a look: in proportion to the part's size and the number of parts, some microseconds for 10,000.
struct TeamOrder: Sendable {
  /// In order; none is empty, and none has more than `largest` items.
  private var parts: [[PlacedItem]] = []
  private(set) var count = 0

  private static let largest = 128

  init() {}

  /// - Parameter items: in order.
  init(_ items: [PlacedItem]) {
    count = items.count
    for start in stride(from: 0, to: items.count, by: Self.largest / 2) {
      parts.append(Array(items[start..<min(start + Self.largest / 2, items.count)]))
    }
  }

  mutating func insert(_ item: PlacedItem) {
    count += 1
    guard !parts.isEmpty else {
      parts = [[item]]
      return
    }
    let (part, index) = place(of: item)
    parts[part].insert(item, at: index)
    if parts[part].count > Self.largest {
      let half = Self.largest / 2
      parts.insert(Array(parts[part][half...]), at: part + 1)
      parts[part].removeSubrange(half...)
    }
  }

  /// Takes the item out, if it is there.
  mutating func remove(_ item: PlacedItem) {
    let (part, index) = place(of: item)
    guard part < parts.count, index < parts[part].count, parts[part][index] == item else { return }
    count -= 1
    parts[part].remove(at: index)
    if parts[part].isEmpty { parts.remove(at: part) }
  }

  /// How many items come before that one, which need not be there.
  func position(of item: PlacedItem) -> Int {
    let (part, index) = place(of: item)
    return parts[..<part].reduce(0) { $0 + $1.count } + index
  }

  /// The item that so many come before; `nil` beyond the end.
  func item(at position: Int) -> PlacedItem? {
    var rest = position
    for part in parts {
      if rest < part.count { return part[rest] }
      rest -= part.count
    }
    return nil
  }

  /// The items at those positions; fewer where the order ends.
  func items(in range: Range<Int>) -> [PlacedItem] {
    var result: [PlacedItem] = []
    result.reserveCapacity(range.count)
    var start = 0
    for part in parts {
      let end = start + part.count
      if end > range.lowerBound {
        let low = max(0, range.lowerBound - start)
        let high = min(part.count, range.upperBound - start)
        if low < high { result += part[low..<high] }
      }
      start = end
      if start >= range.upperBound { break }
    }
    return result
  }

  /// Where the item is, or would be put.
  private func place(of item: PlacedItem) -> (part: Int, index: Int) {
    var (low, high) = (0, parts.count)
    // The first part whose last item isn't before it.
    while low < high {
      let middle = (low + high) / 2
      if let last = parts[middle].last, last < item { low = middle + 1 } else { high = middle }
    }
    if low == parts.count { return low == 0 ? (0, 0) : (low - 1, parts[low - 1].count) }
    let part = parts[low]
    var (first, end) = (0, part.count)
    while first < end {
      let middle = (first + end) / 2
      if part[middle] < item { first = middle + 1 } else { end = middle }
    }
    return (low, first)
  }
}
