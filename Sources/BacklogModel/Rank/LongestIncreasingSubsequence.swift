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
