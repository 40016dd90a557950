/// A replacement of some bytes by others.
struct Patch {
  let range: Range<Int>
  let replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  init(_ range: Range<Int>, _ replacement: String = "") {
    self.init(range, Array(replacement.utf8))
  }

  /// An insertion.
  init(at offset: Int, _ insertion: String) {
    self.init(offset..<offset, insertion)
  }
}

extension [UInt8] {
  /// The bytes with the patches applied, which must not overlap. Those that start at one place are
  /// applied in their order.
  func applying(_ patches: [Patch]) -> [UInt8] {
    let ordered = patches.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(count + patches.reduce(0) { $0 + $1.replacement.count })
    var position = 0
    for (_, patch) in ordered {
      if patch.range.lowerBound > position { result += self[position..<patch.range.lowerBound] }
      result += patch.replacement
      position = Swift.max(position, patch.range.upperBound)
    }
    return result + self[position...]
  }
}
