import TestSupport

/// A slip of somebody's fingers or of a program: one place of a text is changed.
struct Mutation: CustomStringConvertible {
  private let name: String
  /// The text with it.
  let bytes: [UInt8]
  private let place: String
  /// Whether it can make two entries of one: in a mapping between braces, or by a comma in a list between brackets.
  let canSplitEntries: Bool
  /// Whether the text ends earlier, so that several things can be missing at its end.
  let isTruncation: Bool

  /// What fingers hit beside what they meant, what gets pasted, and what means something in YAML or Markdown.
  private static let strangers: [[UInt8]] =
    Array("\"'[]{}:#-|>\n\t *&!%@`,?\\xX9.=<+~$".utf8).map { [$0] }
    + [[0], [1], [0x0B], [0x7F], [0xFF], [0xE9]]
    + ["\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}", "é", "日", "🙂", ": ", " #", "\r\n", "]]"].map {
      Array($0.utf8)
    }

  /// One slip in a text that isn't empty.
  init(of text: [UInt8], using random: inout SeededGenerator) {
    var bytes = text
    let index = random.number(0...bytes.count - 1)
    switch random.number(0...9) {
    case 0:
      name = "a byte is gone"
      bytes.remove(at: index)
    case 1, 2:
      name = "something is put in"
      bytes.insert(contentsOf: random.pick(Self.strangers), at: index)
    case 3:
      name = "something is in a byte's place"
      bytes.replaceSubrange(index...index, with: random.pick(Self.strangers))
    case 4:
      // Over the end of a line, two lines would be wrong.
      name = "two bytes are swapped"
      let next = min(index + 1, bytes.count - 1)
      if !bytes[index...next].contains(UInt8(ascii: "\n")) { bytes.swapAt(index, next) }
    case 5:
      name = "a line is gone"
      bytes.removeSubrange(Self.line(at: index, in: bytes))
    case 6:
      name = "a line is there twice"
      let line = Self.line(at: index, in: bytes)
      bytes.insert(contentsOf: bytes[line], at: line.lowerBound)
    case 7:
      name = "a line is indented otherwise"
      let line = Self.line(at: index, in: bytes)
      if bytes[line.lowerBound] == UInt8(ascii: " "), random.chance(50) {
        bytes.remove(at: line.lowerBound)
      } else {
        bytes.insert(contentsOf: random.pick([[0x20], [0x20, 0x20], [0x09]]), at: line.lowerBound)
      }
    case 8:
      name = "a merge conflict is left"
      let first = Self.line(at: index, in: bytes).lowerBound
      let last = Self.line(at: random.number(index...bytes.count - 1), in: bytes).upperBound
      let side = bytes[first..<last]
      let ends = side.last == UInt8(ascii: "\n") ? "" : "\n"
      let other = random.chance(50) ? Array(side) : []
      bytes.replaceSubrange(
        first..<last,
        with: Array("<<<<<<< HEAD\n".utf8) + side + Array("\(ends)=======\n".utf8) + other
          + Array("\(other.isEmpty ? "" : ends)>>>>>>> spring\n".utf8))
    default:
      name = "the rest is gone"
      bytes.removeSubrange(index...)
    }
    self.bytes = bytes
    isTruncation = bytes.count < text.count && text.starts(with: bytes)
    let line = text[Self.line(at: index, in: text)]
    let comma = UInt8(ascii: ",")
    let addsComma = bytes.count { $0 == comma } != text.count { $0 == comma }
    canSplitEntries =
      line.contains(UInt8(ascii: "{")) || addsComma && line.contains(UInt8(ascii: "["))
    let start = min(bytes.count, max(0, index - 30))
    place = String(decoding: bytes[start..<max(start, min(bytes.count, index + 30))], as: UTF8.self)
  }

  var description: String { "\(name) in \(place.debugDescription)" }

  private static func line(at index: Int, in bytes: [UInt8]) -> Range<Int> {
    let feed = UInt8(ascii: "\n")
    let start = bytes[..<index].lastIndex(of: feed).map { $0 + 1 } ?? 0
    let end = bytes[index...].firstIndex(of: feed).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
