import BacklogFormat
import BacklogModel
import Git
import Glibc

/// What earlier commands found in documents, so that an unchanged one need not be opened again.
///
/// Never needed: what isn't there, is damaged or was written by another program is read as if there were no cache. A document
/// on disk counts as unchanged as it does for git, by what the file system says of it; a stored one by its id.
package final class ReadingCache: Sendable {
  typealias Layout = ReadingCacheLayout

  /// Where the file is, or would be.
  let path: String
  private let file: MappedFile?
  /// Where the file's bytes are. By itself, as counting the file's owners at each look would make processors wait for each other.
  // nonisolated(unsafe): the bytes are only read, and are there as long as `file` is.
  nonisolated(unsafe) private let memory: UnsafeRawPointer?
  private let header: Layout.Header
  /// Names that entries share: statuses and teams.
  let names: [String]
  static let kinds = Kind.allCases

  /// Opens the cache at a path, which may lead to nothing.
  ///
  /// Cost: some tenths of a millisecond for 10,000 documents.
  init(_ path: String) {
    let mapped = MappedFile(path)
    let header = mapped.flatMap { Self.validHeader(of: $0.bytes) }
    self.path = path
    file = header == nil ? nil : mapped
    memory = file?.bytes.baseAddress
    self.header =
      header
      ?? Layout.Header(
        program: 0, fileSize: 0, namesOffset: 0, documentsOffset: 0, pathSum: 0, entryCount: 0,
        currentCount: 0, slotCount: 0)
    names = header.flatMap { header in mapped.map { Self.names(in: $0.bytes, header) } } ?? []
  }

  private static func names(
    in bytes: UnsafeRawBufferPointer, _ header: Layout.Header
  ) -> [String] {
    var names: [String] = []
    let end = Int(header.documentsOffset)
    var offset = Int(header.namesOffset)
    while offset < end {
      let start = offset + MemoryLayout<UInt32>.size
      offset = start + Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      names.append(String(decoding: bytes[start..<offset], as: UTF8.self))
    }
    return names
  }

  private static func validHeader(of bytes: UnsafeRawBufferPointer) -> Layout.Header? {
    guard bytes.count >= Layout.tablesOffset else { return nil }
    let header = bytes.loadUnaligned(as: Layout.Header.self)
    let (slots, entries) = (Int(header.slotCount), Int(header.entryCount))
    guard header.magic == Layout.magic, header.program == Program.fingerprint,
      header.fileSize == UInt64(bytes.count), slots == Layout.slotCount(for: entries),
      header.currentCount <= header.entryCount, let end = Int(exactly: header.documentsOffset),
      end <= bytes.count, header.namesOffset <= header.documentsOffset,
      Layout.entriesOffset(slotCount: slots) + entries * MemoryLayout<Layout.Entry>.stride <= end
    else { return nil }
    let checked = UnsafeRawBufferPointer(rebasing: bytes[Layout.tablesOffset..<end])
    return Fingerprint.of(checked) == header.fingerprint ? header : nil
  }

  /// Tells it from another cache at the same path.
  var identity: UInt64 { header.fingerprint }

  /// How many documents are in it.
  var count: Int { Int(header.entryCount) }

  /// Those of them that lay in the work tree, by path.
  var current: Range<Int> { 0..<Int(header.currentCount) }

  /// The sum of the fingerprints of their paths.
  var pathSum: UInt64 { header.pathSum }

  /// The number of the document that lay at a path in the work tree.
  ///
  /// - Parameter path: below the backlog's root.
  func number(ofPath path: UnsafeRawBufferPointer) -> Int? {
    number(table: 0, hash: Fingerprint.of(path)) { entry in
      Int(entry.pointee.pathSize) == path.count && hasPath(path, entry)
    }
  }

  /// The path of a document below the backlog's root.
  func path(_ number: Int) -> String { entry(number).map(path) ?? "" }

  private func path(of entry: UnsafePointer<Layout.Entry>) -> String {
    let path = UnsafeRawBufferPointer(start: text(of: entry), count: Int(entry.pointee.pathSize))
    return String(decoding: path, as: UTF8.self)
  }

  /// The number of a document of that path's kind that an object is: what is kept of it depends on both.
  func number(_ id: ObjectID, at path: String) -> Int? {
    var path = path
    return path.withUTF8 { path in
      // With the slash, so that no other folder's name starts with it.
      let folder = path.prefix((path.firstIndex(of: UInt8(ascii: "/")) ?? -1) + 1)
      return number(table: 1, hash: Layout.hash(id)) { entry in
        entry.pointee.id == id && Int(entry.pointee.pathSize) > folder.count
          && hasPath(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: folder)), entry)
      }
    }
  }

  /// What is known of a document without looking at it.
  func digest(_ number: Int) -> RecordDigest? {
    guard let entry = entry(number), let text = text(of: entry),
      Int(entry.pointee.kind) < Self.kinds.count
    else { return nil }
    let kind = Self.kinds[Int(entry.pointee.kind)]
    let (nameStart, idSize) = (Int(entry.pointee.nameStart), Int(entry.pointee.idSize))
    let id: ItemID? =
      if idSize > 0 {
        ItemID(written: UnsafeRawBufferPointer(start: text + nameStart, count: idSize))
      } else if kind.hasID {
        ItemID(inNameOf: path(of: entry))
      } else {
        nil
      }
    let rank = UnsafeRawBufferPointer(
      start: text + Int(entry.pointee.pathSize) + 1, count: Int(entry.pointee.rankSize))
    return RecordDigest(
      kind: kind, id: id, rank: rank.isEmpty ? nil : String(decoding: rank, as: UTF8.self),
      roundedRank: entry.pointee.roundedRank, status: name(entry.pointee.status),
      team: name(entry.pointee.team))
  }

  /// The same, of a document whose bytes lie at a path now; `nil` where it can't be a document there.
  func digest(_ number: Int, at path: String) -> RecordDigest? {
    guard let entry = entry(number), let digest = digest(number) else { return nil }
    var path = path
    let isWhereItWas = path.withUTF8 { bytes in
      bytes.count == Int(entry.pointee.pathSize) && hasPath(UnsafeRawBufferPointer(bytes), entry)
    }
    return isWhereItWas ? digest : digest.moved(to: path)
  }

  /// The place of a current document among all current items, in the backlog's order; `nil` of what is no item.
  func place(_ number: Int) -> Int? {
    guard let place = entry(number)?.pointee.place, place < header.currentCount else { return nil }
    return Int(place)
  }

  /// A shared name by its number from 1.
  private func name(_ number: UInt32) -> String? {
    number > 0 && number <= names.count ? names[Int(number) - 1] : nil
  }

  /// Whether a document mentions a name with that hash.
  func mentions(_ number: Int, _ hash: UInt32) -> Bool {
    guard let entry = entry(number), let text = text(of: entry) else { return false }
    let mentions = UnsafeRawBufferPointer(
      start: text + entry.pointee.textSize, count: entry.pointee.mentionsSize)
    for offset in stride(from: 0, to: mentions.count, by: MemoryLayout<UInt32>.size)
    where mentions.loadUnaligned(fromByteOffset: offset, as: UInt32.self) == hash { return true }
    return false
  }

  /// The stamp of the file that a document was read from; `nil` of one that was read as an object.
  func stamp(_ number: Int) -> FileStamp? { entry(number)?.pointee.stamp }

  /// The object that a document is.
  func id(_ number: Int) -> ObjectID { entry(number)?.pointee.id ?? .zero }

  /// A document; `nil` where what was kept of it is damaged.
  ///
  /// - Parameter loadBody: reads what follows the front matter, which ended there.
  func document(
    _ number: Int, loadBody: @escaping @Sendable (_ start: Int) -> [UInt8]
  ) -> Document? {
    guard let file, let entry = entry(number)?.pointee, let whole = kept(entry) else { return nil }
    let kept = UnsafeRawBufferPointer(rebasing: whole[..<Int(entry.keptSize)])
    if entry.bodySize == 0 { return KeptDocument.document(from: kept, loadBody: loadBody) }
    let start = Int(entry.keptOffset) + Int(entry.keptSize)
    let body = start..<start + Int(entry.bodySize)
    return KeptDocument.document(from: kept) { _ in Array(file.bytes[body]) }
  }

  /// An entry as another cache takes it over.
  struct Kept {
    var entry: ReadingCacheLayout.Entry
    let path: String
    let status: String?
    let team: String?
    /// Its texts, and the hashes of what it mentions.
    let digest: UnsafeRawBufferPointer
    /// What is kept of the document.
    let bytes: UnsafeRawBufferPointer
  }

  /// All entries, but those that are damaged.
  func forEach(_ body: (Kept) -> Void) {
    for number in 0..<count {
      guard let entry = entry(number), let kept = kept(entry.pointee) else { continue }
      body(
        Kept(
          entry: entry.pointee, path: path(of: entry), status: name(entry.pointee.status),
          team: name(entry.pointee.team),
          digest: UnsafeRawBufferPointer(
            start: text(of: entry), count: entry.pointee.digestSize), bytes: kept))
    }
  }

  // MARK: The file, of which all before the documents is known to be whole

  func entry(_ number: Int) -> UnsafePointer<Layout.Entry>? {
    guard let memory, number < count else { return nil }
    let entries = memory + Layout.entriesOffset(slotCount: Int(header.slotCount))
    return entries.assumingMemoryBound(to: Layout.Entry.self) + number
  }

  /// Where the texts of an entry are, its path first.
  func text(of entry: UnsafePointer<Layout.Entry>) -> UnsafeRawPointer? {
    memory.map { $0 + Int(entry.pointee.textOffset) }
  }

  /// Whether an entry's path starts with those bytes; they are no more than it has.
  private func hasPath(
    _ start: UnsafeRawBufferPointer, _ entry: UnsafePointer<Layout.Entry>
  ) -> Bool {
    guard let own = text(of: entry), let wanted = start.baseAddress else { return false }
    return memcmp(own, wanted, start.count) == 0
  }

  private func number(
    table: Int, hash: UInt64, where matches: (UnsafePointer<Layout.Entry>) -> Bool
  ) -> Int? {
    guard let memory, header.slotCount > 0 else { return nil }
    let slots = Int(header.slotCount)
    let start = Layout.tablesOffset + table * slots * MemoryLayout<UInt32>.stride
    var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
    for _ in 0..<slots {
      let number = Int(
        memory.loadUnaligned(
          fromByteOffset: start + slot * MemoryLayout<UInt32>.stride, as: UInt32.self))
      if number == 0 { return nil }
      if let entry = entry(number - 1), matches(entry) { return number - 1 }
      slot = (slot + 1) & (slots - 1)
    }
    return nil
  }

  /// What is kept of a document, and the text that follows it.
  private func kept(_ entry: Layout.Entry) -> UnsafeRawBufferPointer? {
    let size = Int(entry.keptSize) + Int(entry.bodySize)
    guard let file, let start = Int(exactly: entry.keptOffset), start <= file.bytes.count,
      size <= file.bytes.count - start
    else { return nil }
    let kept = UnsafeRawBufferPointer(rebasing: file.bytes[start..<start + size])
    return Fingerprint.of(kept) == entry.keptFingerprint ? kept : nil
  }
}
