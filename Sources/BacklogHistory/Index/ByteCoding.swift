import BacklogModel
import Git

/// Writes numbers and texts one behind the other, small numbers in one byte.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first; the highest bit says that more follow.
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      write(buffer.count)
      bytes.append(contentsOf: buffer)
    }
  }

  /// Four bytes, the lowest first.
  mutating func write(bytesOf word: UInt32) {
    for index in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt32(index)))) }
  }

  /// A text without its length.
  mutating func write(bytesOf text: String) { bytes.append(contentsOf: text.utf8) }

  /// What another one wrote.
  mutating func write(bytesOf other: ByteWriter) { bytes.append(contentsOf: other.bytes) }

  mutating func write(_ id: ObjectID) { bytes.append(contentsOf: id.bytes) }

  mutating func write<Element>(
    _ list: [Element], _ each: (inout ByteWriter, Element) -> Void
  ) {
    write(list.count)
    for element in list { each(&self, element) }
  }

  /// Writes something with its length in front, so that a reader can go past it.
  mutating func writeBlock(_ body: (inout ByteWriter) -> Void) {
    let start = bytes.count
    bytes += [0, 0, 0, 0]
    body(&self)
    let length = UInt32(truncatingIfNeeded: bytes.count - start - 4)
    for index in 0..<4 {
      bytes[start + index] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(index)))
    }
  }
}

/// Reads what ``ByteWriter`` wrote. Bytes that are none of its own end in an error, never in a trap.
struct ByteReader {
  struct Damage: Error {}

  private let bytes: UnsafeRawBufferPointer
  private(set) var position: Int
  private let end: Int

  init(_ bytes: UnsafeRawBufferPointer, at range: Range<Int>) throws(Damage) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { throw Damage() }
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// A reader of some of the same bytes.
  func part(_ range: Range<Int>) throws(Damage) -> ByteReader { try ByteReader(bytes, at: range) }

  var isAtEnd: Bool { position >= end }

  mutating func byte() throws(Damage) -> UInt8 {
    guard position < end else { throw Damage() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 64 else { throw Damage() }
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { break }
      shift += 7
    }
    return Int(Int64(bitPattern: value >> 1)) ^ -Int(value & 1)
  }

  /// A number of elements, which can't be more than there are bytes.
  mutating func count() throws(Damage) -> Int {
    let number = try number()
    guard number >= 0, number <= end - position else { throw Damage() }
    return number
  }

  mutating func text() throws(Damage) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  mutating func word() throws(Damage) -> UInt32 {
    guard end - position >= 4 else { throw Damage() }
    defer { position += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
  }

  /// The bytes of a text, which are gone with those that are read.
  mutating func rawText() throws(Damage) -> UnsafeRawBufferPointer {
    let count = try count()
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<(position + count)])
  }

  /// An item's id; `nil` for another text.
  mutating func itemID() throws(Damage) -> ItemID? {
    ItemID(try rawText().assumingMemoryBound(to: UInt8.self))
  }

  mutating func id() throws(Damage) -> ObjectID {
    guard end - position >= ObjectID.byteCount else { throw Damage() }
    defer { position += ObjectID.byteCount }
    return ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[position..<end]))
  }

  mutating func list<Element>(
    _ each: (inout ByteReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try each(&self)) }
    return list
  }

  /// Where the next block's bytes are; the reader goes past them.
  mutating func block() throws(Damage) -> Range<Int> {
    guard end - position >= 4 else { throw Damage() }
    let length = UInt32(
      littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
    let start = position + 4
    guard Int(length) <= end - start else { throw Damage() }
    position = start + Int(length)
    return start..<position
  }
}
