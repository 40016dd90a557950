/// Maps libyaml's marks, which count characters, to bytes.
///
/// Marks come nearly in order, so the walk from the last one to the next is short; in ASCII there
/// is no walk.
struct MarkMap {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let isASCII: Bool
  private var character = 0
  private var byte: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    self.byte = range.lowerBound
    self.isASCII = bytes[range].allSatisfy { $0 < 0x80 }
  }

  mutating func byte(of index: Int) -> Int {
    if isASCII { return min(range.lowerBound + index, range.upperBound) }
    while character < index, byte < range.upperBound {
      byte += 1
      while byte < range.upperBound, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > index, byte > range.lowerBound {
      byte -= 1
      while byte > range.lowerBound, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
