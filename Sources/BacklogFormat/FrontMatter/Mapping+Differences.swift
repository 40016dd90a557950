import Glibc

extension Mapping {
  /// The keys that aren't written in the same way in another mapping: those that only one of both has, and those whose values
  /// differ in a byte, or in what the bytes are taken for. First those that are here, in their order, then the others.
  package func keysWrittenOtherwise(in other: Mapping) -> [String] {
    var keys: [String] = []
    var metCount = 0
    // Nearly all entries stand at one place in both, but for a few before them that came or went.
    var place = other.index + 1
    let end = Int(other.source.node(other.index).next)
    for entry in self {
      var partner: Entry? = place < end ? Entry(source: other.source, index: place) : nil
      if partner?.hasKey(of: entry) != true { partner = other.entry(entry.key) }
      guard let partner else {
        keys.append(entry.key)
        continue
      }
      metCount += 1
      place = Int(other.source.node(partner.valueIndex).next)
      if !partner.isWritten(as: entry) { keys.append(entry.key) }
    }
    if metCount == other.count { return keys }
    return keys + other.keys.filter { entry($0) == nil }
  }
}

extension Entry {
  fileprivate func hasKey(of other: Entry) -> Bool {
    let (key, otherKey) = (source.node(index), other.source.node(other.index))
    return key.hash == otherKey.hash
      && other.source.withText(of: otherKey) { source.holds($0, in: key) }
  }

  /// Whether the values are the same to the byte, and taken for the same: with the same indentation lists are lists.
  fileprivate func isWritten(as other: Entry) -> Bool {
    let (node, otherNode) = (source.node(valueIndex), other.source.node(other.valueIndex))
    let (range, otherRange) = (node.range, otherNode.range)
    guard node.kind == otherNode.kind, node.style == otherNode.style,
      range.count == otherRange.count,
      Int(node.next) - valueIndex == Int(otherNode.next) - other.valueIndex
    else { return false }
    return source.head.withUnsafeBufferPointer { bytes in
      other.source.head.withUnsafeBufferPointer { otherBytes in
        guard let start = bytes.baseAddress, let otherStart = otherBytes.baseAddress else {
          return range.isEmpty
        }
        return memcmp(start + range.lowerBound, otherStart + otherRange.lowerBound, range.count)
          == 0
      }
    }
  }
}
