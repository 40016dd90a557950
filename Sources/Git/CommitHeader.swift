/// What a walk over history needs of a commit.
package struct CommitHeader: Sendable {
  package let id: ObjectID
  package let tree: ObjectID
  /// As ``Commit/parents``.
  package let parents: [ObjectID]
  /// When it was committed, in seconds since 1970-01-01 00:00 UTC.
  package let seconds: Int64
}

extension ObjectDatabase {
  /// Reads the part of a commit that a walk needs. A fraction of what ``commit(_:)`` costs.
  package func commitHeader(_ id: ObjectID) throws(GitError) -> CommitHeader {
    try withObject(id, .commit) { bytes throws(GitError) in
      var scan = HeaderScan(bytes)
      guard let tree = scan.id(after: "tree ") else {
        throw .damagedObject(id, purpose: "reading a commit")
      }
      var parents: [ObjectID] = []
      while let parent = scan.id(after: "parent ") { parents.append(parent) }
      return CommitHeader(
        id: id, tree: tree, parents: substitutions.parents[id] ?? parents,
        seconds: scan.committerSeconds() ?? 0)
    }
  }
}

/// Reads a commit's first lines in the order that git writes them.
private struct HeaderScan {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The id on the line, if the line starts so.
  mutating func id(after label: StaticString) -> ObjectID? {
    guard starts(with: label) else { return nil }
    let start = position + label.utf8CodeUnitCount
    let end = start + 2 * ObjectID.byteCount
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\n"),
      let id = ObjectID(hexadecimal: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    else { return nil }
    position = end + 1
    return id
  }

  /// The seconds at the end of the `committer` line.
  mutating func committerSeconds() -> Int64? {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let isCommitter = starts(with: "committer ")
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      if isCommitter { return seconds(inLine: start..<position) }
      position += 1
    }
    return nil
  }

  /// The number behind the last `>`.
  private func seconds(inLine line: Range<Int>) -> Int64? {
    guard let close = bytes[line].lastIndex(of: UInt8(ascii: ">")) else { return nil }
    var index = close + 1
    while index < line.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    let isNegative = index < line.upperBound && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var value: Int64 = 0
    while index < line.upperBound, case let digit = bytes[index] &- UInt8(ascii: "0"), digit < 10 {
      // More digits than any date has.
      guard value < 1 << 56 else { return nil }
      value = value * 10 + Int64(digit)
      index += 1
    }
    return isNegative ? -value : value
  }

  private func starts(with label: StaticString) -> Bool {
    let count = label.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return label.withUTF8Buffer { $0.elementsEqual(bytes[position..<(position + count)]) }
  }
}
