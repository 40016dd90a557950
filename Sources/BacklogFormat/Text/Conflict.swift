/// A stretch that `git merge` left for a person to settle: from `<<<<<<<` to `>>>>>>>`, or one
/// such line that was left over.
struct Conflict {
  /// From the first marker to the end of the last one's line.
  let range: Range<Int>
  /// The starts of the marker lines and of the lines that hold the other side.
  private var hidden: [Int] = []

  private struct Marker {
    enum Kind { case ours, base, middle, theirs }

    let kind: Kind
    /// How many characters it has.
    let size: Int
  }

  /// The conflicts in a text, in order. Markers within one, which are longer than its own, are those of a conflict between
  /// several common versions, and belong to it.
  static func all(in bytes: [UInt8]) -> [Conflict] {
    var conflicts: [Conflict] = []
    var begun: (start: Int, size: Int)?
    var hidden: [Int] = []
    var isHiding = false
    func leftOver(_ offset: Int) -> Conflict {
      Conflict(range: offset..<bytes.endOfLine(at: offset), hidden: [offset])
    }
    var line = bytes.lengthOfByteOrderMark
    while line < bytes.count {
      let marker = marker(at: line, in: bytes)
      if let marker, marker.kind == .ours, marker.size <= begun?.size ?? .max {
        if let begun { conflicts.append(leftOver(begun.start)) }
        begun = (line, marker.size)
        hidden = [line]
        isHiding = false
      } else if let marker, let first = begun, marker.size == first.size {
        hidden.append(line)
        isHiding = true
        if marker.kind == .theirs {
          conflicts.append(Conflict(range: first.start..<bytes.endOfLine(at: line), hidden: hidden))
          begun = nil
          isHiding = false
        }
      } else if begun == nil, marker?.kind == .theirs {
        conflicts.append(leftOver(line))
      } else if begun != nil && isHiding {
        hidden.append(line)
      }
      line = bytes.startOfNextLine(after: line)
    }
    if let begun { conflicts.append(leftOver(begun.start)) }
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
    guard line + ConflictMarkers.usualSize <= bytes.count else { return nil }
    let first = bytes[line]
    let kind: Marker.Kind
    switch first {
    case UInt8(ascii: "<"): kind = .ours
    case UInt8(ascii: "|"): kind = .base
    case UInt8(ascii: "="): kind = .middle
    case UInt8(ascii: ">"): kind = .theirs
    default: return nil
    }
    let size = bytes[line...].prefix { $0 == first }.count
    guard size >= ConflictMarkers.usualSize else { return nil }
    guard line + size < bytes.count else { return Marker(kind: kind, size: size) }
    let after = bytes[line + size]
    return after.isLineBreak || after == .space ? Marker(kind: kind, size: size) : nil
  }
}
