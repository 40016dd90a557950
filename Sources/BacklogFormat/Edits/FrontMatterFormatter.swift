/// Brings front matter into normal form.
struct FrontMatterFormatter {
  let document: Document
  let keyOrder: [String]

  private var bytes: [UInt8] { document.bytes }

  func apply() throws(EditError) -> Document {
    let trimmed = Document(bytes.applying(trailingSpace()), form: document.form)
    let result = FrontMatterFormatter(document: trimmed, keyOrder: keyOrder).reordered()
    let before = YAMLValue(document.frontMatter)
    guard result.problems.isEmpty, YAMLValue(result.frontMatter).isSame(as: before),
      result.frontMatter.keys == orderedKeys,
      result.bytes[result.bodyRange] == bytes[document.bodyRange]
    else { throw .notPossible(.normalize) }
    return result
  }

  /// The keys in their normal order.
  private var orderedKeys: [String] {
    let keys = document.frontMatter.keys
    guard isBlock else { return keys }
    let places = Dictionary(keyOrder.enumerated().map { ($1, $0) }) { first, _ in first }
    return keys.enumerated().sorted {
      (places[$0.element] ?? .max, $0.offset) < (places[$1.element] ?? .max, $1.offset)
    }.map(\.element)
  }

  private var isBlock: Bool { document.frontMatter.source.node(0).style == .block }

  // MARK: Trailing space

  private func trailingSpace() -> [Patch] {
    let texts = document.source.withNodes { $0.dropFirst().filter { $0.kind == .scalar } }
      .map(\.range)
    var next = texts[...]
    var patches: [Patch] = []
    var line = document.frontMatterRange.lowerBound
    while line < document.frontMatterRange.upperBound {
      let end = bytes.endOfLine(at: line)
      var start = end
      while start > line, bytes[start - 1].isBlank { start -= 1 }
      while let text = next.first, text.upperBound <= start { next.removeFirst() }
      let isInText = next.first.map { $0.lowerBound < end && start < $0.upperBound } ?? false
      if start < end && !isInText { patches.append(Patch(start..<end)) }
      line = bytes.afterLineBreak(at: end)
    }
    return patches
  }

  // MARK: Order

  private func reordered() -> Document {
    let keys = orderedKeys
    guard keys != document.frontMatter.keys else { return document }
    let comments = CommentLines(document)
    var pieces: [String: Piece] = [:]
    let start = endOfHeader
    var position = start
    for entry in document.frontMatter {
      let end = comments.endOfIndented(after: entry.range.upperBound)
      let above = position..<max(position, entry.range.lowerBound)
      pieces[entry.key] = Piece(
        above: bytes[above], detachedAbove: detached(above), entry: bytes[above.upperBound..<end],
        endsWithText: entry.endsWithBlockScalar)
      position = end
    }
    let newline = Array(bytes.lineBreak.utf8)
    var ordered: [UInt8] = []
    var isBelowText = false
    for piece in keys.compactMap({ pieces[$0] }) {
      if ordered.last?.isLineBreak == false { ordered += newline }
      ordered += isBelowText ? piece.detachedAbove : Array(piece.above)
      ordered += piece.entry
      isBelowText = piece.endsWithText
    }
    let endedBefore = position == start || bytes[position - 1].isLineBreak
    if !endedBefore, ordered.last?.isLineBreak == true {
      ordered.removeLast(ordered.suffix(2).elementsEqual("\r\n".utf8) ? 2 : 1)
    }
    let below = isBelowText ? comments.detaching(after: position) : []
    return Document(bytes.applying([Patch(start..<position, ordered)] + below), form: document.form)
  }

  /// An entry with the blank lines and comments above it.
  private struct Piece {
    let above: ArraySlice<UInt8>
    /// The same in a form that can't be read as lines of a text above it.
    let detachedAbove: [UInt8]
    let entry: ArraySlice<UInt8>
    let endsWithText: Bool
  }

  private func detached(_ range: Range<Int>) -> [UInt8] {
    let piece = Array(bytes[range])
    let patches = CommentLines(bytes: piece, end: piece.count).detaching(after: 0)
    return piece.applying(patches)
  }

  /// The end of the comment at the top that a blank line separates from the first key.
  private var endOfHeader: Int {
    let start = document.frontMatterRange.lowerBound
    guard let first = document.frontMatter.first(where: { _ in true }) else { return start }
    var end = start
    var line = start
    while line < first.range.lowerBound {
      let next = bytes.startOfNextLine(after: line)
      if bytes.isBlankLine(at: line) { end = next }
      line = next
    }
    return min(end, first.range.lowerBound)
  }
}
