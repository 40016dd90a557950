import Git

/// How the file of a `ReadingCache` is laid out: a header; two tables that lead from hashes to entries; the entries; their paths
/// and digests; names that entries share; and the kept documents. All numbers are the machine's own; the file never leaves it.
enum ReadingCacheLayout {
  /// `BKLGREAD`, and a number that grows with each change of the layout.
  static let magic: UInt64 = 0x4441_4552_474C_4B42 &+ 6 << 56

  struct Header: BitwiseCopyable {
    var magic = ReadingCacheLayout.magic
    /// The program that wrote the file; another may keep documents in another form.
    var program: UInt64
    /// The whole file's size in bytes.
    var fileSize: UInt64
    /// The fingerprint of all that is before the documents.
    var fingerprint: UInt64 = 0
    /// Where the shared names start: each with its size before it, as a word of 32 bits.
    var namesOffset: UInt64
    /// Where the documents start.
    var documentsOffset: UInt64
    /// The sum of the fingerprints of the paths of all files in the work tree, which tells whether others lie there.
    var pathSum: UInt64
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
    /// The nearest binary number to its rank.
    var roundedRank: Double
    /// Where its texts are, one behind the other: the path, which a zero ends, and the rank; and behind them the hashes of the
    /// names that it mentions.
    var textOffset: UInt64 = 0
    var keptOffset: UInt64 = 0
    var keptFingerprint: UInt64 = 0
    var keptSize: UInt32 = 0
    /// How many bytes of text follow what is kept of the front matter; none of a document that lies in the work tree.
    var bodySize: UInt32 = 0
    var pathSize: UInt32 = 0
    var mentionCount: UInt32 = 0
    /// The hash of the name that other documents call it by.
    var nameHash: UInt32 = 0
    /// Its status and team: the numbers of shared names from 1, or 0.
    var status: UInt32 = 0
    var team: UInt32 = 0
    /// Its place among all items in the work tree, in the backlog's order; `noPlace` of what isn't there, or is no item.
    var place = ReadingCacheLayout.noPlace
    /// Where the file's name starts in its path, which it does with the id.
    var nameStart: UInt32 = 0
    var rankSize: UInt16 = 0
    /// The id's size; 0 where it is written in another way than the tool's, or there is none.
    var idSize: UInt8 = 0
    /// The number of its kind among all kinds.
    var kind: UInt8

    /// How many bytes its texts take.
    var textSize: Int { Int(pathSize) + 1 + Int(rankSize) }
    /// How many bytes its mentions take.
    var mentionsSize: Int { Int(mentionCount) * MemoryLayout<UInt32>.size }
    /// How many bytes its texts and mentions take.
    var digestSize: Int { textSize + mentionsSize }
  }

  static let noPlace = UInt32.max

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
