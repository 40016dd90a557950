/// A stretch that `git merge` left for a person to settle: from `<<<<<<<` to `>>>>>>>`, or one
/// such line that was left over.
struct Conflict {
  /// From the first marker to the end of the last one's line.
  let range: Range<Int>
  /// The starts of the marker lines and of the lines that hold the other side.
  private var hidden: [Int] = []

  private enum Marker { case ours, base, middle, theirs }

  static func all(in bytes: [UInt8]) -> [Conflict] {
    var conflicts: [Conflict] = []
    var start: Int?
    var hidden: [Int] = []
    var isHiding = false
    func leftOver(_ offset: Int) -> Conflict {
      Conflict(range: offset..<bytes.endOfLine(at: offset), hidden: [offset])
    }
    var line = bytes.lengthOfByteOrderMark
    while line < bytes.count {
      let marker = marker(at: line, in: bytes)
      if marker == .ours {
        if let start { conflicts.append(leftOver(start)) }
        start = line
        hidden = [line]
        isHiding = false
      } else if let marker, let begun = start {
        hidden.append(line)
        isHiding = true
        if marker == .theirs {
          conflicts.append(Conflict(range: begun..<bytes.endOfLine(at: line), hidden: hidden))
          start = nil
          isHiding = false
        }
      } else if marker == .theirs {
        conflicts.append(leftOver(line))
      } else if start != nil && isHiding {
        hidden.append(line)
      }
      line = bytes.startOfNextLine(after: line)
    }
    if let start { conflicts.append(leftOver(start)) }
    return conflicts
  }

  /// Makes a comment of each marker and of the other side's lines, so that one side can be read.
  func hideTheirs(in bytes: inout [UInt8]) {
    for line in hidden where line < bytes.count && !bytes[line].isLineBreak {
      bytes[line] = .hash
      var next = line + 1
      while next < bytes.count, bytes[next] & 0xC0 == 0x80 {
        bytes[next] = .hash
        next += 1
      }
    }
  }

  private static func marker(at line: Int, in bytes: [UInt8]) -> Marker? {
    guard line + 7 <= bytes.count else { return nil }
    let first = bytes[line]
    let marker: Marker
    switch first {
    case UInt8(ascii: "<"): marker = .ours
    case UInt8(ascii: "|"): marker = .base
    case UInt8(ascii: "="): marker = .middle
    case UInt8(ascii: ">"): marker = .theirs
    default: return nil
    }
    guard (1..<7).allSatisfy({ bytes[line + $0] == first }) else { return nil }
    guard line + 7 < bytes.count else { return marker }
    let after = bytes[line + 7]
    return after.isLineBreak || after == .space ? marker : nil
  }
}
