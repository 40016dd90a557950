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
    let digest = record.ownDigest
    let (rank, status, team) = (digest.rank ?? "", digest.status ?? "", digest.team ?? "")
    var entry = Layout.Entry(stamp: stamp, id: id)
    let start = documents.count
    guard let rankSize = UInt16(exactly: rank.utf8.count),
      let statusSize = UInt16(exactly: status.utf8.count),
      let teamSize = UInt16(exactly: team.utf8.count),
      KeptDocument.append(record.document, to: &documents)
    else { return }
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
    entry.statusSize = statusSize
    entry.teamSize = teamSize
    let mentions = record.mentions
    entry.mentionCount = UInt32(truncatingIfNeeded: mentions.count)
    entry.textOffset = UInt64(digests.count)
    digests.append(contentsOf: record.path.utf8)
    digests.append(0)
    for text in [rank, status, team] { digests.append(contentsOf: text.utf8) }
    mentions.withUnsafeBytes { digests.append(contentsOf: $0) }
    append(entry, keptAt: start)
  }

  /// Adds what another cache kept.
  mutating func add(
    _ entry: ReadingCacheLayout.Entry, digest: UnsafeRawBufferPointer, kept: UnsafeRawBufferPointer
  ) {
    var entry = entry
    let start = documents.count
    documents.append(contentsOf: kept)
    entry.textOffset = UInt64(digests.count)
    digests.append(contentsOf: digest)
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
    let documentsOffset = digestsOffset + digests.count
    let currentCount = putCurrentFirst()
    var byPath = [UInt32](repeating: 0, count: slots)
    var byID = byPath
    for index in entries.indices {
      let entry = entries[index]
      let number = UInt32(truncatingIfNeeded: index + 1)
      if entry.stamp != nil {
        let hash = withPath(of: entry) { Fingerprint.of($0) }
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
    var header = Layout.Header(
      program: Program.fingerprint, fileSize: UInt64(documentsOffset + documents.count),
      documentsOffset: UInt64(documentsOffset),
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
      .map { entry in
        (path: withPath(of: entry) { String(decoding: $0, as: UTF8.self) }, entry: entry)
      }
      .sorted { $0.path < $1.path }
    entries = current.map(\.entry) + entries.filter { $0.stamp == nil }
    return current.count
  }

  private func withPath<Result>(
    of entry: Layout.Entry, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    digests.withUnsafeBytes { digests in
      let start = Int(entry.textOffset)
      return body(UnsafeRawBufferPointer(rebasing: digests[start..<start + Int(entry.pathSize)]))
    }
  }

  private static func place(_ number: UInt32, in table: inout [UInt32], hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
    table[slot] = number
  }
}
