/// "Did you mean": the one candidate that a misspelt word is close to.
package enum NearMatch {
  /// The nearest of the candidates within a distance of a third of the word's length (at least 1), where no other is as
  /// near. Case doesn't count.
  ///
  /// - Parameter most: a smaller distance to stay within.
  package static func of(
    _ word: String, in candidates: some Sequence<String>, within most: Int = .max
  ) -> String? {
    let limit = min(most, max(1, word.count / 3))
    var best: (candidate: String, distance: Int)?
    var isTied = false
    for candidate in candidates {
      let distance = distance(word.lowercased(), candidate.lowercased())
      guard distance <= limit else { continue }
      if let current = best, distance >= current.distance {
        isTied = isTied || distance == current.distance
      } else {
        best = (candidate, distance)
        isTied = false
      }
    }
    return isTied ? nil : best?.candidate
  }

  /// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours (L. Boytsov, "Indexing
  /// methods for approximate dictionary searching", 2011). Cost: the product of the lengths.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    if abs(left.count - right.count) > 8 { return Int.max }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
