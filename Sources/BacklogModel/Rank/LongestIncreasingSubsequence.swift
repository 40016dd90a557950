extension Collection where Element: Comparable {
  /// The offsets of a longest strictly increasing subsequence. Cost: n log n.
  ///
  /// Source: C. Schensted, "Longest increasing and decreasing subsequences" (1961), by patience sorting.
  package func longestIncreasingSubsequence() -> [Int] {
    let elements = Array(self)
    var tails: [Int] = []
    var predecessors = [Int?](repeating: nil, count: elements.count)
    for (offset, element) in elements.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if elements[tails[middle]] < element { low = middle + 1 } else { high = middle }
      }
      predecessors[offset] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(offset) } else { tails[low] = offset }
    }
    var result: [Int] = []
    var current = tails.last
    while let offset = current {
      result.append(offset)
      current = predecessors[offset]
    }
    return result.reversed()
  }
}

extension Collection where Element == Int {
  /// The offsets of a longest strictly increasing subsequence; of several, one with the most preferred elements.
  /// Cost: n log n.
  ///
  /// The best chain that ends at each element is found from the best ones that end below it, kept in a binary indexed tree
  /// (P. Fenwick, "A new data structure for cumulative frequency tables", 1994) of maxima instead of sums.
  package func longestIncreasingSubsequence(preferring isPreferred: (Int) -> Bool) -> [Int] {
    let elements = Array(self)
    let sorted = Set(elements).sorted()
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0 + 1) })
    // Where in `elements` the best chain of those up to a place ends.
    var tree = [Int?](repeating: nil, count: sorted.count + 1)
    var chains: [(length: Int, preferred: Int, previous: Int?)] = []
    var best: Int?
    func isBetter(_ offset: Int, than other: Int?) -> Bool {
      guard let other else { return true }
      let (left, right) = (chains[offset], chains[other])
      return (left.length, left.preferred) > (right.length, right.preferred)
    }
    for (offset, element) in elements.enumerated() {
      let place = places[element] ?? 0
      var previous: Int?
      var index = place - 1
      while index > 0 {
        if let end = tree[index], isBetter(end, than: previous) { previous = end }
        index &= index - 1
      }
      let chain = previous.map { chains[$0] }
      chains.append(
        (
          (chain?.length ?? 0) + 1, (chain?.preferred ?? 0) + (isPreferred(offset) ? 1 : 0),
          previous
        ))
      if isBetter(offset, than: best) { best = offset }
      index = place
      while index < tree.count {
        if isBetter(offset, than: tree[index]) { tree[index] = offset }
        index += index & -index
      }
    }
    var result: [Int] = []
    while let offset = best {
      result.append(offset)
      best = chains[offset].previous
    }
    return result.reversed()
  }
}
