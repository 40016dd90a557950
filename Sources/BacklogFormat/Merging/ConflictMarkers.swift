/// How conflicts are marked: git's markers, as its settings want them.
package struct ConflictMarkers: Hashable, Sendable {
  /// What stands between the markers; the names are those of git's `merge.conflictStyle`.
  package enum Style: String, Sendable {
    /// Both sides.
    case merge
    /// Both sides, and the last common version between them.
    case diff3
    /// As `diff3`, without the lines that both sides share at the start and at the end.
    case zdiff3
  }

  /// How the two sides and the last common version are called.
  package var ours: String
  package var theirs: String
  package var base: String
  package var style: Style
  /// How many characters a marker has.
  package var size: Int

  /// How many characters git's markers have, unless `.gitattributes` asks for longer ones.
  package static let usualSize = 7

  package init(
    ours: String = "ours", theirs: String = "theirs", base: String = "base", style: Style = .merge,
    size: Int = usualSize
  ) {
    (self.ours, self.theirs, self.base) = (ours, theirs, base)
    (self.style, self.size) = (style, size)
  }

  /// A conflict's lines with the markers around them.
  func lines(of conflict: MergeConflict, lineBreak: String) -> [UInt8] {
    let shared = style == .zdiff3 ? conflict.sharedLines : (start: 0, end: 0)
    let (ours, theirs) = (conflict.ours, conflict.theirs)
    var bytes = Array(ours[..<shared.start])
    func line(_ sign: Character, _ label: String) {
      if let last = bytes.last, !last.isLineBreak { bytes += lineBreak.utf8 }
      bytes += String(repeating: sign, count: size).utf8
      bytes += ((label.isEmpty ? "" : " " + label) + lineBreak).utf8
    }
    line("<", self.ours)
    bytes += ours[shared.start..<ours.count - shared.end]
    if style != .merge {
      line("|", base)
      bytes += conflict.base
    }
    line("=", "")
    bytes += theirs[shared.start..<theirs.count - shared.end]
    line(">", self.theirs)
    return bytes + ours[(ours.count - shared.end)...]
  }
}

extension MergeConflict {
  /// How many bytes of whole lines both sides share at the start and at the end; none of what is in dispute as a whole.
  fileprivate var sharedLines: (start: Int, end: Int) {
    if subject == .identity || subject == .document { return (0, 0) }
    let (left, right) = ([MergeUnit](linesOf: ours[...]), [MergeUnit](linesOf: theirs[...]))
    let start = zip(left, right).prefix { $0.bytes == $1.bytes }.map(\.0)
    let most = min(left.count, right.count) - start.count
    let end = zip(left.reversed(), right.reversed()).prefix { $0.bytes == $1.bytes }.map(\.0)
    return (start.joined.count, end.prefix(most).map(\.bytes.count).reduce(0, +))
  }
}
