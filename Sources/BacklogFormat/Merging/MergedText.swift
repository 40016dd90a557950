/// A merge's result in pieces: text, and stretches that are in conflict.
struct MergedText {
  enum Piece {
    case text([UInt8])
    case conflict(MergeConflict)
  }

  /// Which side's lines stand for a conflict.
  enum Choice {
    case ours
    case theirs
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ bytes: some Collection<UInt8>) {
    append(bytes)
  }

  init(conflict: MergeConflict) {
    append(conflict)
  }

  var conflicts: [MergeConflict] {
    pieces.compactMap { piece in
      if case .conflict(let conflict) = piece { conflict } else { nil }
    }
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    if bytes.isEmpty { return }
    if case .text(let last) = pieces.last {
      pieces[pieces.count - 1] = .text(last + bytes)
    } else {
      pieces.append(.text(Array(bytes)))
    }
  }

  /// Adds a conflict; where both sides are the same, their text.
  mutating func append(_ conflict: MergeConflict) {
    if conflict.ours == conflict.theirs {
      append(conflict.ours)
    } else {
      pieces.append(.conflict(conflict))
    }
  }

  mutating func append(_ other: MergedText) {
    for piece in other.pieces {
      switch piece {
      case .text(let bytes): append(bytes)
      case .conflict(let conflict): append(conflict)
      }
    }
  }

  /// The text with one side's lines for each conflict.
  func resolved(_ choice: Choice) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch (piece, choice) {
      case (.text(let text), _): bytes += text
      case (.conflict(let conflict), .ours): bytes += conflict.ours
      case (.conflict(let conflict), .theirs): bytes += conflict.theirs
      }
    }
    return bytes
  }

  /// The text with git's markers around the versions of each conflict.
  func marked(_ markers: ConflictMarkers, lineBreak: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .text(let text):
        bytes += text
      case .conflict(let conflict):
        if let last = bytes.last, !last.isLineBreak { bytes += lineBreak.utf8 }
        bytes += markers.lines(of: conflict, lineBreak: lineBreak)
      }
    }
    return bytes
  }
}
