/// Comments on lines of their own between the entries of a mapping.
struct CommentLines {
  let bytes: [UInt8]
  let end: Int

  init(bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  init(_ document: Document) {
    self.init(bytes: document.bytes, end: document.frontMatterRange.upperBound)
  }

  /// The end of the indented comments that follow a line: those belong to what is above them.
  func endOfIndented(after offset: Int) -> Int {
    var result = offset
    var line = offset
    while line < end {
      let text = bytes.skippingBlanks(from: line)
      let isBlank = text >= end || bytes[text].isLineBreak
      guard isBlank || text > line && bytes[text] == .hash else { break }
      line = bytes.startOfNextLine(after: text)
      if !isBlank { result = line }
    }
    return result
  }

  /// The start of the comment lines directly above a line.
  func start(above offset: Int, notBefore limit: Int) -> Int {
    var start = offset
    while start > limit {
      let line = bytes.startOfLine(at: start - 1)
      let text = bytes.skippingBlanks(from: line)
      guard line >= limit, text < start, bytes[text] == .hash else { break }
      start = line
    }
    return start
  }

  /// Takes the blank lines and the indentation from the comments that follow a line, so that they
  /// can't be read as lines of a text above them.
  func detaching(after offset: Int) -> [Patch] {
    var patches: [Patch] = []
    var line = offset
    while line < end {
      let text = bytes.skippingBlanks(from: line)
      let next = bytes.startOfNextLine(after: text)
      if text >= end || bytes[text].isLineBreak {
        patches.append(Patch(line..<min(next, end)))
      } else if bytes[text] == .hash {
        if text > line { patches.append(Patch(line..<text)) }
      } else {
        break
      }
      line = next
    }
    return patches
  }
}
