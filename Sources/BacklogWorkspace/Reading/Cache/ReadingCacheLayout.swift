import Git

/// How the file of a `ReadingCache` is laid out: a header; two tables that lead from hashes to entries; the entries; their paths
/// and digests; and the kept documents. All numbers are the machine's own; the file never leaves it.
enum ReadingCacheLayout {
  /// `BKLGREAD`, and a number that grows with each change of the layout.
  static let magic: UInt64 = 0x4441_4552_474C_4B42 &+ 4 << 56

  struct Header: BitwiseCopyable {
    var magic = ReadingCacheLayout.magic
    /// The program that wrote the file; another may keep documents in another form.
    var program: UInt64
    /// The whole file's size in bytes.
    var fileSize: UInt64
    /// The fingerprint of all that is before the documents.
    var fingerprint: UInt64 = 0
    /// Where the documents start.
    var documentsOffset: UInt64
    var entryCount: UInt32
    /// How many of the entries are of files in the work tree; they come first, by path.
    var currentCount: UInt32
    /// Places in each of the tables, a power of two; each holds an entry's number from 1, or 0.
    var slotCount: UInt32
    /// Nothing: it fills the header up to whole words.
    var filling: UInt32 = 0
  }

  /// A document that was read, from a file, as an object, or both.
  struct Entry: BitwiseCopyable {
    /// Of the file; all zero where only the object was read.
    var stamp: FileStamp?
    /// The object that its bytes are.
    var id: ObjectID
    /// Where its texts are, one behind the other: the path, which a zero ends, rank, status, team; and behind them the hashes
    /// of the names that it mentions.
    var textOffset: UInt64 = 0
    var keptOffset: UInt64 = 0
    var keptFingerprint: UInt64 = 0
    var keptSize: UInt32 = 0
    /// How many bytes of text follow what is kept of the front matter; none of a document that lies in the work tree.
    var bodySize: UInt32 = 0
    var pathSize: UInt32 = 0
    var mentionCount: UInt32 = 0
    var rankSize: UInt16 = 0
    var statusSize: UInt16 = 0
    var teamSize: UInt16 = 0

    /// How many bytes its texts take.
    var textSize: Int { Int(pathSize) + 1 + Int(rankSize) + Int(statusSize) + Int(teamSize) }
    /// How many bytes its mentions take.
    var mentionsSize: Int { Int(mentionCount) * MemoryLayout<UInt32>.size }
    /// How many bytes its texts and mentions take.
    var digestSize: Int { textSize + mentionsSize }
  }

  static let tablesOffset = MemoryLayout<Header>.stride

  /// The number of places for so many entries: half of them at least stay free.
  static func slotCount(for entries: Int) -> Int {
    var count = 64
    while count < entries * 2 { count *= 2 }
    return count
  }

  /// Where the entries start: behind the tables, the first by path and the second by id.
  static func entriesOffset(slotCount: Int) -> Int {
    tablesOffset + 2 * slotCount * MemoryLayout<UInt32>.stride
  }

  static func hash(_ id: ObjectID) -> UInt64 {
    withUnsafeBytes(of: id) { $0.loadUnaligned(as: UInt64.self) }
  }
}
