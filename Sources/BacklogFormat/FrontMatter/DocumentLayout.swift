/// Where the front matter and the body of a document are.
struct DocumentLayout {
  private(set) var frontMatter: Range<Int>
  private(set) var body: Range<Int>
  private(set) var problems: [SyntaxProblem] = []

  /// - Parameters:
  ///   - bytes: the text, with `?` for bytes that can't be read and `#` before lines that aren't to be.
  ///   - written: the text with them.
  init(of bytes: [UInt8], asWritten written: [UInt8], form: Document.Form) {
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
      findFrontMatter(in: bytes, asWritten: written, from: start)
    }
  }

  private mutating func findFrontMatter(
    in bytes: [UInt8], asWritten written: [UInt8], from start: Int
  ) {
    var opening = start
    if !isDelimiter(at: opening, in: bytes, asWritten: written) {
      while opening < bytes.count,
        bytes.isBlankLine(at: opening) || bytes[opening] == .hash && written[opening] != .hash
      {
        opening = bytes.startOfNextLine(after: opening)
      }
      guard opening > start, isDelimiter(at: opening, in: bytes, asWritten: written) else {
        let line = start..<bytes.endOfLine(at: start)
        problems = [SyntaxProblem(.missingFrontMatter(Self.lookalike(of: line, in: bytes)), line)]
        return
      }
      problems = [SyntaxProblem(.missingFrontMatter(.blankLinesFirst), start..<opening)]
    }
    let begin = bytes.startOfNextLine(after: opening)
    var line = begin
    while line < bytes.count {
      if isDelimiter(at: line, in: bytes, asWritten: written) {
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

  /// Whether the line at `offset` is `---` with nothing but blanks behind it, or was until a character that nobody can read
  /// got into it. Such a control character is reported; other such bytes are already.
  private mutating func isDelimiter(
    at offset: Int, in bytes: [UInt8], asWritten written: [UInt8]
  ) -> Bool {
    guard offset < bytes.count else { return false }
    if bytes[offset] == .dash, bytes.hasASCII("---", at: offset),
      bytes.isBlankLine(at: offset + 3)
    {
      return true
    }
    let first = written[offset]
    guard first == .dash || first <= .space || first >= 0x7F,
      let odd = Self.oddCharacter(inDashesAt: offset, of: written)
    else { return false }
    if let value = odd.control {
      problems.append(SyntaxProblem(.controlCharacter(value), odd.range))
    }
    return true
  }

  /// The character that can't be read in a line of otherwise nothing but dashes; NUL and what is no UTF-8 have no value.
  private static func oddCharacter(
    inDashesAt offset: Int, of bytes: [UInt8]
  ) -> (control: UInt32?, range: Range<Int>)? {
    let line = bytes[offset..<bytes.endOfLine(at: offset)]
    guard line.count < 16, line.allSatisfy({ $0 == .dash || $0 <= .space || $0 >= 0x7F }),
      line.count(where: { $0 == .dash }) >= 2
    else { return nil }
    var odd: (control: UInt32?, range: Range<Int>)?
    var place = offset
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      let isInvalid = scalar == "\u{FFFD}"
      // Bytes that are no UTF-8 are one replacement character each, or some together.
      let width = isInvalid ? 1 : UTF8.width(scalar)
      if isInvalid || !scalar.isAllowedInYAML {
        if odd == nil {
          let isReported = isInvalid || scalar.value == 0
          odd = (isReported ? nil : scalar.value, place..<min(place + width, bytes.count))
        }
      } else if scalar.value > 0x7F {
        return nil
      }
      place += width
    }
    return odd
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
