import Glibc

extension Document {
  /// The documents that stand in the body as files hold them, where somebody put two into one file: front matter between two lines
  /// of dashes, with text below. Nothing in code or HTML is one, and no line of dashes that Markdown alone has a use for:
  /// what is between two of them has to be a mapping from its first line on.
  ///
  /// Costs a search for dashes, and a look at the Markdown where that finds such front matter.
  ///
  /// - Returns: each with the place of its first line of dashes. Each ends behind its own front matter.
  package func nestedDocuments() -> [(start: Int, document: Document)] {
    let lines = bytes.linesOfDashes(in: bodyRange)
    guard lines.count > 1 else { return [] }
    let bytes = bytes
    var found: [(start: Int, document: Document)] = []
    var opening = 0
    while opening + 1 < lines.count {
      let start = lines[opening]
      opening += 1
      guard bytes.startsWithEntry(from: bytes.startOfNextLine(after: start), before: lines[opening])
      else { continue }
      let end = bytes.startOfNextLine(after: lines[opening])
      let document = Document(Array(bytes[start..<end]))
      if document.frontMatter.isEmpty { continue }
      found.append((start, document))
      opening += 1
    }
    if found.isEmpty { return [] }
    let verbatim = body().verbatim
    return found.filter { nested in !verbatim.contains { $0.contains(nested.start) } }
  }
}

extension [UInt8] {
  /// Where the lines start that are three dashes and no more.
  fileprivate func linesOfDashes(in range: Range<Int>) -> [Int] {
    var lines: [Int] = []
    withUnsafeBytes { bytes in
      var start = range.lowerBound
      while start < range.upperBound, let base = bytes.baseAddress,
        let place = memchr(base + start, Int32(UInt8.dash), range.upperBound - start)
      {
        let offset = base.distance(to: UnsafeRawPointer(place))
        start = offset + 1
        guard offset == 0 || bytes[offset - 1].isLineBreak, hasASCII("---", at: offset),
          isBlankLine(at: offset + 3)
        else { continue }
        lines.append(offset)
      }
    }
    return lines
  }

  /// Whether the first line that is no comment is an entry of a mapping. A blank line is what people write below a line of dashes
  /// that parts their text.
  fileprivate func startsWithEntry(from start: Int, before end: Int) -> Bool {
    var line = start
    while line < end, self[line] == .hash { line = startOfNextLine(after: line) }
    return line < end && EntryStart.isEntry(at: line, in: self)
  }
}
