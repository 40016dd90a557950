import Glibc

/// Goes through the entries of two trees side by side.
struct EntryPairs {
  private let left: UnsafeRawBufferPointer
  private let right: UnsafeRawBufferPointer
  private let leftID: ObjectID
  private let rightID: ObjectID
  private var leftPosition = 0
  private var rightPosition = 0
  /// How many bytes at the end are the same.
  private var alikeAtEnd = 0
  private let givesSame: Bool

  /// - Parameter givesSame: whether to give those that are the same on both sides too.
  init(
    _ left: UnsafeRawBufferPointer, _ leftID: ObjectID, _ right: UnsafeRawBufferPointer,
    _ rightID: ObjectID, givesSame: Bool
  ) {
    (self.left, self.leftID, self.right, self.rightID) = (left, leftID, right, rightID)
    self.givesSame = givesSame
    if givesSame { return }
    let alike = commonPrefix(left, right)
    let start = lastRecordStart(in: left, upTo: alike)
    (leftPosition, rightPosition) = (start, start)
    alikeAtEnd = commonSuffix(left, right, butFirst: start)
  }

  /// The next entry that one side has and the other hasn't, or has otherwise; or any, where the same are given too.
  mutating func next() throws(GitError) -> (RawTreeEntry?, RawTreeEntry?)? {
    while leftPosition < left.count || rightPosition < right.count {
      let leftRest = left.count - leftPosition
      if leftRest == right.count - rightPosition, leftRest <= alikeAtEnd { return nil }
      var leftRecords = RawTree(UnsafeRawBufferPointer(rebasing: left[leftPosition...]), id: leftID)
      var rightRecords = RawTree(
        UnsafeRawBufferPointer(rebasing: right[rightPosition...]), id: rightID)
      let first = try leftRecords.next()
      let second = try rightRecords.next()
      let order = Self.order(first, second)
      if order <= 0 { leftPosition += first?.record.count ?? 0 }
      if order >= 0 { rightPosition += second?.record.count ?? 0 }
      if order < 0 { return (first, nil) }
      if order > 0 { return (nil, second) }
      if givesSame || first?.id != second?.id || first?.modeNumber != second?.modeNumber {
        return (first, second)
      }
    }
    return nil
  }

  /// Below zero where the left entry comes first, above where the right one does; a side at its end comes last. git sorts
  /// a folder as if its name ended with a slash.
  private static func order(_ left: RawTreeEntry?, _ right: RawTreeEntry?) -> Int {
    guard let left else { return 1 }
    guard let right else { return -1 }
    let count = min(left.name.count, right.name.count)
    if let one = left.name.baseAddress, let other = right.name.baseAddress {
      let order = memcmp(one, other, count)
      if order != 0 { return Int(order) }
    }
    return end(of: left, after: count) - end(of: right, after: count)
  }

  private static func end(of entry: RawTreeEntry, after count: Int) -> Int {
    if count < entry.name.count { return Int(entry.name[count]) }
    return entry.isDirectory ? Int(UInt8(ascii: "/")) : 0
  }
}

private let blockSize = 4096

/// How many bytes at the start are the same.
private func commonPrefix(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
  guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
  let count = min(left.count, right.count)
  var position = 0
  while position + blockSize <= count, memcmp(one + position, other + position, blockSize) == 0 {
    position += blockSize
  }
  while position < count, left[position] == right[position] { position += 1 }
  return position
}

/// How many bytes at the end are the same, of those behind the first `start`.
private func commonSuffix(
  _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, butFirst start: Int
) -> Int {
  guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
  let limit = min(left.count, right.count) - start
  var length = 0
  while length + blockSize <= limit,
    memcmp(
      one + (left.count - length - blockSize), other + (right.count - length - blockSize), blockSize
    )
      == 0
  {
    length += blockSize
  }
  while length < limit, left[left.count - length - 1] == right[right.count - length - 1] {
    length += 1
  }
  return length
}

/// Where the last record starts that begins at or before `limit`. The bytes may be no tree: then it is where they stop being one.
private func lastRecordStart(in bytes: UnsafeRawBufferPointer, upTo limit: Int) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  var start = someRecordStart(in: bytes, before: limit)
  // The shortest record has a mode of five digits, a space, a letter and the NUL before the id.
  while start + 7 < bytes.count, let zero = memchr(base + start + 7, 0, bytes.count - start - 7) {
    let next = base.distance(to: UnsafeRawPointer(zero)) + 1 + ObjectID.byteCount
    if next > limit { break }
    start = next
  }
  return start
}

/// Where some record starts, not far before `limit`, so that a tree of ten thousand needn't be read from its start.
///
/// A file's record starts with its mode, behind the NUL and the id of the one before. The like of it may stand in a name. What
/// was a name's end is one in any case; so it is the record behind that one which counts.
private func someRecordStart(in bytes: UnsafeRawBufferPointer, before limit: Int) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  var position = limit - blockSize
  if position < ObjectID.byteCount + 1 { return 0 }
  let mode = Array("100644 ".utf8)
  while position + mode.count < limit {
    if bytes[position - ObjectID.byteCount - 1] == 0,
      bytes[position..<(position + mode.count)].elementsEqual(mode),
      let end = memchr(base + position, 0, bytes.count - position)
    {
      let next = base.distance(to: UnsafeRawPointer(end)) + 1 + ObjectID.byteCount
      return next < limit ? next : 0
    }
    position += 1
  }
  return 0
}
