extension RandomAccessCollection {
  /// Where the elements start that belong to the second part; the end where none does. Elements of the first part all come
  /// before those of the second.
  ///
  /// Cost: a look at as many elements as their number has binary digits.
  package func partitioningIndex(
    where belongsToSecondPart: (Element) -> Bool
  ) -> Index {
    var (start, count) = (startIndex, count)
    while count > 0 {
      let half = count / 2
      let middle = index(start, offsetBy: half)
      if belongsToSecondPart(self[middle]) {
        count = half
      } else {
        start = index(after: middle)
        count -= half + 1
      }
    }
    return start
  }
}

extension [Record] {
  /// The document at a path, among some that are by path.
  package func record(at path: String) -> Record? {
    let place = partitioningIndex { $0.path >= path }
    return place < count && self[place].path == path ? self[place] : nil
  }
}
