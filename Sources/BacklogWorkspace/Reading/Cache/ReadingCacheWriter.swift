import BacklogFormat
import BacklogModel
import Git

/// Writes the file of a `ReadingCache`: whole, beside the old one, and then in its place. Whoever reads the old one goes on
/// reading it; of two that write at once the last one stays.
struct ReadingCacheWriter {
  private typealias Layout = ReadingCacheLayout

  private var entries: [Layout.Entry] = []
  /// Paths and digests; the entries' offsets count from its start until the file is put together.
  private var digests: [UInt8] = []
  private var documents: [UInt8] = []
  private var names = SharedNames()

  init(capacity: Int) {
    entries.reserveCapacity(capacity)
    digests.reserveCapacity(capacity * 120)
    documents.reserveCapacity(capacity * 1600)
  }

  var count: Int { entries.count }

  private static let longestBody = 1 << 14

  /// Adds a document that was read; one with problems is left out.
  ///
  /// - Parameter stamp: the file's, taken before it was read; `nil` where an object was read.
  mutating func add(_ record: Record, stamp: FileStamp?, id: ObjectID) {
    let start = documents.count
    guard let digest = RecordDigest(record), case let rank = digest.rank ?? "",
      let rankSize = UInt16(exactly: rank.utf8.count),
      let kind = Kind.allCases.firstIndex(of: digest.kind),
      KeptDocument.append(record.document, to: &documents)
    else { return }
    var entry = Layout.Entry(
      stamp: stamp, id: id, roundedRank: digest.roundedRank,
      kind: UInt8(truncatingIfNeeded: kind))
    entry.keptSize = UInt32(truncatingIfNeeded: documents.count - start)
    if stamp == nil, case let body = record.document.bytes[record.document.bodyRange],
      body.count <= Self.longestBody
    {
      // An old version is deep in a pack.
      documents.append(contentsOf: body)
      entry.bodySize = UInt32(truncatingIfNeeded: body.count)
    }
    entry.pathSize = UInt32(truncatingIfNeeded: record.path.utf8.count)
    entry.rankSize = rankSize
    entry.nameHash = record.nameHash
    entry.status = names.number(of: digest.status)
    entry.team = names.number(of: digest.team)
    let nameStart = record.path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      record.path.utf8.distance(from: record.path.startIndex, to: $0) + 1
    }
    entry.nameStart = UInt32(truncatingIfNeeded: nameStart ?? 0)
    if let id = digest.id?.description.utf8,
      record.path.utf8.dropFirst(nameStart ?? 0).starts(with: id)
    {
      entry.idSize = UInt8(truncatingIfNeeded: id.count)
    }
    let mentions = record.mentions
    entry.mentionCount = UInt32(truncatingIfNeeded: mentions.count)
    entry.textOffset = UInt64(digests.count)
    digests.append(contentsOf: record.path.utf8)
    digests.append(0)
    digests.append(contentsOf: rank.utf8)
    mentions.withUnsafeBytes { digests.append(contentsOf: $0) }
    append(entry, keptAt: start)
  }

  /// Adds what another cache kept.
  mutating func add(_ kept: ReadingCache.Kept) {
    var entry = kept.entry
    let start = documents.count
    documents.append(contentsOf: kept.bytes)
    entry.status = names.number(of: kept.status)
    entry.team = names.number(of: kept.team)
    entry.textOffset = UInt64(digests.count)
    digests.append(contentsOf: kept.digest)
    append(entry, keptAt: start)
  }

  private mutating func append(_ entry: Layout.Entry, keptAt start: Int) {
    var entry = entry
    entry.keptOffset = UInt64(start)
    entry.keptFingerprint = documents.withUnsafeBytes {
      Fingerprint.of(UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    entries.append(entry)
  }

  /// Puts the file in its place. A cache that can't be written is none: nothing is said about it.
  mutating func write(to path: String) {
    let slots = Layout.slotCount(for: entries.count)
    let digestsOffset =
      Layout.entriesOffset(slotCount: slots) + entries.count * MemoryLayout<Layout.Entry>.stride
    let namesOffset = digestsOffset + digests.count
    let documentsOffset = namesOffset + names.bytes.count
    let currentCount = putCurrentFirst()
    placeItems(amongFirst: currentCount)
    var byPath = [UInt32](repeating: 0, count: slots)
    var byID = byPath
    var pathSum: UInt64 = 0
    for index in entries.indices {
      let entry = entries[index]
      let number = UInt32(truncatingIfNeeded: index + 1)
      if entry.stamp != nil {
        let hash = withPath(of: entry) { Fingerprint.of($0) }
        pathSum &+= hash
        Self.place(number, in: &byPath, hash: hash)
      }
      Self.place(number, in: &byID, hash: Layout.hash(entry.id))
      entries[index].textOffset += UInt64(digestsOffset)
      entries[index].keptOffset += UInt64(documentsOffset)
    }
    var head: [UInt8] = []
    head.reserveCapacity(documentsOffset)
    byPath.withUnsafeBytes { head.append(contentsOf: $0) }
    byID.withUnsafeBytes { head.append(contentsOf: $0) }
    entries.withUnsafeBytes { head.append(contentsOf: $0) }
    head += digests
    head += names.bytes
    var header = Layout.Header(
      program: Program.fingerprint, fileSize: UInt64(documentsOffset + documents.count),
      namesOffset: UInt64(namesOffset), documentsOffset: UInt64(documentsOffset), pathSum: pathSum,
      entryCount: UInt32(truncatingIfNeeded: entries.count),
      currentCount: UInt32(truncatingIfNeeded: currentCount),
      slotCount: UInt32(truncatingIfNeeded: slots))
    header.fingerprint = head.withUnsafeBytes { Fingerprint.of($0) }
    ReplacedFile(path).write([withUnsafeBytes(of: header) { Array($0) }, head, documents])
  }

  /// Puts the documents of the work tree before the others, by path.
  ///
  /// - Returns: how many they are.
  private mutating func putCurrentFirst() -> Int {
    let current = entries.filter { $0.stamp != nil }
      .map { entry in (path: text(of: entry, upTo: Int(entry.pathSize)), entry: entry) }
      .sorted { $0.path < $1.path }
    entries = current.map(\.entry) + entries.filter { $0.stamp == nil }
    return current.count
  }

  /// Gives each current item its place in the backlog's order.
  private mutating func placeItems(amongFirst currentCount: Int) {
    for index in entries.indices { entries[index].place = Layout.noPlace }
    let items = entries.indices.prefix(currentCount).compactMap { index -> OrderedEntry? in
      let entry = entries[index]
      let path = text(of: entry, upTo: Int(entry.pathSize))
      guard let id = ItemID(inNameOf: path), Kind(path: path) == .item else { return nil }
      let rank = text(of: entry, from: Int(entry.pathSize) + 1, upTo: entry.textSize)
      return OrderedEntry(
        roundedRank: entry.roundedRank, place: RankedItem(id: id, rank: DecimalNumber(rank)),
        path: path, index: index)
    }
    for (place, item) in items.sorted(by: <).enumerated() {
      entries[item.index].place = UInt32(truncatingIfNeeded: place)
    }
  }

  private func withPath<Result>(
    of entry: Layout.Entry, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    digests.withUnsafeBytes { digests in
      let start = Int(entry.textOffset)
      return body(UnsafeRawBufferPointer(rebasing: digests[start..<start + Int(entry.pathSize)]))
    }
  }

  /// A piece of an entry's texts.
  private func text(of entry: Layout.Entry, from start: Int = 0, upTo end: Int) -> String {
    let offset = Int(entry.textOffset)
    return String(decoding: digests[offset + start..<offset + end], as: UTF8.self)
  }

  private static func place(_ number: UInt32, in table: inout [UInt32], hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
    table[slot] = number
  }
}

/// What puts an item's entry in its place.
private struct OrderedEntry {
  let roundedRank: Double
  let place: RankedItem
  let path: String
  let index: Int

  static func < (left: OrderedEntry, right: OrderedEntry) -> Bool {
    // Rounding never swaps two numbers, so only equal ones need to be compared digit by digit.
    if left.roundedRank != right.roundedRank { return left.roundedRank < right.roundedRank }
    return (left.place, left.path) < (right.place, right.path)
  }
}

/// Names that many entries share, each written once, with its size before it.
private struct SharedNames {
  private(set) var bytes: [UInt8] = []
  private var numbers: [String: UInt32] = [:]

  /// The number of a name, from 1; 0 of none.
  mutating func number(of name: String?) -> UInt32 {
    guard let name else { return 0 }
    if let number = numbers[name] { return number }
    let number = UInt32(truncatingIfNeeded: numbers.count + 1)
    numbers[name] = number
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: name.utf8.count)) {
      bytes.append(contentsOf: $0)
    }
    bytes.append(contentsOf: name.utf8)
    return number
  }
}
