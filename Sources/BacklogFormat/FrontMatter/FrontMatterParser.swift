/// Reads front matter into a tape and goes on behind what it can't read.
struct FrontMatterParser {
  private var bytes: [UInt8]
  private let range: Range<Int>
  private var builder: TapeBuilder
  private var problems: [SyntaxProblem] = []

  static func parse(
    _ bytes: [UInt8], in range: Range<Int>
  ) -> (tape: Tape, problems: [SyntaxProblem]) {
    guard !range.isEmpty else { return (Tape(), []) }
    guard range.count <= Limits.frontMatter else {
      let problem = SyntaxProblem(
        .frontMatterTooLong(bytes: range.count),
        range.lowerBound + Limits.frontMatter..<range.upperBound)
      return (Tape(), [problem])
    }
    if let tape = PlainScanner.scan(bytes, in: range) { return (tape, []) }
    return parseWithLibYAML(bytes, in: range)
  }

  /// Reads front matter of allowed length whatever is in it.
  static func parseWithLibYAML(
    _ bytes: [UInt8], in range: Range<Int>
  ) -> (tape: Tape, problems: [SyntaxProblem]) {
    var parser = FrontMatterParser(bytes: bytes, range: range, builder: TapeBuilder(bytes))
    parser.parse()
    return (parser.builder.tape, parser.problems + parser.builder.problems)
  }

  private mutating func parse() {
    var start = range.lowerBound
    while problems.count + builder.problems.count < Limits.problems,
      let failure = YAMLEventReader.read(bytes, in: start..<range.upperBound, into: &builder)
    {
      if case .character = failure.reason {
        guard hideControlCharacters() else {
          report(.invalidYAML(.other("a character isn't allowed")), at: failure.offset)
          break
        }
        builder = TapeBuilder(bytes)
        continue
      }
      guard let next = recover(from: failure, since: start) else { break }
      start = next
    }
  }

  private mutating func report(_ kind: SyntaxProblem.Kind, at offset: Int) {
    problems.append(SyntaxProblem(kind, offset..<min(offset + 1, bytes.count)))
  }

  /// Reports what stopped the parser, forgets the entry it is in, and returns where the next one
  /// starts.
  private mutating func recover(from failure: YAMLFailure, since start: Int) -> Int? {
    let diagnosis = YAMLDiagnosis(
      of: failure, in: bytes, pending: builder.pendingEntryStart, last: builder.lastEntry)
    let key = diagnosis.isInLastEntry ? builder.lastEntry?.key : builder.rootKey
    let resumesAtFailure =
      diagnosis.isAfterMapping && bytes.startOfLine(at: failure.offset) > start
    let line = bytes.startOfLine(at: diagnosis.entryStart)
    let colon =
      diagnosis.kind == .invalidYAML(.noSpaceAfterColon)
      ? bytes[diagnosis.range].firstIndex(of: .colon) : EntryStart.colon(ofEntryAt: line, in: bytes)
    let ownKey = colon.map { bytes.string(in: bytes.trimmingEnd(of: line..<$0)) }
    let problem = SyntaxProblem(
      diagnosis.kind, diagnosis.range, key: resumesAtFailure ? nil : key ?? ownKey)
    if builder.problems.last != problem { problems.append(problem) }
    builder.abandonPendingEntry()
    if diagnosis.isInLastEntry { builder.dropLastEntry() }
    if resumesAtFailure { return bytes.startOfLine(at: failure.offset) }
    return EntryStart.next(
      after: max(diagnosis.entryStart, start), before: range.upperBound, in: bytes)
  }

  /// Replaces each character that YAML doesn't allow by `?`s and reports the first. False where
  /// there is none.
  private mutating func hideControlCharacters() -> Bool {
    var first: (value: UInt32, range: Range<Int>)?
    var offset = range.lowerBound
    for scalar in bytes.string(in: range).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if !scalar.isAllowedInYAML {
        if first == nil { first = (scalar.value, offset..<end) }
        for index in offset..<min(end, bytes.count) { bytes[index] = .questionMark }
      }
      offset = end
    }
    guard let first else { return false }
    problems.append(SyntaxProblem(.controlCharacter(first.value), first.range))
    return true
  }
}

extension Unicode.Scalar {
  /// Whether YAML 1.1 allows the character outside of escapes.
  var isAllowedInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
