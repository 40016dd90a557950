/// Where the front matter and the body of a document are.
struct DocumentLayout {
  private(set) var frontMatter: Range<Int>
  private(set) var body: Range<Int>
  private(set) var problems: [SyntaxProblem] = []

  init(of bytes: [UInt8], form: Document.Form) {
    let start = bytes.lengthOfByteOrderMark
    frontMatter = start..<start
    body = start..<bytes.count
    guard bytes.trimmingEnd(of: body).count > 0 else {
      problems = [SyntaxProblem(.emptyFile, start..<start)]
      return
    }
    switch form {
    case .settings:
      frontMatter = body
      body = bytes.count..<bytes.count
    case .markdown:
      findFrontMatter(in: bytes, from: start)
    }
  }

  private mutating func findFrontMatter(in bytes: [UInt8], from start: Int) {
    var opening = start
    if !Self.isDelimiter(at: opening, in: bytes) {
      while bytes.isBlankLine(at: opening) { opening = bytes.startOfNextLine(after: opening) }
      guard Self.isDelimiter(at: opening, in: bytes), opening > start else {
        let line = start..<bytes.endOfLine(at: start)
        problems = [SyntaxProblem(.missingFrontMatter(Self.lookalike(of: line, in: bytes)), line)]
        return
      }
      problems = [SyntaxProblem(.missingFrontMatter(.blankLinesFirst), start..<opening)]
    }
    let begin = bytes.startOfNextLine(after: opening)
    var line = begin
    while line < bytes.count {
      if Self.isDelimiter(at: line, in: bytes) {
        frontMatter = begin..<line
        body = bytes.startOfNextLine(after: line)..<bytes.count
        return
      }
      line = bytes.startOfNextLine(after: line)
    }
    let end = Self.probableEnd(of: bytes, from: begin)
    frontMatter = begin..<end
    body = end..<bytes.count
    problems.append(
      SyntaxProblem(.unclosedFrontMatter, opening..<bytes.endOfLine(at: opening)))
  }

  /// Whether the line at `offset` is `---` with nothing but blanks behind it.
  private static func isDelimiter(at offset: Int, in bytes: [UInt8]) -> Bool {
    offset < bytes.count && bytes[offset] == .dash && bytes.hasASCII("---", at: offset)
      && bytes.isBlankLine(at: offset + 3)
  }

  /// Where front matter that nobody closed seems to stop: at the first line that can't be part of
  /// a mapping.
  private static func probableEnd(of bytes: [UInt8], from start: Int) -> Int {
    var line = start
    while line < bytes.count {
      let first = bytes[line]
      guard !first.isLineBreak, !bytes.hasASCII("# ", at: line), !bytes.hasASCII("##", at: line)
      else { break }
      if !first.isBlank && first != .dash && first != .hash {
        guard EntryStart.isEntry(at: line, in: bytes) else { break }
      }
      line = bytes.startOfNextLine(after: line)
    }
    return line
  }

  private static func lookalike(of line: Range<Int>, in bytes: [UInt8]) -> FrontMatterLookalike? {
    let text = bytes.string(in: bytes.trimmingEnd(of: line))
    if text == "+++" { return .toml }
    if text.hasPrefix("{") { return .json }
    let dashes = text.unicodeScalars
    if !dashes.isEmpty, dashes.allSatisfy({ "-‐‑‒–—―−_=*".unicodeScalars.contains($0) }) {
      return .otherDashes
    }
    return text.hasSuffix("---") && text.unicodeScalars.count < 8 ? .otherDashes : nil
  }
}
