/// Which elements of two sequences are the same and stand in the same order.
enum Alignment {
  /// The longest table of lengths that is made.
  private static let cellLimit = 1 << 20

  /// Pairs of indices, ascending on both sides: a longest common subsequence, or, where the sequences differ over thousands
  /// of elements, one through elements that each side has once.
  static func pairs<Element: Hashable>(
    _ left: [Element], _ right: [Element]
  ) -> [(left: Int, right: Int)] {
    var pairs: [(left: Int, right: Int)] = []
    align(left, left.indices, right, right.indices, into: &pairs)
    return pairs
  }

  private static func align<Element: Hashable>(
    _ left: [Element], _ lefts: Range<Int>, _ right: [Element], _ rights: Range<Int>,
    into pairs: inout [(left: Int, right: Int)]
  ) {
    let shorter = min(lefts.count, rights.count)
    let prefix = (0..<shorter).prefix {
      left[lefts.lowerBound + $0] == right[rights.lowerBound + $0]
    }.count
    let suffix = (0..<shorter - prefix).prefix {
      left[lefts.upperBound - 1 - $0] == right[rights.upperBound - 1 - $0]
    }.count
    for offset in 0..<prefix {
      pairs.append((lefts.lowerBound + offset, rights.lowerBound + offset))
    }
    let innerLefts = lefts.lowerBound + prefix..<lefts.upperBound - suffix
    let innerRights = rights.lowerBound + prefix..<rights.upperBound - suffix
    if !innerLefts.isEmpty && !innerRights.isEmpty {
      if (innerLefts.count + 1).multipliedFullWidth(by: innerRights.count + 1).low <= cellLimit {
        alignExactly(left, innerLefts, right, innerRights, into: &pairs)
      } else {
        alignAtUnique(left, innerLefts, right, innerRights, into: &pairs)
      }
    }
    for offset in (0..<suffix).reversed() {
      pairs.append((lefts.upperBound - 1 - offset, rights.upperBound - 1 - offset))
    }
  }

  /// A longest common subsequence, by the table of the lengths of those of all ends.
  private static func alignExactly<Element: Hashable>(
    _ left: [Element], _ lefts: Range<Int>, _ right: [Element], _ rights: Range<Int>,
    into pairs: inout [(left: Int, right: Int)]
  ) {
    let width = rights.count + 1
    var lengths = [Int32](repeating: 0, count: (lefts.count + 1) * width)
    for row in (0..<lefts.count).reversed() {
      for column in (0..<rights.count).reversed() {
        lengths[row * width + column] =
          left[lefts.lowerBound + row] == right[rights.lowerBound + column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < lefts.count, column < rights.count {
      if left[lefts.lowerBound + row] == right[rights.lowerBound + column] {
        pairs.append((lefts.lowerBound + row, rights.lowerBound + column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  /// Holds on to elements that both sides have once, in the order of the left one, and aligns what is between them.
  private static func alignAtUnique<Element: Hashable>(
    _ left: [Element], _ lefts: Range<Int>, _ right: [Element], _ rights: Range<Int>,
    into pairs: inout [(left: Int, right: Int)]
  ) {
    let leftPlaces = uniquePlaces(of: left, in: lefts)
    let rightPlaces = uniquePlaces(of: right, in: rights)
    var (nextLeft, nextRight) = (lefts.lowerBound, rights.lowerBound)
    var isAnchored = false
    for place in lefts where leftPlaces[left[place]] == place {
      guard let other = rightPlaces[left[place]], other >= nextRight else { continue }
      isAnchored = true
      align(left, nextLeft..<place, right, nextRight..<other, into: &pairs)
      pairs.append((place, other))
      (nextLeft, nextRight) = (place + 1, other + 1)
    }
    guard isAnchored else { return }
    align(left, nextLeft..<lefts.upperBound, right, nextRight..<rights.upperBound, into: &pairs)
  }

  private static func uniquePlaces<Element: Hashable>(
    of elements: [Element], in range: Range<Int>
  ) -> [Element: Int] {
    var places: [Element: Int] = [:]
    for place in range { places[elements[place]] = places[elements[place]] == nil ? place : -1 }
    return places.filter { $0.value >= 0 }
  }
}
