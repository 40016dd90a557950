extension [SyntaxProblem] {
  /// The problems without those that only follow from another: one slip is one problem.
  ///
  /// A character that can't be read breaks the YAML of its line, and a bracket or quote that isn't closed what comes on the
  /// next one. Where front matter is never closed, the text is read as YAML to its end, and whatever isn't YAML there is no
  /// second mistake. A conflict may have the lines of dashes on the side that isn't read.
  ///
  /// - Parameter bytes: the text that the problems are about.
  func causes(in bytes: [UInt8]) -> [SyntaxProblem] {
    if count < 2 { return self }
    if contains(where: { $0.kind == .conflict }), contains(where: \.isAboutDashes) {
      return filter { $0.kind == .conflict }
    }
    if let missing = first(where: \.isAboutMissingFrontMatter) {
      let line = bytes.startOfLine(at: missing.range.lowerBound)
      return filter { problem in
        !problem.isAboutOneCharacter || bytes.startOfLine(at: problem.range.lowerBound) != line
      }
    }
    if let unclosed = first(where: { $0.kind == .unclosedFrontMatter }) {
      return filter { problem in
        switch problem.kind {
        case .invalidUTF8, .nul, .controlCharacter:
          !Self.isWithDashes(bytes.startOfLine(at: problem.range.lowerBound), in: bytes)
        default: problem == unclosed
        }
      }
    }
    var damagedLines = Set(
      filter(\.isAboutACharacter).map { bytes.startOfLine(at: $0.range.lowerBound) })
    for problem in self where problem.isUnclosed || problem.isAboutACharacter {
      var line = bytes.startOfNextLine(after: problem.range.lowerBound)
      while line < bytes.count, Self.goesOn(line, in: bytes) {
        damagedLines.insert(line)
        line = bytes.startOfNextLine(after: line)
      }
    }
    // A key that was broken in two leaves a line that is none, and its end may be another key.
    for problem in self where problem.kind == .invalidYAML(.notAnEntry) {
      let below = bytes.startOfNextLine(after: problem.range.lowerBound)
      if contains(where: { $0.isDuplicate && bytes.startOfLine(at: $0.range.lowerBound) == below })
      {
        damagedLines.insert(below)
      }
    }
    return withoutEchoes(in: bytes).filter { problem in
      problem.isAboutACharacter
        || !damagedLines.contains(bytes.startOfLine(at: problem.range.lowerBound))
    }
  }

  /// The problems without what is said of one place or of one unreadable line for the second time.
  private func withoutEchoes(in bytes: [UInt8]) -> [SyntaxProblem] {
    var signs: Set<Int> = []
    var graveness: [Int: Int] = [:]
    for problem in self {
      if problem.isAboutASign { signs.insert(problem.range.lowerBound) }
      if problem.isAboutACharacter {
        let line = bytes.startOfLine(at: problem.range.lowerBound)
        graveness[line] = Swift.max(graveness[line] ?? 0, problem.graveness)
      }
    }
    var last: SyntaxProblem?
    return filter { problem in
      defer { last = problem }
      if let last, last.kind == problem.kind, last.range.lowerBound == problem.range.lowerBound {
        return false
      }
      if problem.isAboutACharacter {
        return graveness[bytes.startOfLine(at: problem.range.lowerBound)] == problem.graveness
      }
      return problem.isAboutASign || !signs.contains(problem.range.lowerBound)
    }
  }
}

extension [SyntaxProblem] {
  /// Whether a line starts or ends with dashes, as where the line break before or after them became something else.
  private static func isWithDashes(_ start: Int, in bytes: [UInt8]) -> Bool {
    let line = bytes.trimmingEnd(of: start..<bytes.endOfLine(at: start))
    return bytes.hasASCII("---", at: start)
      || line.count >= 3 && bytes.hasASCII("---", at: line.upperBound - 3)
  }

  /// Whether the line at an offset belongs to what was opened above it: it is no entry, or it closes what it didn't open.
  private static func goesOn(_ start: Int, in bytes: [UInt8]) -> Bool {
    guard EntryStart.isEntry(at: start, in: bytes) else { return true }
    let line = bytes[start..<bytes.endOfLine(at: start)]
    func count(_ characters: String) -> Int { line.count { characters.utf8.contains($0) } }
    return count("]}") > count("[{")
  }
}

extension SyntaxProblem {
  /// Whether a byte or character is at fault, whatever it stands in.
  package var isAboutACharacter: Bool {
    switch kind {
    case .invalidUTF8, .nul, .controlCharacter: true
    default: false
    }
  }

  /// Whether it is about a character that is there once.
  fileprivate var isAboutOneCharacter: Bool {
    switch kind {
    case .invalidUTF8(_, count: 1), .nul(count: 1), .controlCharacter: true
    default: false
    }
  }

  /// Of two about characters of one line, the one with more to say is kept: it may stand for others elsewhere.
  fileprivate var graveness: Int {
    switch kind {
    case .invalidUTF8: 3
    case .nul: 2
    default: 1
    }
  }

  /// Whether `&`, `*` or `!` means something else in YAML than it was meant for.
  fileprivate var isAboutASign: Bool {
    switch kind {
    case .anchor, .alias, .tag: true
    default: false
    }
  }

  fileprivate var isDuplicate: Bool {
    if case .duplicateKey = kind { true } else { false }
  }

  fileprivate var isAboutMissingFrontMatter: Bool {
    if case .missingFrontMatter = kind { true } else { false }
  }

  fileprivate var isAboutDashes: Bool { isAboutMissingFrontMatter || kind == .unclosedFrontMatter }

  /// Whether something is opened and never closed, or begins as a key what goes on below.
  fileprivate var isUnclosed: Bool {
    switch kind {
    case .invalidYAML(.unclosedBracket), .invalidYAML(.unclosedQuote), .keyIsNotText: true
    default: false
    }
  }
}
