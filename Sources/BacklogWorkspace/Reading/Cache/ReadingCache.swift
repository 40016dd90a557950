import BacklogFormat
import BacklogModel
import Git
import Glibc

/// What earlier commands found in documents, so that an unchanged one need not be opened again.
///
/// Never needed: what isn't there, is damaged or was written by another program is read as if there were no cache. A document
/// on disk counts as unchanged as it does for git, by what the file system says of it; a stored one by its id.
package struct ReadingCache: Sendable {
  private typealias Layout = ReadingCacheLayout

  /// Where the file is, or would be.
  let path: String
  private let file: MappedFile?
  private let header: Layout.Header

  /// Opens the cache at a path, which may lead to nothing.
  ///
  /// Cost: some tenths of a millisecond for 10,000 documents.
  init(_ path: String) {
    let mapped = MappedFile(path)
    let header = mapped.flatMap { Self.validHeader(of: $0.bytes) }
    self.path = path
    file = header == nil ? nil : mapped
    self.header =
      header
      ?? Layout.Header(program: 0, fileSize: 0, documentsOffset: 0, entryCount: 0, slotCount: 0)
  }

  private static func validHeader(of bytes: UnsafeRawBufferPointer) -> Layout.Header? {
    guard bytes.count >= Layout.tablesOffset else { return nil }
    let header = bytes.loadUnaligned(as: Layout.Header.self)
    let (slots, entries) = (Int(header.slotCount), Int(header.entryCount))
    guard header.magic == Layout.magic, header.program == Program.fingerprint,
      header.fileSize == UInt64(bytes.count), slots == Layout.slotCount(for: entries),
      let end = Int(exactly: header.documentsOffset), end <= bytes.count,
      Layout.entriesOffset(slotCount: slots) + entries * MemoryLayout<Layout.Entry>.stride <= end
    else { return nil }
    let checked = UnsafeRawBufferPointer(rebasing: bytes[Layout.tablesOffset..<end])
    return Fingerprint.of(checked) == header.fingerprint ? header : nil
  }

  /// How many documents are in it.
  var count: Int { Int(header.entryCount) }

  /// The number of the document that was in the file when it had this stamp.
  ///
  /// - Parameter path: below the backlog's root.
  func number(at path: String, _ stamp: FileStamp) -> Int? {
    var path = path
    return path.withUTF8 { path in
      number(table: 0, hash: Fingerprint.of(UnsafeRawBufferPointer(path))) { entry in
        entry.stamp == stamp && Int(entry.pathSize) == path.count && hasPath(path, entry)
      }
    }
  }

  /// The number of a document of that path's kind that an object is: what is kept of it depends on both.
  func number(_ id: ObjectID, at path: String) -> Int? {
    var path = path
    return path.withUTF8 { path in
      // With the slash, so that no other folder's name starts with it.
      let folder = path.prefix((path.firstIndex(of: UInt8(ascii: "/")) ?? -1) + 1)
      return number(table: 1, hash: Layout.hash(id)) { entry in
        entry.id == id && Int(entry.pathSize) > folder.count
          && hasPath(UnsafeBufferPointer(rebasing: folder), entry)
      }
    }
  }

  /// What is known of a document without looking at it.
  func digest(_ number: Int) -> RecordDigest {
    let entry = entry(number)
    var rest = texts(of: entry).dropFirst(Int(entry.pathSize))
    func next(_ size: UInt16) -> String? {
      let bytes = rest.prefix(Int(size))
      rest = rest.dropFirst(Int(size))
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
    return RecordDigest(
      rank: next(entry.rankSize), status: next(entry.statusSize), team: next(entry.teamSize))
  }

  /// Whether a document mentions a name with that hash.
  func mentions(_ number: Int, _ hash: UInt32) -> Bool {
    guard let file else { return false }
    let entry = entry(number)
    let start = Int(entry.textOffset) + entry.textSize
    return (0..<Int(entry.mentionCount)).contains {
      file.bytes.loadUnaligned(
        fromByteOffset: start + $0 * MemoryLayout<UInt32>.size, as: UInt32.self) == hash
    }
  }

  /// The object that a document is.
  func id(_ number: Int) -> ObjectID { entry(number).id }

  /// A document; `nil` where what was kept of it is damaged.
  ///
  /// - Parameter loadBody: reads what follows the front matter.
  func document(
    _ number: Int, loadBody: @escaping @Sendable () -> [UInt8]
  ) -> Document? {
    let entry = entry(number)
    guard let file, let whole = kept(entry) else { return nil }
    let kept = UnsafeRawBufferPointer(rebasing: whole[..<Int(entry.keptSize)])
    if entry.bodySize == 0 { return KeptDocument.document(from: kept, loadBody: loadBody) }
    let start = Int(entry.keptOffset) + Int(entry.keptSize)
    let body = start..<start + Int(entry.bodySize)
    return KeptDocument.document(from: kept) { Array(file.bytes[body]) }
  }

  /// All entries with the texts and bytes that they keep, but those that are damaged.
  func forEach(
    _ body: (
      ReadingCacheLayout.Entry, _ path: String, _ digest: UnsafeRawBufferPointer,
      _ kept: UnsafeRawBufferPointer
    ) -> Void
  ) {
    guard let file else { return }
    for number in 0..<count {
      let entry = entry(number)
      guard let kept = kept(entry) else { continue }
      let start = Int(entry.textOffset)
      body(
        entry, String(decoding: texts(of: entry).prefix(Int(entry.pathSize)), as: UTF8.self),
        UnsafeRawBufferPointer(rebasing: file.bytes[start..<start + entry.digestSize]), kept)
    }
  }

  // MARK: The file, of which all before the documents is known to be whole

  private func entry(_ number: Int) -> Layout.Entry {
    guard let file, number < count else { return Layout.Entry(stamp: nil, id: .zero) }
    return file.bytes.loadUnaligned(
      fromByteOffset: Layout.entriesOffset(slotCount: Int(header.slotCount))
        + number * MemoryLayout<Layout.Entry>.stride, as: Layout.Entry.self)
  }

  private func texts(of entry: Layout.Entry) -> UnsafeRawBufferPointer.SubSequence {
    guard let file else { return UnsafeRawBufferPointer(start: nil, count: 0)[...] }
    return file.bytes[Int(entry.textOffset)..<Int(entry.textOffset) + entry.textSize]
  }

  /// Whether an entry's path starts with those bytes; they are no more than it has.
  private func hasPath(_ start: UnsafeBufferPointer<UInt8>, _ entry: Layout.Entry) -> Bool {
    guard let file = file?.bytes.baseAddress, let wanted = start.baseAddress else { return false }
    return memcmp(file + Int(entry.textOffset), wanted, start.count) == 0
  }

  private func number(
    table: Int, hash: UInt64, where matches: (Layout.Entry) -> Bool
  ) -> Int? {
    guard let file, header.slotCount > 0 else { return nil }
    let slots = Int(header.slotCount)
    let start = Layout.tablesOffset + table * slots * MemoryLayout<UInt32>.stride
    var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
    for _ in 0..<slots {
      let number = Int(
        file.bytes.loadUnaligned(
          fromByteOffset: start + slot * MemoryLayout<UInt32>.stride, as: UInt32.self))
      if number == 0 { return nil }
      if matches(entry(number - 1)) { return number - 1 }
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
